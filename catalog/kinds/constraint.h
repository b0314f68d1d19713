#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/index_key.h"

namespace tidemark::catalog {

/// pg_constraint.contype of a table's constraint.
enum class ConstraintType : char { check = 'c', foreign_key = 'f', primary_key = 'p', unique = 'u', exclusion = 'x' };

/// A constraint of a table. What a parent hands down (inherited CHECKs, the foreign keys of partitions) is not repeated
/// for the child; the keys of a partition are, because their index is the child's own (index_attachment joins them).
struct Constraint {
    Identity identity{};
    ConstraintType type{};
    /// In key order. Empty for CHECK and EXCLUDE.
    std::vector<Name> columns{};
    /// INCLUDE columns of a key.
    std::vector<Name> included{};
    /// CHECK: the expression, with its outer parentheses off.
    std::string expression{};
    /// FOREIGN KEY: the table and its columns.
    Identity referenced{};
    std::vector<Name> referenced_columns{};
    /// "NO ACTION", "RESTRICT", "CASCADE", "SET NULL" or "SET DEFAULT".
    Name on_update{};
    Name on_delete{};
    /// ON DELETE SET NULL (columns), since PostgreSQL 15; empty means all.
    std::vector<Name> delete_set_columns{};
    /// "SIMPLE" or "FULL".
    Name match{};
    /// EXCLUDE: its elements, method and predicate.
    std::vector<IndexKey> elements{};
    Name method{};
    std::string predicate{};
    bool deferrable = false;
    bool initially_deferred = false;
    bool validated = true;
    bool no_inherit = false;
    bool nulls_not_distinct = false;
    /// WITHOUT OVERLAPS of a key or PERIOD of a foreign key, since PostgreSQL 18.
    bool period = false;
    /// NOT ENFORCED when false, since PostgreSQL 18.
    bool enforced = true;
    /// Of the index behind a key or an exclusion.
    std::vector<std::string> options{};
    Name tablespace{};
    /// ALTER TABLE ... CLUSTER ON its index.
    bool clustered = false;
    /// ALTER TABLE ... REPLICA IDENTITY USING its index.
    bool replica_identity = false;
    /// On a partitioned table, so that the index of a key has no storage.
    bool partitioned = false;
};

template <>
inline constexpr auto fields<Constraint> = field_table(
    field("type", &Constraint::type, OnChange::replace),
    field("columns", &Constraint::columns, OnChange::replace),
    field("included", &Constraint::included, OnChange::replace),
    field("expression", &Constraint::expression, OnChange::replace),
    field("referenced", &Constraint::referenced, OnChange::replace),
    field("referenced_columns", &Constraint::referenced_columns, OnChange::replace),
    field("on_update", &Constraint::on_update, OnChange::replace),
    field("on_delete", &Constraint::on_delete, OnChange::replace),
    field("delete_set_columns", &Constraint::delete_set_columns, OnChange::replace),
    field("match", &Constraint::match, OnChange::replace),
    field("elements", &Constraint::elements, OnChange::replace),
    field("method", &Constraint::method, OnChange::replace),
    field("predicate", &Constraint::predicate, OnChange::replace),
    field("deferrable", &Constraint::deferrable),
    field("initially_deferred", &Constraint::initially_deferred),
    field("validated", &Constraint::validated),
    field("no_inherit", &Constraint::no_inherit, OnChange::replace),
    field("nulls_not_distinct", &Constraint::nulls_not_distinct, OnChange::replace, 15),
    field("period", &Constraint::period, OnChange::replace, 18),
    field("enforced", &Constraint::enforced, OnChange::alter, 18),
    field("options", &Constraint::options),
    field("tablespace", &Constraint::tablespace),
    field("clustered", &Constraint::clustered),
    field("replica_identity", &Constraint::replica_identity),
    field("partitioned", &Constraint::partitioned, OnChange::informative));
TIDEMARK_FIELDS_COMPLETE(Constraint);

}  // namespace tidemark::catalog
