#include <algorithm>

#include <fmt/format.h>

#include "emit/format/format.h"

namespace tidemark::emit {

std::string step_label(const diff::Plan& plan, const Script& script, std::size_t step)
{
    const auto first =
        std::lower_bound(script.statements.begin(), script.statements.end(), step,
                         [](const ScriptStatement& statement, std::size_t wanted) { return statement.step < wanted; });
    std::string text;
    if (first != script.statements.end() && first->step == step) {
        const std::string& sql = first->statement.sql.text();
        text = sql.substr(0, sql.find('\n'));
    } else {
        const diff::Operation& operation = plan.steps[step].operation;
        text = std::string(word_of(operation.action)) + ' ' + catalog::describe(operation.identity);
    }
    return fmt::format("{}. {}", step + 1, comment_safe(text));
}

namespace {

/// "     locks table app.t ACCESS EXCLUSIVE (rewrite)".
std::string line_of(const diff::TableLock& lock)
{
    const std::string work =
        lock.work == diff::TableWork::none ? std::string{} : fmt::format(" ({})", diff::name_of(lock.work));
    const std::string table = comment_safe(catalog::describe(lock.table));
    return lock.mode ? fmt::format("     locks {} {}{}\n", table, diff::name_of(*lock.mode), work)
                     : fmt::format("     {} {}{}\n",
                                   lock.work == diff::TableWork::scan ? "reads" : "locks an index of", table, work);
}

}  // namespace

std::string explanation(const diff::Plan& plan, const Script& script)
{
    std::vector<diff::Order> orders = plan.orders;
    std::sort(orders.begin(), orders.end(), [](const diff::Order& a, const diff::Order& b) {
        return std::pair(a.after, a.before) < std::pair(b.after, b.before);
    });
    std::string text;
    for (const std::string& repair : plan.repairs) {
        text += comment_safe(repair) + '\n';
    }
    auto order = orders.begin();
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        text += step_label(plan, script, step) + '\n';
        for (const diff::TableLock& lock : plan.steps[step].locks) {
            text += line_of(lock);
        }
        for (; order != orders.end() && order->after == step; ++order) {
            text += fmt::format("     after {}: {}\n", order->before + 1, comment_safe(diff::sentence(order->reason)));
        }
    }
    return text;
}

}  // namespace tidemark::emit
