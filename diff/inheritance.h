#pragma once

#include <optional>
#include <vector>

#include "catalog/kinds/constraint.h"
#include "catalog/snapshot.h"

// Parents and children, and what PostgreSQL does by itself when tables become or cease to be children.
namespace tidemark::diff {

/// The table that an inheritance object names.
catalog::Identity parent_table(catalog::Identity inheritance);

/// The links of a child table to its parents.
std::vector<const catalog::Inheritance*> parents_of(const catalog::Snapshot& snapshot, catalog::Identity table);

/// The links of a table to its parents, theirs to theirs, and so on, nearest first.
std::vector<const catalog::Inheritance*> links_above(const catalog::Snapshot& snapshot, catalog::Identity table);

/// Has the table partitions in this snapshot that can have indexes, as foreign tables cannot?
bool has_indexed_partitions(const catalog::Snapshot& snapshot, catalog::Identity table);

/// Is one of its partitions in this snapshot a foreign table?
bool has_foreign_partition(const catalog::Snapshot& snapshot, catalog::Identity table);

/// The partitions of a table, theirs, and so on.
std::vector<catalog::Identity> partitions_below(const catalog::Snapshot& snapshot, catalog::Identity table);

/// What a column is inherited from, on one side: the same-named columns of the table's parents.
std::vector<catalog::Identity> inherited_columns(const catalog::Snapshot& snapshot, catalog::Identity column);

/// Does a child, near or far, keep the column that this table loses? Then it is dropped here ONLY, which leaves it to the
/// children as their own.
bool outlives_above(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity column);

/// Are all children, near and far, that stay under this table to have the default that the target gives its column, or to
/// have none with it? Then ALTER COLUMN without ONLY does for all of them.
bool shares_default(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity column);

/// Has the column, of a child, a NOT NULL that its parent's DROP NOT NULL leaves to it? Since PostgreSQL 18 those that it
/// declares itself; before, NOT NULL is a mere mark.
bool keeps_not_null(const catalog::Column& column);

/// The constraint behind the column's NOT NULL as it is when the column's own change comes: what it inherited is the
/// table's own once that has left all its parents with the column. Nothing before PostgreSQL 18.
std::optional<catalog::NotNullConstraint> standing_not_null(const catalog::Snapshot& to, const catalog::Column& column);

/// Does a NOT NULL that was NO INHERIT go to the children now?
bool no_longer_kept_from_children(const catalog::Column& from, const catalog::Column& to);

/// Are all plain children, near and far, that stay under this table to take nulls, or none, as it does, or keep what they
/// have? Then ALTER COLUMN without ONLY does for all of them.
bool shares_not_null(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity column);

/// Are all children, near and far, that stay under this table to have the storage of its column that it has, or the statistics
/// target? Then SET without ONLY does for all of them, whether theirs differed or not.
bool shares_storage(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity column);
bool shares_statistics_target(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity column);

/// Is it a primary key whose columns plain children, which would be made not null with it, are to take nulls in? Then it is
/// added to its table ONLY.
bool is_not_null_here_only(const catalog::Snapshot& from, const catalog::Snapshot& to, const catalog::Constraint& key);

/// Is a new identity column's identity to come after the column? ADD COLUMN takes none for a table with children
/// (ATExecAddColumn), and to a child the column comes from its parent; partitions have the partitioned table's since PostgreSQL 17.
bool takes_identity_later(const catalog::Snapshot& from, const catalog::Snapshot& to, const catalog::Column& created);

/// Is a constraint of the source dropped, not with its table, and so that the copies of the children that leave it go with it?
/// Not where one of them keeps its copy: then they leave before.
bool is_dropped_before_leaving(const catalog::Snapshot& from, const catalog::Snapshot& to,
                               const catalog::Constraint& constraint);

/// The nearest CHECK of this name that a table above this one hands down; null when there is none.
const catalog::Constraint* check_above(const catalog::Snapshot& snapshot, catalog::Identity table, catalog::Name name);

/// The CHECKs that the tables above this one hand down, NOT VALID.
std::vector<const catalog::Constraint*> checks_not_valid_above(const catalog::Snapshot& snapshot,
                                                               catalog::Identity table);

/// Is what the table has of this CHECK, its own or inherited, validated? A copy can be although what it is inherited
/// from is NOT VALID, and then everything below it is.
bool has_valid_check(const catalog::Snapshot& snapshot, catalog::Identity table, catalog::Name name);

/// Will the target's parent, or one above it, hand the same constraint down to the child that it is dropped from?
/// Inheriting merges the two, so that the child's own must stay (ATTACH PARTITION and INHERIT even insist on a CHECK).
/// The name under which the target has it; empty when it is not so.
catalog::Name absorbed_name(const catalog::Snapshot& to, const catalog::Constraint& dropped);
inline bool is_absorbed(const catalog::Snapshot& to, const catalog::Constraint& dropped)
{
    return !absorbed_name(to, dropped).empty();
}

/// Does the child keep this constraint from a parent that it leaves? DETACH PARTITION and NO INHERIT make it the child's.
/// The name under which it then has it; empty when it does not.
catalog::Name name_left_behind(const catalog::Snapshot& from, const catalog::Snapshot& to,
                               const catalog::Constraint& created);
inline bool is_left_behind(const catalog::Snapshot& from, const catalog::Snapshot& to,
                           const catalog::Constraint& created)
{
    return !name_left_behind(from, to, created).empty();
}

/// Does a table become a plain child before this CHECK, which it has not yet, comes to its parent, or to one above it?
/// Then it is handed down; a copy that the child is given before would be its own for ever.
bool comes_after_joining(const catalog::Snapshot& from, const catalog::Snapshot& to,
                         const catalog::Inheritance& inheritance, const catalog::Constraint& check);

/// The checks of the parent, and of those above it, that a table must be given, under the same names, before it can
/// become its child; validated as the child's are to be.
std::vector<catalog::Constraint> missing_checks(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                const catalog::Inheritance& inheritance);

/// What a child has of a constraint of a table above it.
struct CopiedConstraint {
    const catalog::Constraint* above = nullptr;
    /// As the child's own.
    catalog::Constraint own{};
};

/// The copies of foreign keys that ATTACH PARTITION gives the name of the one above, where the target's have another; a key
/// that the table has brought along has got its name before.
std::vector<catalog::CopiedKey> copies_to_rename(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                 const catalog::Inheritance& inheritance);

/// What a table that ceases to be a child keeps of its parent's constraints, as its own, and must lose by itself.
std::vector<CopiedConstraint> leftover_constraints(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                   const catalog::Inheritance& inheritance);

}  // namespace tidemark::diff
