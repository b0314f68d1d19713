#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_opfamily. What it holds are parts of it (OperatorFamilyMember) and of its classes. The identity's qualifier is the
/// access method.
struct OperatorFamily {
    Identity identity{};
    Name owner{};
};

template <>
inline constexpr auto fields<OperatorFamily> = field_table(field("owner", &OperatorFamily::owner));
TIDEMARK_FIELDS_COMPLETE(OperatorFamily);

/// A family by its schema, its name and its access method.
Identity operator_family_identity(Name schema, Name name, Name method);

}  // namespace tidemark::catalog
