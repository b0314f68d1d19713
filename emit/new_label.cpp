#include "emit/new_label.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "diff/dependencies_of.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;
using diff::Operation;
using diff::StepAction;

namespace {

/// Does the text hold `part` where `is_match(text in front, text behind)`?
template <class Condition>
bool holds(std::string_view text, std::string_view part, Condition is_match)
{
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        if (is_match(text.substr(0, at), text.substr(at + part.size()))) {
            return true;
        }
    }
    return false;
}

/// As a literal of its own, or as an element within one of an array or a row: '{sad,"not sure"}', '(sad,1)'. The server
/// deparses without E'' and doubles no backslash.
bool names(std::string_view sql, std::string_view label)
{
    std::string quoted;
    for (const char c : label) {
        quoted += c == '\'' ? "''" : std::string(1, c);
    }
    const auto is_element = [](std::string_view front, std::string_view behind) {
        constexpr std::string_view opening = "'{,\"";
        constexpr std::string_view closing = "'},\"";
        const bool begins =
            !front.empty() && (opening.find(front.back()) != std::string_view::npos || front.ends_with("'("));
        const bool ends =
            !behind.empty() && (closing.find(behind.front()) != std::string_view::npos || behind.starts_with(")'"));
        return begins && ends;
    };
    return sql.find(literal(label).text()) != std::string_view::npos ||
           sql.find("'" + quoted + "'") != std::string_view::npos || (!label.empty() && holds(sql, quoted, is_element));
}

/// Is anything but a literal cast to the type? NULL is what enum_range() and its kin are called with.
bool casts_values_to(std::string_view sql, Identity type)
{
    return holds(sql, "::" + name_of(type).text(),
                 [](std::string_view front, std::string_view) { return !front.ends_with('\''); });
}

/// Does a statement of the step look at rows, or compute a value?
bool evaluates(const diff::Step& step)
{
    const Operation& operation = step.operation;
    const bool makes_rows = operation.identity.kind() == Kind::materialized_view ||
                            (operation.identity.kind() == Kind::column && operation.action == StepAction::create);
    return (operation.action != StepAction::drop && makes_rows) ||
           std::any_of(step.locks.begin(), step.locks.end(),
                       [](const diff::TableLock& lock) { return lock.work != diff::TableWork::none; });
}

/// Does the object call a routine that has to do with the type?
bool reaches_through_routine(Identity object, Identity type, const Snapshot& snapshot)
{
    std::set<std::pair<Identity, bool>> seen;
    std::vector<std::pair<Identity, bool>> open{{object, false}};
    while (!open.empty()) {
        const std::pair<Identity, bool> at = open.back();
        open.pop_back();
        if (!seen.insert(at).second) {
            continue;
        }
        for (const catalog::Dependency& dependency : diff::dependencies_of(snapshot, at.first)) {
            const bool is_behind = at.second || dependency.subject.kind() == Kind::routine;
            if (dependency.subject == type && is_behind) {
                return true;
            }
            // That there is a column of the type gives it no new value.
            if (dependency.subject.kind() != Kind::column) {
                open.emplace_back(dependency.subject, is_behind);
            }
        }
    }
    return false;
}

}  // namespace

bool uses_label(const Statement& statement, const diff::Step& step, const NewLabel& label, const Snapshot& to)
{
    const std::string& sql = statement.sql.text();
    if (names(sql, label.text)) {
        return true;
    }
    const auto reaches = [&](const Operation& operation) {
        return reaches_through_routine(operation.identity, label.type, to);
    };
    return evaluates(step) && (casts_values_to(sql, label.type) || reaches(step.operation) ||
                               std::any_of(step.members.begin(), step.members.end(), reaches));
}

}  // namespace tidemark::emit
