#pragma once

#include <string>
#include <vector>

#include "catalog/kinds/grant.h"
#include "catalog/oid_map.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// A subquery with the rows (grantor, grantee, privileges) of the pairs in which two ACLs differ: what the pair has in
/// `acl`, with a '*' behind what it may grant on; NULL where it has nothing. Both are SQL expressions without NULLs.
std::string acl_deviations(const std::string& acl, const std::string& baseline);

/// Takes such a list of privileges. Sorted.
std::vector<GrantedPrivilege> read_privileges(Row& row);

/// What an ACL in this catalog is on, by the object that its row is or is folded onto; null where it is on something
/// that nothing can be granted on by itself (a table's row type, the constructors of a range).
Identity subject_of_acl(CatalogTable catalog, Identity folded);

}  // namespace tidemark::catalog
