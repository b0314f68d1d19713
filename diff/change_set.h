#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/name.h"
#include "catalog/snapshot.h"

namespace tidemark::diff {

/// What must become of one object.
enum class Action : std::uint8_t {
    create,
    drop,
    /// ALTER or OR REPLACE, keeping the object.
    alter,
    /// DROP and CREATE: PostgreSQL has no other way, or something that it depends on goes that way.
    replace,
    /// It differs, and nothing is planned for it (an extension's version).
    report,
};

/// One object that differs, or that must be rebuilt because of one that does.
struct Change {
    Action action{};
    catalog::Identity identity{};
    /// The fields that differ; empty for create and drop, and for what is rebuilt only for another's sake.
    catalog::FieldSet changed{};
    /// An alter around which views, policies and the like on the object are taken down (a column's type).
    bool apart = false;
    /// A replace or drop in which the old object is renamed out of the way first and dropped last, so that columns can be
    /// cast from the old type to the new.
    bool aside = false;
    /// For whose sake; null when the object itself differs.
    catalog::Identity because_of{};
    /// Of an inheritance, altered or made: the parent's checks that are then to be validated for the child alone.
    std::vector<catalog::Name> checks{};
    /// Of a create or replace: the shape of the view or routine comes first, for what it needs and what needs it as well.
    /// Of an alter: the shape that stands does for that.
    bool shell = false;
    /// It is first made to depend on less. Of a drop or replace: the view or routine is left its shape alone. Of the alter of a
    /// domain: its default goes, for what that calls is made anew. Of the alter of a table: it leaves its composite type, and
    /// takes the new one when its columns have changed. Of the alter of a column: it holds jsonb while the relation whose rows
    /// are its values has its rows written anew.
    bool hollow = false;
};

/// Sorts changes by identity, of which mostly few, at the end, are not in order.
void put_in_order(std::vector<Change>& changes);

/// Everything that differs between two snapshots, sorted by identity.
struct ChangeSet {
    std::vector<Change> changes{};
    /// Objects that no kind models: only on one side, or with differing hashes. "Could not decide".
    std::vector<catalog::Unmodelled> undecided{};

    bool empty() const { return changes.empty() && undecided.empty(); }
};

}  // namespace tidemark::diff
