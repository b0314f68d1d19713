#pragma once

#include "catalog/kinds/constraint.h"
#include "emit/ddl.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A constraint as CREATE TABLE and ADD CONSTRAINT write it: "CONSTRAINT orders_pkey PRIMARY KEY (id)".
Sql constraint_clause(const catalog::Constraint& constraint);

/// What the clause cannot say: CLUSTER ON and REPLICA IDENTITY USING its index.
void add_constraint_settings(const catalog::Constraint& constraint, std::vector<Statement>& out);

/// An index key as CREATE INDEX and EXCLUDE write it, without the exclusion operator.
Sql index_key_clause(const catalog::IndexKey& key);

}  // namespace tidemark::emit
