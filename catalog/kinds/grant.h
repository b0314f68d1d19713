#pragma once

#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// One privilege of a grant.
struct GrantedPrivilege {
    /// As in GRANT: "SELECT", "USAGE", ...
    Name privilege{};
    /// WITH GRANT OPTION.
    bool grantable = false;

    friend auto operator<=>(const GrantedPrivilege&, const GrantedPrivilege&) = default;
};

template <>
inline constexpr auto fields<GrantedPrivilege> = std::tuple{
    field("privilege", &GrantedPrivilege::privilege),
    field("grantable", &GrantedPrivilege::grantable)};
TIDEMARK_FIELDS_COMPLETE(GrantedPrivilege);

/// What one grantor has granted one grantee on one object or column. A NULL ACL is read as acldefault(), so that
/// "never touched" and "granted what is the default" are the same; the owner's own grant is among them.
struct Grant {
    Identity identity{};
    /// Sorted.
    std::vector<GrantedPrivilege> privileges{};
};

template <>
inline constexpr auto fields<Grant> = std::tuple{
    field("privileges", &Grant::privileges)};
TIDEMARK_FIELDS_COMPLETE(Grant);

}  // namespace tidemark::catalog
