#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// An object, an enum's label, a composite type's attribute or a view's column that goes on under another name or in another
/// schema, or an extension whose members move to another schema.
struct Rename {
    /// Of one kind, and both with the same parent; the same object where only a label, attribute or column of it is
    /// renamed, or an extension moves. `from` is null for a schema that must be made first, since something moves into it;
    /// `to` where that is undone.
    catalog::Identity from{};
    catalog::Identity to{};
    /// The label, the attribute or the column that is renamed, or the schema that an extension leaves; else empty.
    std::string part_from{};
    std::string part_to{};
    /// Why it is taken for a rename: "same position and type".
    std::string evidence{};
    /// It only makes way for another that takes its name: it is dropped later, or renamed once more.
    bool makes_way = false;
};

/// The name that an object bears which is moved out of the way of another.
catalog::Name aside_name(catalog::Name name);

/// A table or a column that may have been renamed, or dropped while others are new: the evidence does not tell.
struct RenameDoubt {
    catalog::Identity lost{};
    std::vector<catalog::Identity> candidates{};
};

struct RenameFindings {
    /// In an order in which they can be done.
    std::vector<Rename> renames{};
    std::vector<RenameDoubt> doubts{};
    /// Which of the wishes are among `renames`.
    std::vector<std::size_t> granted{};
};

/// What the user insists on: the path of an object in `from` (schema, relation, part) and its new name.
struct RenameWish {
    std::vector<std::string> path{};
    std::string name{};
};

/// Finds what `to` has under another name. Only objects whose parents have the same name on both sides are looked at: do
/// what was found, read again, and ask again, until nothing is found.
///
/// Evidence is never a guess: a column must be at the same place with the same type, a table must have the same columns
/// or keep the names of its indexes, anything else must be the same but for its name; and nothing else may fit. What both
/// sides have under one name may be two objects where names are handed on: in a row or a ring in which each goes on.
/// Wishes come first; those that fit nothing here are left alone (a later round may see what they mean).
RenameFindings find_renames(const catalog::Snapshot& from, const catalog::Snapshot& to, bool by_evidence,
                            const std::vector<RenameWish>& wishes);

}  // namespace tidemark::diff
