#include "diff/joined_steps.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace tidemark::diff {

using catalog::Column;
using catalog::Kind;

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

bool can_be_joined(const Step& first, const Step& next)
{
    return (changes_rows(first) && changes_rows(next) && are_columns_of_one_table(first.operation, next.operation)) ||
           are_grants_of_one_role(first.operation, next.operation);
}

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

void join_steps(Plan& plan)
{
    std::set<std::pair<std::size_t, std::size_t>> ordered;
    for (const Order& order : plan.orders) {
        ordered.emplace(order.before, order.after);
    }
    std::vector<Step> steps;
    /// Where each step is from now on.
    std::vector<std::size_t> position(plan.steps.size());
    std::size_t first_of_run = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const bool is_neighbour = i > 0 && can_be_joined(steps.back(), plan.steps[i]);
        bool must_follow = false;
        for (std::size_t other = first_of_run; is_neighbour && other < i; ++other) {
            must_follow = must_follow || ordered.contains({other, i});
        }
        if (is_neighbour && !must_follow) {
            join(std::move(plan.steps[i]), steps.back());
        } else {
            first_of_run = i;
            steps.push_back(std::move(plan.steps[i]));
        }
        position[i] = steps.size() - 1;
    }
    plan.steps = std::move(steps);
    for (Order& order : plan.orders) {
        order.before = position[order.before];
        order.after = position[order.after];
    }
    std::erase_if(plan.orders, [](const Order& order) { return order.before == order.after; });
}

}  // namespace tidemark::diff
