#pragma once

#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/grant.h"

namespace tidemark::catalog {

/// What ALTER DEFAULT PRIVILEGES gives one grantee.
struct DefaultGrant {
    /// Empty is PUBLIC.
    Name grantee{};
    std::vector<GrantedPrivilege> privileges{};

    friend bool operator==(const DefaultGrant&, const DefaultGrant&) = default;
};

template <>
inline constexpr auto fields<DefaultGrant> = field_table(
    field("grantee", &DefaultGrant::grantee),
    field("privileges", &DefaultGrant::privileges));
TIDEMARK_FIELDS_COMPLETE(DefaultGrant);

/// pg_default_acl: identity.name is the role that will create, schema the schema or empty for all, qualifier one of
/// "TABLES", "SEQUENCES", "FUNCTIONS", "TYPES", "SCHEMAS" and, since PostgreSQL 18, "LARGE OBJECTS".
struct DefaultPrivilege {
    Identity identity{};
    /// Sorted by grantee. Without a schema this is the whole list that replaces the built-in one (the owner's own
    /// privileges among it); with a schema it is added to what holds without.
    std::vector<DefaultGrant> grants{};
};

template <>
inline constexpr auto fields<DefaultPrivilege> = field_table(
    field("grants", &DefaultPrivilege::grants));
TIDEMARK_FIELDS_COMPLETE(DefaultPrivilege);

}  // namespace tidemark::catalog
