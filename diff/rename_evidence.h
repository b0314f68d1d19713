#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The columns of a table by name and type, sorted.
std::vector<std::pair<catalog::Name, catalog::Name>> shape_of(const catalog::Snapshot& snapshot,
                                                              catalog::Identity table);

/// What speaks for it that an object of `from` is one of `to` under another name. Never a guess: a column must be at the
/// same place with the same type, a table must have the same columns (and keys), keep the names of its indexes, bear what the
/// other bore, or be a partition of what takes its name; anything else must be the same but for its name.
class RenameEvidence {
public:
    using Evidence = std::optional<std::string>;

    RenameEvidence(const catalog::Snapshot& from, const catalog::Snapshot& to) : from_(from), to_(to) {}

    /// A phrase for people; nothing when nothing speaks for it. `lost` is of `from`, `born` of `to`.
    Evidence find(catalog::Identity lost, catalog::Identity born);

    /// Are two columns at the same place of their table, or two tables the same partition or child of one?
    bool is_in_the_same_place(catalog::Identity lost, catalog::Identity born) const;

    /// Has a table that both sides have so little in common that only its name may be the same?
    bool is_another(catalog::Identity table) const;

    /// May an object that both sides have be another one that has taken its name? Only where it goes on itself.
    bool may_be_another(catalog::Identity object) const;

    /// Is a table of `from` at least as much like this one of `to` as like the one that has its name there?
    bool is_no_less_like(catalog::Identity lost, catalog::Identity born) const;

private:
    /// By schema.
    using Contents = std::map<catalog::Name, std::set<std::pair<catalog::Kind, catalog::Name>>>;
    /// By table: what depends on it or on a part of it; by type: the columns of it.
    using Dependents = std::unordered_map<catalog::Identity, std::set<catalog::Identity>>;

    bool can_be_renamed(const catalog::Constraint& constraint) const;
    bool is_part_of_moved_foreign_table(catalog::Identity part) const;
    bool is_of_shell(catalog::Identity object) const;
    Evidence families(catalog::Identity lost, catalog::Identity born) const;
    Evidence the_same(catalog::Identity lost, catalog::Identity born) const;
    Evidence types(catalog::Identity lost, catalog::Identity born);
    bool are_much_alike(catalog::Identity lost, catalog::Identity born) const;
    Evidence schemas(catalog::Identity lost, catalog::Identity born);
    Evidence tables(catalog::Identity lost, catalog::Identity born);
    Evidence columns(catalog::Identity lost, catalog::Identity born) const;
    bool is_of_same_type(catalog::Identity lost, catalog::Identity born) const;
    std::pair<std::int64_t, std::int64_t> places(catalog::Identity lost, catalog::Identity born) const;
    bool have_the_same_bounds(catalog::Identity lost, catalog::Identity born) const;
    bool is_kept_by_a_partition(catalog::Identity table, const std::set<catalog::Name>& names) const;
    bool is_shared_by_parents(catalog::Identity column) const;
    bool have_the_same_dependents(catalog::Identity lost, catalog::Identity born);
    static Dependents& dependents(const catalog::Snapshot& snapshot, std::optional<Dependents>& kept);
    static Contents& contents(const catalog::Snapshot& snapshot, std::optional<Contents>& kept);

    const catalog::Snapshot& from_;
    const catalog::Snapshot& to_;
    std::optional<Contents> contents_from_{};
    std::optional<Contents> contents_to_{};
    std::optional<Dependents> dependents_from_{};
    std::optional<Dependents> dependents_to_{};
};

}  // namespace tidemark::diff
