#pragma once

#include "catalog/kinds/domain_constraint.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A check as CREATE DOMAIN and ADD CONSTRAINT write it: "CONSTRAINT positive CHECK (VALUE > 0)". NOT VALID is not part
/// of it: CREATE DOMAIN has no such thing.
Sql domain_constraint_clause(const catalog::DomainConstraint& constraint);

}  // namespace tidemark::emit
