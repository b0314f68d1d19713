#pragma once

#include <vector>

#include "catalog/kinds/grant.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// What must be granted and revoked to get from one list of privileges to another. In the order in which it must run:
/// what is revoked first cannot take away what was just granted.
struct PrivilegeChanges {
    std::vector<catalog::Name> revoke{};
    /// The privilege stays, its grant option goes.
    std::vector<catalog::Name> revoke_option{};
    std::vector<catalog::Name> grant{};
    std::vector<catalog::Name> grant_with_option{};
};

/// Both lists are sorted, as facts hold them.
PrivilegeChanges privilege_changes(const std::vector<catalog::GrantedPrivilege>& before,
                                   const std::vector<catalog::GrantedPrivilege>& after);

/// "SELECT, INSERT", in the order in which people write them; "ALL" when it is all of several that there are.
/// With columns: "SELECT (total, note), INSERT (total, note)".
Sql privilege_list(const std::vector<catalog::Name>& privileges, const std::vector<catalog::Name>& all,
                   const std::vector<catalog::Name>& columns = {});

}  // namespace tidemark::emit
