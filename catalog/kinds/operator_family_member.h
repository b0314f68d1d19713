#pragma once

#include <cstdint>
#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// A row of pg_amop or pg_amproc that belongs to no operator class but to the family alone: what ALTER OPERATOR FAMILY ADD
/// brings, and since PostgreSQL 14 also what CREATE OPERATOR CLASS brings that the access method calls optional or between
/// types (amadjustmembers). Part of its family, by name "operator 1" or "function 1", and by its left and right type.
struct OperatorFamilyMember {
    Identity identity{};
    /// The strategy of an operator, the number of a function.
    std::int64_t number = 0;
    /// The operator or function with its operand or argument types, qualified and quoted.
    std::string member{};
    /// FOR ORDER BY: qualified where it must be; empty when the operator searches.
    std::string sort_family{};
};

template <>
inline constexpr auto fields<OperatorFamilyMember> =
    field_table(field("number", &OperatorFamilyMember::number, OnChange::informative),
                field("member", &OperatorFamilyMember::member, OnChange::replace),
                field("sort_family", &OperatorFamilyMember::sort_family, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(OperatorFamilyMember);

/// Is it a function, and no operator?
bool is_function(const OperatorFamilyMember& member);

}  // namespace tidemark::catalog
