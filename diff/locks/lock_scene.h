#pragma once

#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catalog/kinds/all.h"
#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::diff {

/// What is of a domain type, on one side.
class DomainUses {
public:
    explicit DomainUses(const catalog::Snapshot& snapshot);

    /// The columns of tables of a domain, or of one over it.
    std::vector<catalog::Identity> columns_of(catalog::Identity domain) const;
    /// The tables and materialized views with a column of a domain, or of one over it.
    std::vector<catalog::Identity> relations_of(catalog::Identity domain) const;

private:
    std::vector<catalog::Identity> users_of(catalog::Identity domain) const;

    std::unordered_map<catalog::Identity, std::vector<catalog::Identity>> users_{};
};

/// What is there while a plan runs: which of the source's tables, who is whose child, which foreign keys and which checks
/// of domains.
class Standing {
public:
    Standing(const catalog::Snapshot& from, const catalog::Snapshot& to);

    /// Is it a table or materialized view of the source, ours or a platform's, that no step has dropped yet?
    bool contains(catalog::Identity relation) const { return standing_.contains(relation); }
    /// Has a step dropped this part of a table, to make it anew or for good?
    bool is_dropped(catalog::Identity part) const { return dropped_parts_.contains(part); }
    /// The table itself, its children, theirs, and so on.
    std::vector<catalog::Identity> tree_of(catalog::Identity table) const;
    /// Its children and partitions.
    std::vector<catalog::Identity> children_of(catalog::Identity table) const;
    /// The partition of `parent` that takes what no other takes; null when there is none.
    catalog::Identity default_partition_of(catalog::Identity parent) const;

    /// The foreign keys of a table, and those to it; not those that go with a parent's.
    const std::vector<const catalog::Constraint*>& foreign_keys_of(catalog::Identity table) const;
    const std::vector<const catalog::Constraint*>& foreign_keys_to(catalog::Identity table) const;
    /// What a table is a partition or child of.
    std::vector<catalog::Identity> ancestors_of(catalog::Identity table) const;

    /// Has a domain of the target a check by now? Some are added when columns of it are there already.
    bool has_check(const catalog::Domain& domain) const;

    /// What there is after an operation.
    void follow(const Operation& operation);

private:
    void link(const catalog::Inheritance& inheritance);
    void unlink(catalog::Identity inheritance);
    void follow_drop(catalog::Identity identity);
    void follow_create(catalog::Identity identity);
    void add(const catalog::Constraint& constraint);
    void remove(catalog::Identity constraint);

    const catalog::Snapshot& from_;
    const catalog::Snapshot& to_;
    std::unordered_set<catalog::Identity> standing_{};
    std::unordered_set<catalog::Identity> dropped_parts_{};
    std::unordered_set<catalog::Identity> domain_checks_{};
    std::unordered_map<catalog::Identity, std::vector<catalog::Identity>> children_{};
    std::unordered_map<catalog::Identity, std::vector<catalog::Identity>> parents_{};
    std::unordered_map<catalog::Identity, catalog::Identity> default_partitions_{};
    std::unordered_map<catalog::Identity, std::vector<const catalog::Constraint*>> foreign_keys_of_{};
    std::unordered_map<catalog::Identity, std::vector<const catalog::Constraint*>> foreign_keys_to_{};
};

/// What the rule of one kind may look at, and where it tells what is locked.
class LockScene {
public:
    LockScene(const catalog::Snapshot& source, const catalog::Snapshot& target, const DomainUses& domains_in_source,
              const Standing& what_stands, const Step& its_step, std::span<const Rename> later)
        : from(source),
          to(target),
          domains_from(domains_in_source),
          standing(what_stands),
          step(its_step),
          later_renames(later)
    {
    }

    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const DomainUses& domains_from;
    const Standing& standing;
    const Step& step;
    /// What is renamed only after this step. `from` knows everything by the name that it bears in the end.
    const std::span<const Rename> later_renames;

    /// The major of the server that the plan is for.
    int major() const { return from.server.version_num != 0 ? from.server.major() : to.server.major(); }

    /// Tells a lock on one table; of what the plan itself creates nothing is told. A partitioned table has no rows of its
    /// own, and a foreign one none here, so that there is no work on it.
    void lock(catalog::Identity table, LockMode mode, TableWork work = TableWork::none);
    /// The same for the table and everything below it: ALTER TABLE without ONLY.
    void lock_tree(catalog::Identity table, LockMode mode, TableWork work = TableWork::none);
    /// The same for the table and its partitions, but not for plain children: what is not inherited.
    void lock_partitions(catalog::Identity table, LockMode mode, TableWork work = TableWork::none);
    /// Tells work for which the table itself is not locked: an index of it is, or it is merely read.
    void work_unlocked(catalog::Identity table, TableWork work);
    /// The default partition and all below it, whose rows must not be what another partition is to hold.
    void scan_default_partition(catalog::Identity parent);
    /// The relations that have a column of a domain, whose rows are read; one without storage is passed over.
    void lock_users_of_domain(catalog::Identity domain);
    /// The tables OF a composite type: its attributes are their columns.
    void lock_typed_tables(catalog::Identity type);
    /// CLUSTER ON an index or no longer on it, and REPLICA IDENTITY USING INDEX.
    void lock_for_index_roles(catalog::Identity relation, bool clustered_changes, bool becomes_replica_identity);
    /// Of a table under the name that it has no longer when the renames are done.
    void lock_renamed(catalog::Identity table, LockMode mode) { locks_.push_back({table, mode, TableWork::none}); }

    /// One a table, the strongest mode and the most work, sorted by table.
    std::vector<TableLock> take() &&;

private:
    std::vector<TableLock> locks_{};
};

/// What PostgreSQL locks for the operations of one kind. Most kinds lock no table; those that do have a specialisation
/// in locks/<basename>.cpp.
template <class Facts>
struct Locks {
    static void create(const Facts&, LockScene&) {}
    static void alter(const Facts&, const Facts&, catalog::FieldSet, LockScene&) {}
    static void drop(const Facts&, LockScene&) {}
};

#define TIDEMARK_LOCKS_OF(Facts)                                                                           \
    template <>                                                                                            \
    struct Locks<catalog::Facts> {                                                                         \
        static void create(const catalog::Facts& object, LockScene& scene);                                \
        static void alter(const catalog::Facts& from, const catalog::Facts& to, catalog::FieldSet changed, \
                          LockScene& scene);                                                               \
        static void drop(const catalog::Facts& object, LockScene& scene);                                  \
    }
TIDEMARK_LOCKS_OF(CompositeType);
TIDEMARK_LOCKS_OF(Domain);
TIDEMARK_LOCKS_OF(DomainConstraint);
TIDEMARK_LOCKS_OF(Table);
TIDEMARK_LOCKS_OF(Column);
TIDEMARK_LOCKS_OF(ColumnDefault);
TIDEMARK_LOCKS_OF(Constraint);
TIDEMARK_LOCKS_OF(Inheritance);
TIDEMARK_LOCKS_OF(Index);
TIDEMARK_LOCKS_OF(Statistics);
TIDEMARK_LOCKS_OF(MaterializedView);
TIDEMARK_LOCKS_OF(Rule);
TIDEMARK_LOCKS_OF(Trigger);
TIDEMARK_LOCKS_OF(Policy);
TIDEMARK_LOCKS_OF(PublicationTable);
TIDEMARK_LOCKS_OF(Comment);
#undef TIDEMARK_LOCKS_OF

}  // namespace tidemark::diff
