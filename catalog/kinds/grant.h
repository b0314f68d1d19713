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
inline constexpr auto fields<GrantedPrivilege> = field_table(
    field("privilege", &GrantedPrivilege::privilege),
    field("grantable", &GrantedPrivilege::grantable));
TIDEMARK_FIELDS_COMPLETE(GrantedPrivilege);

/// What one grantor has granted one grantee on one object or column, where that deviates from what PostgreSQL gives by
/// itself (acldefault(), see built_in_privileges.h). A NULL ACL and one that spells the built-in privileges out are the
/// same, and neither has Grants. The owner, and PUBLIC on routines, types and languages, have a Grant only where theirs are
/// not the built-in ones; it then holds what they really have, which may be nothing at all.
///
/// On a member of an extension a Grant is there where it deviates from what the extension's script has left
/// (ExtensionMember::initial). The owner's name tells nothing there, so that no name stands for him as the grantor.
struct Grant {
    Identity identity{};
    /// Sorted. Empty where built-in privileges were revoked.
    std::vector<GrantedPrivilege> privileges{};
};

template <>
inline constexpr auto fields<Grant> = field_table(
    field("privileges", &Grant::privileges));
TIDEMARK_FIELDS_COMPLETE(Grant);

}  // namespace tidemark::catalog
