#pragma once

#include <map>
#include <set>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/change_map.h"

namespace tidemark::diff {

/// The changes as they grow: what the rules of expansion/ look at, and add to.
class Expansion {
public:
    Expansion(const catalog::Snapshot& source, const catalog::Snapshot& target) : from(source), to(target) {}

    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    ChangeMap changes{};

    /// Null when nothing is to become of it.
    const Change* find(catalog::Identity identity) const;

    /// Is it created, or made anew?
    bool is_made(catalog::Identity identity) const;

    /// What both sides have goes and comes again; anything else stays as it was to be.
    void rebuild(catalog::Identity identity, catalog::Identity because_of);

    /// The change of what both sides have: an ALTER of nothing yet where there was none, or one that is only told.
    Change& alter(catalog::Identity identity, catalog::Identity because_of);

    /// What stands on it is to be looked at.
    void follow_later(catalog::Identity identity) { work_.push_back(identity); }

    bool has_work() const { return !work_.empty(); }
    catalog::Identity take_work();

private:
    std::vector<catalog::Identity> work_{};
};

// expansion/computed_columns.cpp

/// A generated column's type changes by a cast that goes by itself, for there is no USING, and a virtual one's expression
/// where nobody looks at it (ATExecSetExpression); else the column is made anew, as its values are computed.
bool is_computed_anew(const Expansion& expansion, const Change& change);

// expansion/types.cpp

/// A domain within an array or a composite type is made anew for what its values would have to fulfil: ALTER DOMAIN refuses,
/// for it does not look into those (validateDomainConstraint).
void remake_domains_within_values(Expansion& expansion);

/// Likewise for a check that is made anew.
void remake_domain_of_check(Expansion& expansion, catalog::Identity check);

/// A column of a type that is made anew is cast from the old type to the new.
void retype(Expansion& expansion, catalog::Identity column, catalog::Identity type);

/// The default goes before what it calls, and comes behind what is made of that; the domain stays.
void set_default_again(Expansion& expansion, catalog::Identity domain, catalog::Identity because_of);

/// A range type that must wait for its columns to have another type keeps its multirange's name from a new one.
void set_aside_for_multiranges(Expansion& expansion);

/// A type that is set aside keeps the old ones it is made of: those are set aside with it.
void set_aside_together(Expansion& expansion);

// expansion/typed_tables.cpp

/// A table takes another type only when its columns, changed in place, come to stand as the type's attributes do
/// (ATExecAddOf); else it is made anew.
void remake_typed_tables(Expansion& expansion);

/// Is the table of the type, and can it leave that, to take it again when it is made anew?
bool can_leave_type(const Expansion& expansion, catalog::Identity table, catalog::Identity type);

void leave_type(Expansion& expansion, catalog::Identity table, catalog::Identity because_of);

/// A table whose columns cannot change along with its type leaves that first.
void leave_types_for_columns(Expansion& expansion);

// expansion/inheritance.cpp

/// PostgreSQL changes the type of a column under one parent, not of one that others hand down as well, unless it all comes
/// from one above (ATPrepAlterColumnType): the child leaves those meanwhile.
void leave_further_parents(Expansion& expansion, catalog::Identity column);

/// A foreign table takes no USING, and its parent's ALTER COLUMN TYPE with one stops there (ATPrepAlterColumnType). It has no rows
/// of its own, and is made anew.
void remake_foreign_child(Expansion& expansion, catalog::Identity column);

// expansion/row_types.cpp

/// Columns whose values are rows, by the relation that those are of.
using RowColumns = std::multimap<catalog::Identity, catalog::Identity>;
RowColumns columns_of_row_types(const catalog::Snapshot& side);

/// The relation whose rows the change writes anew, which PostgreSQL refuses while a column holds some of its type
/// (find_composite_type_dependencies); null when it is none.
catalog::Identity table_with_other_rows(const Expansion& expansion, const Change& change);

/// The columns hold the rows as jsonb meanwhile, by the names of their fields.
void keep_rows_in_columns(Expansion& expansion, const RowColumns& columns, catalog::Identity relation);

// expansion/partitions.cpp

/// What ATTACH PARTITION would take for another's place is made anew behind it, and so is what it would find one for; what it
/// makes itself, since nothing that is there would do, goes before.
void keep_by_itself(Expansion& expansion, catalog::Identity link);

/// DETACH PARTITION drops a partition's copies of its parent's triggers, and ATTACH PARTITION makes others.
void rebuild_clones(Expansion& expansion, catalog::Identity link);

/// The indexes of partitioned tables, in the target, that a new attachment below them can make valid.
std::set<catalog::Identity> indexes_to_attach_to(const catalog::Snapshot& to, const std::vector<Change>& changes);

/// Is it an invalid index of a partitioned table that is to be valid although nothing is attached to it, or although a partition
/// is foreign? PostgreSQL has no other word for that than CREATE INDEX.
bool is_validated_anew(const Expansion& expansion, const std::set<catalog::Identity>& attached_to, const Change& change);

/// Is the table of an attached index under the same parent on both sides, and never detached from it?
bool stays_partition(const Expansion& expansion, catalog::Identity attachment);

// expansion/checks.cpp

/// What a partition is to have validated is; of what it is to have NOT VALID again, all copies are made anew.
void look_at_checks(Expansion& expansion, catalog::Identity link);

/// Where a check is added NOT VALID, all partitions have it so.
void validate_below_new_checks(Expansion& expansion);

// expansion/not_null.cpp

/// DROP NOT NULL reaches all partitions, and cannot leave one out: one that is to refuse nulls as before is told so again.
void keep_not_null_of_partitions(Expansion& expansion);

/// A table that leaves a parent keeps its NOT NULL, since PostgreSQL 18 as a constraint of the parent's name.
void name_not_null_left_behind(Expansion& expansion, catalog::Identity link);

/// A NOT NULL that a child inherits ceases to be valid only with that above it, which is made anew for all tables below;
/// those that have it validated by themselves, since PostgreSQL 18, are told so again.
void keep_valid_not_null_below(Expansion& expansion);

}  // namespace tidemark::diff
