#pragma once

#include "catalog/kinds/constraint.h"
#include "emit/ddl.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A constraint as CREATE TABLE and ADD CONSTRAINT write it: "CONSTRAINT orders_pkey PRIMARY KEY (id)".
Sql constraint_clause(const catalog::Constraint& constraint);

/// What the clause cannot say: CLUSTER ON and REPLICA IDENTITY USING its index.
void add_constraint_settings(const catalog::Constraint& constraint, std::vector<Statement>& out);

/// Gives the exclusions of partitions that the step has brought along, under names of PostgreSQL's choice, their own.
void name_exclusions_below(const StepContext& context, std::vector<Statement>& out);

/// An index key as CREATE INDEX and EXCLUDE write it, without the exclusion operator.
Sql index_key_clause(const catalog::IndexKey& key);

/// CLUSTER ON and REPLICA IDENTITY USING the index of this name, as far as asked for.
void add_index_roles(catalog::Identity relation, catalog::Name index, bool clustered, bool replica_identity,
                     std::vector<Statement>& out);

/// SET WITHOUT CLUSTER, unless another index of the relation takes over: CLUSTER ON that one does it then.
void add_without_cluster(catalog::Identity relation, const catalog::Snapshot& to, std::vector<Statement>& out);

}  // namespace tidemark::emit
