#include "diff/locks/lock_scene.h"

#include <algorithm>

#include "diff/inheritance.h"
#include "diff/row_demands.h"
#include "diff/typed_tables.h"

namespace tidemark::diff {

using catalog::Constraint;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Snapshot;

DomainUses::DomainUses(const Snapshot& snapshot)
{
    for (const catalog::Dependency& dependency : snapshot.dependencies) {
        const Kind kind = dependency.dependent.kind();
        if (dependency.subject.kind() != Kind::domain) {
            continue;
        }
        if (const auto* view = snapshot.find<catalog::MaterializedView>(dependency.dependent)) {
            // It may also do no more than cast to the domain.
            const bool has_column = std::any_of(view->columns.begin(), view->columns.end(), [&](const auto& column) {
                return column.type.text().find(dependency.subject.name().text()) != std::string::npos;
            });
            if (has_column) {
                users_[dependency.subject].push_back(view->identity);
            }
            continue;
        }
        if (kind != Kind::column && kind != Kind::domain) {
            continue;
        }
        // An array of a domain depends on it too, but is none.
        const auto* column = snapshot.find<catalog::Column>(dependency.dependent);
        if (column == nullptr || !column->type.text().ends_with("[]")) {
            users_[dependency.subject].push_back(dependency.dependent);
        }
    }
}

std::vector<Identity> DomainUses::users_of(Identity domain) const
{
    std::vector<Identity> users{domain};
    for (std::size_t at = 0; at < users.size(); ++at) {
        if (const auto found = users_.find(users[at]); found != users_.end()) {
            const std::vector<Identity> more = found->second;
            users.insert(users.end(), more.begin(), more.end());
        }
    }
    std::erase_if(users, [](Identity user) { return user.kind() == Kind::domain; });
    return users;
}

std::vector<Identity> DomainUses::columns_of(Identity domain) const
{
    std::vector<Identity> columns = users_of(domain);
    std::erase_if(columns, [](Identity user) { return user.kind() != Kind::column; });
    return columns;
}

std::vector<Identity> DomainUses::relations_of(Identity domain) const
{
    std::vector<Identity> relations = users_of(domain);
    std::transform(relations.begin(), relations.end(), relations.begin(), catalog::root_of);
    return relations;
}

Standing::Standing(const Snapshot& from, const Snapshot& to) : from_(from), to_(to)
{
    for (const catalog::Table& table : from.all<catalog::Table>()) {
        standing_.insert(table.identity);
    }
    for (const catalog::MaterializedView& view : from.all<catalog::MaterializedView>()) {
        standing_.insert(view.identity);
    }
    // What is not ours to change is locked all the same, by a foreign key to it or a policy on it.
    for (const Identity other : from.referenced) {
        if (other.kind() == Kind::table || other.kind() == Kind::materialized_view) {
            standing_.insert(other);
        }
    }
    for (const Inheritance& inheritance : from.all<Inheritance>()) {
        link(inheritance);
    }
    for (const Constraint& constraint : from.all<Constraint>()) {
        add(constraint);
    }
    for (const catalog::DomainConstraint& check : from.all<catalog::DomainConstraint>()) {
        domain_checks_.insert(check.identity);
    }
}

void Standing::add(const Constraint& constraint)
{
    if (constraint.type == catalog::ConstraintType::foreign_key) {
        foreign_keys_of_[constraint.identity.parent()].push_back(&constraint);
        foreign_keys_to_[constraint.referenced].push_back(&constraint);
    }
}

void Standing::remove(Identity constraint)
{
    auto& own = foreign_keys_of_[constraint.parent()];
    const auto found = std::find_if(own.begin(), own.end(),
                                    [constraint](const Constraint* key) { return key->identity == constraint; });
    if (found != own.end()) {
        std::erase(foreign_keys_to_[(*found)->referenced], *found);
        own.erase(found);
    }
}

const std::vector<const Constraint*>& Standing::foreign_keys_of(Identity table) const
{
    static const std::vector<const Constraint*> none;
    const auto found = foreign_keys_of_.find(table);
    return found == foreign_keys_of_.end() ? none : found->second;
}

const std::vector<const Constraint*>& Standing::foreign_keys_to(Identity table) const
{
    static const std::vector<const Constraint*> none;
    const auto found = foreign_keys_to_.find(table);
    return found == foreign_keys_to_.end() ? none : found->second;
}

std::vector<Identity> Standing::ancestors_of(Identity table) const
{
    std::vector<Identity> found{table};
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (const auto above = parents_.find(found[at]); above != parents_.end()) {
            found.insert(found.end(), above->second.begin(), above->second.end());
        }
    }
    found.erase(found.begin());
    return found;
}

void Standing::link(const Inheritance& inheritance)
{
    const Identity parent = parent_table(inheritance.identity);
    children_[parent].push_back(inheritance.identity.parent());
    parents_[inheritance.identity.parent()].push_back(parent);
    if (inheritance.bound == "DEFAULT") {
        default_partitions_[parent] = inheritance.identity.parent();
    }
}

void Standing::unlink(Identity inheritance)
{
    const Identity parent = parent_table(inheritance);
    std::erase(children_[parent], inheritance.parent());
    std::erase(parents_[inheritance.parent()], parent);
    if (const auto found = default_partitions_.find(parent);
        found != default_partitions_.end() && found->second == inheritance.parent()) {
        default_partitions_.erase(found);
    }
}

