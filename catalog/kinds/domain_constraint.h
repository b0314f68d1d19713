#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// A CHECK of a domain (pg_constraint with contypid).
struct DomainConstraint {
    Identity identity{};
    /// With its outer parentheses off.
    std::string expression{};
    bool validated = true;
};

template <>
inline constexpr auto fields<DomainConstraint> = field_table(
    field("expression", &DomainConstraint::expression, OnChange::replace),
    field("validated", &DomainConstraint::validated));
TIDEMARK_FIELDS_COMPLETE(DomainConstraint);

}  // namespace tidemark::catalog
