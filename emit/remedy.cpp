#include <unordered_map>

#include <fmt/format.h>

#include "emit/report.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;

/// What a step is about: of a rename both names, also those of a column.
std::vector<Identity> subjects_of(const diff::Plan& plan, std::size_t step)
{
    std::vector<Identity> subjects{plan.steps[step].operation.identity};
    const diff::Rename* rename = plan.rename_of(step);
    if (rename == nullptr) {
        return subjects;
    }
    if (!rename->part_from.empty() && rename->to && rename->to.kind() == catalog::Kind::table) {
        return {catalog::column_identity(rename->from, catalog::Name(rename->part_from)),
                catalog::column_identity(rename->to, catalog::Name(rename->part_to))};
    }
    if (rename->to && rename->to != subjects.front()) {
        subjects.push_back(rename->to);
    }
    return subjects;
}

/// What a script does to each object.
std::unordered_map<Identity, Remedy> remedies_of(const diff::Plan& plan, const Script& script)
{
    std::unordered_map<Identity, Remedy> remedies;
    for (const ScriptStatement& statement : script.statements) {
        for (const Identity subject : subjects_of(plan, statement.step)) {
            remedies[subject].sql += statement.statement.sql.text() + ";\n";
        }
    }
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        for (const Identity subject : subjects_of(plan, step)) {
            if (const auto found = remedies.find(subject); found != remedies.end()) {
                const auto& hazards = plan.steps[step].hazards;
                found->second.hazards.insert(found->second.hazards.end(), hazards.begin(), hazards.end());
            }
        }
    }
    return remedies;
}

/// A missing and an unexpected object that are one.
void tell_renames(Report& report)
{
    std::unordered_map<Identity, std::string> stories;
    for (std::size_t step = report.plan.first_rename; step < report.plan.first_rename + report.plan.renames.size();
         ++step) {
        const std::vector<Identity> names = subjects_of(report.plan, step);
        if (names.size() == 2) {
            const std::string& evidence = report.plan.rename_of(step)->evidence;
            stories[names[0]] = fmt::format("It seems to be called {} now ({}).", catalog::path_of(names[1]), evidence);
            stories[names[1]] = fmt::format("It seems to be {}, renamed ({}).", catalog::path_of(names[0]), evidence);
        }
    }
    for (Difference& difference : report.differences) {
        if (const auto found = stories.find(difference.identity); found != stories.end()) {
            difference.renamed = found->second;
        }
    }
}

void add(std::vector<Difference>& differences, std::optional<Remedy> Difference::*which,
         const std::unordered_map<Identity, Remedy>& remedies)
{
    for (Difference& difference : differences) {
        if (const auto found = remedies.find(difference.identity); found != remedies.end()) {
            difference.*which = found->second;
        }
    }
}

}  // namespace

void add_remedies(Report& report)
{
    if (report.is_planned) {
        tell_renames(report);
        add(report.differences, &Difference::adopt, remedies_of(report.plan, report.script));
    }
    if (report.way_back) {
        add(report.differences, &Difference::revert, remedies_of(report.way_back->plan, report.way_back->script));
    }
}

}  // namespace tidemark::emit