std::vector<Identity> Standing::tree_of(Identity table) const
{
    std::vector<Identity> tree{table};
    for (std::size_t at = 0; at < tree.size(); ++at) {
        const std::vector<Identity> children = children_of(tree[at]);
        tree.insert(tree.end(), children.begin(), children.end());
    }
    return tree;
}

std::vector<Identity> Standing::children_of(Identity table) const
{
    const auto found = children_.find(table);
    return found == children_.end() ? std::vector<Identity>{} : found->second;
}

Identity Standing::default_partition_of(Identity parent) const
{
    const auto found = default_partitions_.find(parent);
    return found == default_partitions_.end() ? Identity{} : found->second;
}

bool Standing::has_check(const catalog::Domain& domain) const
{
    const auto& parts = to_.parts_of(domain.identity);
    return std::any_of(parts.begin(), parts.end(), [this](Identity part) { return domain_checks_.contains(part); });
}

void Standing::follow_drop(Identity identity)
{
    standing_.erase(identity);
    dropped_parts_.insert(identity);
    if (identity.kind() == Kind::inheritance) {
        // A partition that is detached keeps copies of what it shared, less those that are dropped at once.
        auto shared = foreign_keys_of(parent_table(identity));
        for (const Identity ancestor : ancestors_of(parent_table(identity))) {
            const auto& more = foreign_keys_of(ancestor);
            shared.insert(shared.end(), more.begin(), more.end());
        }
        for (const CopiedConstraint& left : leftover_constraints(from_, to_, *from_.find<Inheritance>(identity))) {
            std::erase(shared, left.above);
        }
        auto& own = foreign_keys_of_[identity.parent()];
        own.insert(own.end(), shared.begin(), shared.end());
        unlink(identity);
    } else if (identity.kind() == Kind::domain_constraint) {
        domain_checks_.erase(identity);
    } else if (const auto* constraint = from_.find<Constraint>(identity);
               constraint != nullptr && !is_absorbed(to_, *constraint)) {
        remove(identity);
    }
}

void Standing::follow_create(Identity identity)
{
    dropped_parts_.erase(identity);
    if (const auto* inheritance = to_.find<Inheritance>(identity)) {
        link(*inheritance);
    } else if (const auto* constraint = to_.find<Constraint>(identity)) {
        add(*constraint);
    } else if (identity.kind() == Kind::domain_constraint) {
        domain_checks_.insert(identity);
    }
}

void Standing::follow(const Operation& operation)
{
    switch (operation.action) {
    case StepAction::drop:
        follow_drop(operation.identity);
        break;
    case StepAction::create:
        follow_create(operation.identity);
        break;
    case StepAction::set_aside:
        // Its successor has none yet.
        std::erase_if(domain_checks_, [&](Identity check) { return check.parent() == operation.identity; });
        break;
    case StepAction::alter:
    case StepAction::hollow_out:
    case StepAction::rename:
    case StepAction::create_shell:
        break;
    }
}

void LockScene::lock(Identity table, LockMode mode, TableWork work)
{
    if (standing.contains(table)) {
        const auto* facts = from.find<catalog::Table>(table);
        const bool has_rows = facts == nullptr || (facts->partition_key.empty() && !is_foreign(*facts));
        locks_.push_back({former_name(table, later_renames), mode, has_rows ? work : TableWork::none});
    }
}

void LockScene::lock_partitions(Identity table, LockMode mode, TableWork work)
{
    const auto* facts = from.find<catalog::Table>(table);
    if (facts != nullptr && !facts->partition_key.empty()) {
        lock_tree(table, mode, work);
    } else {
        lock(table, mode, work);
    }
}

void LockScene::work_unlocked(Identity table, TableWork work)
{
    if (standing.contains(table)) {
        locks_.push_back({table, {}, work});
    }
}

void LockScene::lock_tree(Identity table, LockMode mode, TableWork work)
{
    for (const Identity member : standing.tree_of(table)) {
        lock(member, mode, work);
    }
}

void LockScene::scan_default_partition(Identity parent)
{
    if (const Identity partition = standing.default_partition_of(parent)) {
        lock_tree(partition, LockMode::access_exclusive, TableWork::scan);
    }
}

void LockScene::lock_users_of_domain(Identity domain)
{
    for (const Identity relation : domains_from.relations_of(domain)) {
        const auto* table = from.find<catalog::Table>(relation);
        if (table == nullptr || table->partition_key.empty()) {
            lock(relation, LockMode::share, TableWork::scan);
        }
    }
}

void LockScene::lock_typed_tables(Identity type)
{
    for (const catalog::Table& table : from.all<catalog::Table>()) {
        if (type_of_table(from, table.identity) == type) {
            lock(table.identity, LockMode::access_exclusive);
        }
    }
}

void LockScene::lock_for_index_roles(Identity relation, bool clustered_changes, bool becomes_replica_identity)
{
    if (clustered_changes) {
        lock(relation, LockMode::share_update_exclusive);
    }
    if (becomes_replica_identity) {
        lock(relation, LockMode::access_exclusive);
    }
}

std::vector<TableLock> LockScene::take() &&
{
    std::sort(locks_.begin(), locks_.end(), [](const TableLock& a, const TableLock& b) { return a.table < b.table; });
    std::vector<TableLock> folded;
    for (const TableLock& lock : locks_) {
        if (folded.empty() || folded.back().table != lock.table) {
            folded.push_back(lock);
        } else {
            folded.back().mode = std::max(folded.back().mode, lock.mode);
            folded.back().work = std::max(folded.back().work, lock.work);
        }
    }
    return folded;
}

}  // namespace tidemark::diff
