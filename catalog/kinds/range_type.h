#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_type with typtype 'r', and pg_range.
struct RangeType {
    Identity identity{};
    Name owner{};
    /// As format_type() writes it.
    Name subtype{};
    /// Qualified and quoted for SQL; empty when it is the subtype's default.
    std::string subtype_operator_class{};
    std::string collation{};
    /// Qualified function names; empty when there is none.
    std::string canonical{};
    std::string subtype_diff{};
    Name multirange_schema{};
    Name multirange_name{};
    /// The constructor functions, in the order that the server makes them: of the range with two and with three arguments, of
    /// the multirange with none, one and any number. They are named as their types at first, and keep name and schema when
    /// those get others. No dump tells of that, so that it is no difference.
    std::vector<Identity> constructors{};
};

template <>
inline constexpr auto fields<RangeType> = field_table(
    field("owner", &RangeType::owner),
    field("subtype", &RangeType::subtype, OnChange::replace),
    field("subtype_operator_class", &RangeType::subtype_operator_class, OnChange::replace),
    field("collation", &RangeType::collation, OnChange::replace),
    field("canonical", &RangeType::canonical, OnChange::replace),
    field("subtype_diff", &RangeType::subtype_diff, OnChange::replace),
    field("multirange_schema", &RangeType::multirange_schema, OnChange::replace),
    field("multirange_name", &RangeType::multirange_name, OnChange::replace),
    field("constructors", &RangeType::constructors, OnChange::informative));
TIDEMARK_FIELDS_COMPLETE(RangeType);

}  // namespace tidemark::catalog
