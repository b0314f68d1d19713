#pragma once

#include <vector>

#include "catalog/kind.h"
#include "catalog/kinds/grant.h"

namespace tidemark::catalog {

/// Every privilege that an object of this kind knows, sorted; empty for kinds without privileges.
/// `major` is the server's; 0 leaves out what only newer ones have.
std::vector<Name> all_privileges(Kind subject_kind, int major);

/// What PostgreSQL gives by itself on an object whose ACL is NULL, as acldefault() does: the owner has everything (grant
/// options go without saying), PUBLIC may execute routines and use types and languages, columns have no privileges of their
/// own. Sorted; empty for everybody else.
std::vector<GrantedPrivilege> built_in_privileges(Kind subject_kind, bool is_owner, bool is_public, int major);

/// The class of default privileges that a new object of this kind falls in: "TABLES" for tables and views of every sort.
/// Empty for kinds that have none.
Name object_class_of(Kind subject_kind);

// The same by class, as ALTER DEFAULT PRIVILEGES names it; "LARGE OBJECTS" are a class without a kind.
std::vector<Name> object_class_privileges(Name object_class, int major);
std::vector<GrantedPrivilege> built_in_class_privileges(Name object_class, bool is_owner, bool is_public, int major);

}  // namespace tidemark::catalog
