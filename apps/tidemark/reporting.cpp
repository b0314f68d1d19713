#include "apps/tidemark/reporting.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include <fmt/format.h>

#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/telling.h"
#include "catalog/error.h"

namespace tidemark::apps {
namespace {

using catalog::History;
using catalog::Migration;

std::string word_of(SourceKind kind)
{
    switch (kind) {
    case SourceKind::live:
        return "database";
    case SourceKind::migrations:
        return "migrations";
    case SourceKind::schema_files:
        return "schema files";
    case SourceKind::snapshot_file:
        return "snapshot";
    case SourceKind::empty:
        return "nothing";
    }
    return {};
}

std::string joined(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

/// Every file that was found, whether or not it was replayed.
std::vector<Migration> all_migrations(const LoadedSource& side)
{
    std::vector<Migration> all = side.applied;
    all.insert(all.end(), side.pending.begin(), side.pending.end());
    std::stable_sort(all.begin(), all.end(), [](const Migration& a, const Migration& b) {
        return catalog::version_less(a.version, b.version);
    });
    return all;
}

void compare_with_history(const Comparison& comparison, emit::Report& report)
{
    const LoadedSource& from = comparison.from;
    if (from.source.kind != SourceKind::migrations) {
        return;
    }
    emit::ReportedMigrations& migrations = report.migrations;
    migrations.replayed = from.applied.size();
    migrations.base_version = base_version(from);
    const History& history = comparison.to.history;
    if (comparison.to.source.kind != SourceKind::live && history.state == History::State::absent) {
        return;
    }
    const bool decides = report.question == emit::Question::drift;
    switch (history.state) {
    case History::State::known: {
        migrations.history = "known";
        migrations.tool = history.tool;
        const std::vector<Migration> all = all_migrations(from);
        const auto partition = catalog::applied_partition(all, history);
        for (const Migration& migration : partition.pending) {
            migrations.pending.push_back(catalog::file_name(migration));
        }
        migrations.missing_files = partition.missing_files;
        migrations.out_of_order = partition.out_of_order;
        migrations.edited_files = catalog::edited_files(history, all);
        if (decides && history.is_empty()) {
            report.warnings.push_back("the database records no migration as applied");
        }
        break;
    }
    case History::State::absent:
        migrations.history = "absent";
        if (decides) {
            report.warnings.push_back(
                fmt::format("the database keeps no history of its migrations: all {} files are taken as applied",
                            from.applied.size()));
        }
        break;
    case History::State::unreadable:
        migrations.history = "unreadable";
        migrations.tool = history.tool;
        if (decides) {
            report.obstacles.push_back("the database's migration history cannot be read (" + history.reason +
                                       "), so nobody knows which files it has applied");
        } else {
            report.warnings.push_back("the database's migration history cannot be read (" + history.reason + ")");
        }
        break;
    }
}

/// What a source was, as people named it. The name of a database of the shadow is nobody's, and another one each time.
void tell_source(const LoadedSource& side, emit::ReportedSource& reported)
{
    reported.kind = word_of(side.source.kind);
    reported.description = side.source.description;
    if (side.source.kind != SourceKind::live && side.source.kind != SourceKind::snapshot_file) {
        reported.database.clear();
    }
}

}  // namespace

emit::Report report_of(const Comparison& comparison, emit::Question question)
{
    const catalog::Snapshot& from = comparison.from.snapshot;
    const catalog::Snapshot& to = comparison.to.snapshot;
    emit::Report report = comparison.differences ? emit::report_of_differences(from, to, *comparison.differences)
                                                 : emit::compare_for_report(from, to);
    report.question = question;
    tell_source(comparison.from, report.from);
    tell_source(comparison.to, report.to);
    report.warnings = comparison.warnings;
    report.unreadable = what_is_not_shown(comparison);
    compare_with_history(comparison, report);
    report.stand_ins = used_stand_ins(comparison);
    return report;
}

emit::ReportedProof reported(const Proof& proof)
{
    emit::ReportedProof result{proof.holds, proof.failure, {}};
    for (const diff::Change& change : proof.remaining.changes) {
        result.remaining.push_back(change.identity);
    }
    return result;
}

std::vector<std::string> used_stand_ins(const Comparison& comparison)
{
    std::vector<std::string> used;
    const std::vector<std::string>& all = comparison.stand_ins;
    for (const catalog::Extension& extension : comparison.from.snapshot.all<catalog::Extension>()) {
        const std::string& name = extension.identity.name().text();
        if (std::find(all.begin(), all.end(), name) != all.end()) {
            used.push_back(name);
        }
    }
    return used;
}

int exit_status_of(const emit::Report& report)
{
    switch (emit::verdict_of(report)) {
    case emit::Verdict::same:
    case emit::Verdict::different:
        return emit::fails(report) ? exit_differences : exit_ok;
    case emit::Verdict::undecided:
        break;
    }
    return exit_undecided;
}

void tell_summary(const emit::Report& report)
{
    say(emit::headline(report));
    for (const std::string& warning : report.warnings) {
        log_warning(warning);
    }
    if (!report.migrations.pending.empty()) {
        say("not applied to the database yet: " + joined(report.migrations.pending));
    }
    if (!report.migrations.missing_files.empty()) {
        log_warning("applied to the database, but without a file: " + joined(report.migrations.missing_files));
    }
    if (!report.migrations.edited_files.empty()) {
        log_warning("edited since they were applied: " + joined(report.migrations.edited_files));
    }
    if (!report.migrations.out_of_order.empty()) {
        log_warning("not applied, though later ones are: " + joined(report.migrations.out_of_order));
    }
    tell_undecided_objects(report);
    tell_notes(report);
    if (!report.stand_ins.empty()) {
        say("stood in for extensions that are not installed here: " + joined(report.stand_ins));
    }
}

void tell_undecided_objects(const emit::Report& report)
{
    for (const emit::UnmodelledObject& object : emit::undecided_objects(report)) {
        log_warning(fmt::format("{} {} is {}, and tidemark does not model that kind yet: left as it is", object.type,
                                object.object, emit::word_of(*object.difference_class)));
    }
}

void tell_notes(const emit::Report& report)
{
    for (const emit::Difference& difference : report.differences) {
        if (difference.severity == emit::Severity::info) {
            say("note: " + catalog::describe(difference.identity) + " differs, and no SQL is written for it");
        }
    }
}

void print(std::string_view text)
{
    std::cout << text << std::flush;
    if (!std::cout) {
        throw catalog::InputError("standard output", 0, 0, "cannot be written");
    }
}

bool output_takes_color()
{
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr &&
           (terminal == nullptr || std::string_view(terminal) != "dumb");
}

}  // namespace tidemark::apps
