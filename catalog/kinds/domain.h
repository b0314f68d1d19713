#pragma once

#include <optional>
#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_type with typtype 'd'. Its checks are objects of their own (domain_constraint).
struct Domain {
    Identity identity{};
    Name owner{};
    /// With its modifiers, as format_type() writes it.
    Name base_type{};
    /// Qualified and quoted; empty when it is the base type's default.
    std::string collation{};
    std::optional<std::string> default_expression{};
    bool not_null = false;
    /// Of the NOT NULL constraint, since PostgreSQL 17; empty when it is the usual "<domain>_not_null".
    Name not_null_name{};
};

template <>
inline constexpr auto fields<Domain> = field_table(
    field("owner", &Domain::owner),
    field("base_type", &Domain::base_type, OnChange::replace),
    field("collation", &Domain::collation, OnChange::replace),
    field("default_expression", &Domain::default_expression),
    field("not_null", &Domain::not_null),
    field("not_null_name", &Domain::not_null_name, OnChange::alter, 17));
TIDEMARK_FIELDS_COMPLETE(Domain);

}  // namespace tidemark::catalog
