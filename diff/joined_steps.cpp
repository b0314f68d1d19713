#include "diff/joined_steps.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace tidemark::diff {

using catalog::Column;
using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

bool changes_rows(const Step& step)
{
    const Operation& operation = step.operation;
    if (operation.identity.kind() != Kind::column) {
        return false;
    }
    const auto rewrites = [](const TableLock& lock) { return lock.work == TableWork::rewrite; };
    return operation.action == StepAction::create
               ? std::any_of(step.locks.begin(), step.locks.end(), rewrites)
               : operation.action == StepAction::alter &&
                     (operation.changed.has(&Column::type) || operation.changed.has(&Column::collation));
}

bool are_columns_of_one_table(const Operation& a, const Operation& b)
{
    return a.identity.kind() == Kind::column && a.identity.parent() == b.identity.parent();
}

bool is_grant_on_column(const Operation& operation)
{
    return operation.action == StepAction::create && operation.identity.kind() == Kind::grant &&
           operation.identity.parent().kind() == Kind::column;
}

bool are_grants_of_one_role(const Operation& a, const Operation& b)
{
    return is_grant_on_column(a) && is_grant_on_column(b) &&
           a.identity.parent().parent() == b.identity.parent().parent() && a.identity.name() == b.identity.name() &&
           a.identity.qualifier() == b.identity.qualifier();
}

/// Which steps one statement can do.
class Joinable {
public:
    Joinable(const Snapshot& from, const Snapshot& to, const Plan& plan) : from_(from), to_(to), plan_(plan) {}

    bool operator()(const Step& first, const Step& next) const
    {
        return (changes_rows(first) && changes_rows(next) && are_columns_of_one_table(first.operation, next.operation)) ||
               are_grants_of_one_role(first.operation, next.operation) ||
               are_grants_alike(first.operation, next.operation);
    }

private:
    /// Is the same granted to or taken from two roles on one object, by one grantor?
    bool are_grants_alike(const Operation& a, const Operation& b) const
    {
        return a.action == b.action && a.identity.kind() == Kind::grant && b.identity.kind() == Kind::grant &&
               a.identity.parent() == b.identity.parent() && a.identity.parent().kind() != Kind::column &&
               a.identity.qualifier() == b.identity.qualifier() && has_nothing_by_itself(a.identity) &&
               has_nothing_by_itself(b.identity) && before(a) == before(b) && after(a) == after(b);
    }

    /// PUBLIC, the owner, and whoever an extension's script thought of may have something before anybody grants it.
    bool has_nothing_by_itself(Identity grant) const
    {
        return !grant.name().empty() && grant.name() != grant.qualifier() && from_.find_member(grant) == nullptr &&
               to_.find_member(grant) == nullptr;
    }

    std::vector<GrantedPrivilege> before(const Operation& operation) const
    {
        const Grant* grant = operation.action == StepAction::create ? nullptr
                                                                    : grant_before(plan_, from_, operation.identity);
        return grant == nullptr ? std::vector<GrantedPrivilege>{} : grant->privileges;
    }

    std::vector<GrantedPrivilege> after(const Operation& operation) const
    {
        const Grant* grant = operation.action == StepAction::drop ? nullptr : to_.find<Grant>(operation.identity);
        return grant == nullptr ? std::vector<GrantedPrivilege>{} : grant->privileges;
    }

    const Snapshot& from_;
    const Snapshot& to_;
    const Plan& plan_;
};

void add_locks(const std::vector<TableLock>& more, std::vector<TableLock>& locks)
{
    for (const TableLock& lock : more) {
        const auto found = std::lower_bound(locks.begin(), locks.end(), lock,
                                            [](const TableLock& a, const TableLock& b) { return a.table < b.table; });
        if (found != locks.end() && found->table == lock.table) {
            found->mode = std::max(found->mode, lock.mode);
            found->work = std::max(found->work, lock.work);
        } else {
            locks.insert(found, lock);
        }
    }
}

void join(Step step, Step& to)
{
    to.members.push_back(step.operation);
    std::move(step.members.begin(), step.members.end(), std::back_inserter(to.members));
    add_locks(step.locks, to.locks);
}

}  // namespace

void join_steps(const Snapshot& from, const Snapshot& to, Plan& plan)
{
    const Joinable can_be_joined(from, to, plan);
    std::vector<std::vector<std::size_t>> earlier(plan.steps.size());
    for (const Order& order : plan.orders) {
        earlier[order.after].push_back(order.before);
    }
    std::vector<Step> steps;
    /// Where each step is from now on.
    std::vector<std::size_t> position(plan.steps.size());
    /// Of each table, where its rows were changed last.
    std::unordered_map<catalog::Identity, std::size_t> last_change;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const Step& step = plan.steps[i];
        const catalog::Identity table = step.operation.identity.parent();
        const auto change = changes_rows(step) ? last_change.find(table) : last_change.end();
        const std::size_t at = change != last_change.end() ? change->second : steps.empty() ? 0 : steps.size() - 1;
        // Nothing that stands between the two may have to come before the later one.
        const bool may_join =
            !steps.empty() && can_be_joined(steps[at], step) &&
            std::all_of(earlier[i].begin(), earlier[i].end(), [&](std::size_t other) { return position[other] < at; });
        position[i] = may_join ? at : steps.size();
        if (changes_rows(step)) {
            last_change[table] = position[i];
        }
        if (may_join) {
            join(std::move(plan.steps[i]), steps[at]);
        } else {
            steps.push_back(std::move(plan.steps[i]));
        }
    }
    plan.steps = std::move(steps);
    for (Order& order : plan.orders) {
        order.before = position[order.before];
        order.after = position[order.after];
    }
    std::erase_if(plan.orders, [](const Order& order) { return order.before == order.after; });
}

}  // namespace tidemark::diff
