#include <algorithm>
#include <iterator>

#include "diff/hazards.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

bool is_identifier_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view text)
{
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return folded;
}

/// Sorted, each once.
std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    for (auto at = text.begin(); at != text.end();) {
        const auto first = std::find_if(at, text.end(), is_identifier_character);
        at = std::find_if_not(first, text.end(), is_identifier_character);
        if (first != at) {
            words.push_back(lower({first, at}));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// What a text can name, and will not find by that name afterwards.
bool can_be_mentioned(Kind kind)
{
    switch (kind) {
    case Kind::table:
    case Kind::view:
    case Kind::materialized_view:
    case Kind::sequence:
    case Kind::routine:
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::composite_type:
    case Kind::domain:
    case Kind::range_type:
    case Kind::column:
        return true;
    default:
        return false;
    }
}

/// Is there another routine of the name, which a call may mean just as well?
bool has_overload(Identity routine, const catalog::Snapshot& snapshot)
{
    const auto& routines = snapshot.all<catalog::Routine>();
    return routine.kind() == Kind::routine &&
           std::any_of(routines.begin(), routines.end(), [routine](const catalog::Routine& other) {
               return other.identity.schema() == routine.schema() && other.identity.name() == routine.name();
           });
}

/// A column's name alone says little: the table must be mentioned as well.
std::vector<Identity> routines_that_mention(Identity gone, const RoutineWords& words)
{
    std::vector<Identity> found = words.with(gone.name().text());
    if (gone.kind() == Kind::column) {
        const std::vector<Identity> of_table = words.with(gone.parent().name().text());
        std::vector<Identity> both;
        std::set_intersection(found.begin(), found.end(), of_table.begin(), of_table.end(), std::back_inserter(both));
        found = std::move(both);
    }
    std::erase(found, gone);
    return found;
}

}  // namespace

RoutineWords::RoutineWords(const catalog::Snapshot& snapshot)
{
    for (const catalog::Routine& routine : snapshot.all<catalog::Routine>()) {
        const std::string& language = routine.language.text();
        if (language == "sql" || language == "plpgsql") {
            for (const std::string& word : words_of(routine.body)) {
                routines_[word].push_back(routine.identity);
            }
        }
    }
}

std::vector<Identity> RoutineWords::with(std::string_view identifier) const
{
    const auto found = routines_.find(lower(identifier));
    return found == routines_.end() ? std::vector<Identity>{} : found->second;
}

/// Found by words, so that a mention may be of another object of that name.
void find_untracked_dependencies(const HazardContext& context, std::vector<Hazard>& out)
{
    const Operation& operation = context.step.operation;
    const bool is_gone = operation.action == StepAction::drop && !context.to.contains(operation.identity);
    const bool has_new_name = context.rename != nullptr && context.rename->from && context.rename->part_from.empty() &&
                              context.rename->from.name() != context.rename->to.name();
    if (is_gone && has_overload(operation.identity, context.to)) {
        return;
    }
    if ((!is_gone && !has_new_name) || !can_be_mentioned(operation.identity.kind())) {
        return;
    }
    for (const Identity routine : routines_that_mention(operation.identity, context.words)) {
        tell(out, Severity::warning, routine,
             "its text mentions " + catalog::describe(operation.identity) +
                 (is_gone ? ", which is gone" : ", which has another name now") + "; PostgreSQL does not look there");
    }
}

}  // namespace tidemark::diff
