#include "apps/tidemark/planning.h"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "apps/tidemark/data_check.h"
#include "apps/tidemark/proof.h"
#include "apps/tidemark/rename_wish.h"
#include "apps/tidemark/renaming.h"
#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/visibility.h"
#include "diff/plan.h"
#include "diff/way_back.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

using catalog::Session;
using catalog::Snapshot;

void tell_doubts(const std::vector<diff::RenameDoubt>& doubts, catalog::Observer& observer)
{
    for (const diff::RenameDoubt& doubt : doubts) {
        std::string candidates;
        for (const catalog::Identity candidate : doubt.candidates) {
            candidates += (candidates.empty() ? "" : ", ") + catalog::describe(candidate);
        }
        observer.warning(fmt::format("{} is dropped, though it may have been renamed to {}; --rename says so",
                                     catalog::describe(doubt.lost), candidates));
    }
}

/// What the renames come to where no copy of the source can be made to try them on. The way back needs one.
Renaming renaming_without_copy(const Comparison& comparison, const Arguments& arguments, const std::string& reason,
                               catalog::Observer& observer)
{
    if (arguments.renames == "off") {
        return {};
    }
    if (!arguments.down.empty()) {
        observer.warning("renames were not followed, for --down needs a copy of the source: " + reason);
        return {};
    }
    Renaming renaming = follow_renames_by_name(comparison.from.snapshot, comparison.to.snapshot);
    observer.warning(renaming.from
                         ? "only renames of relations and what is in them are followed, and by name alone; what "
                           "mentions an old name is written anew: " +
                               reason
                         : "renames were not followed: " + reason);
    return renaming;
}

/// Tries the renames in the shadow.
Renaming renaming_of(Comparison& comparison, const Arguments& arguments, catalog::Observer& observer)
{
    std::vector<diff::RenameWish> wishes;
    for (const std::string& text : arguments.rename_wishes) {
        wishes.push_back(*parse_rename_wish(text));
    }
    const LoadedSource& from = comparison.from;
    const bool is_rebuilt = from.source.kind == SourceKind::live || from.source.kind == SourceKind::snapshot_file;
    Snapshot& to = comparison.to.snapshot;
    std::optional<Session> session;
    const auto run = [&](const std::string& statements) {
        if (!session) {
            const catalog::ShadowDatabase& database = database_of_from(comparison, arguments, observer);
            if (is_rebuilt && comparison.shadow->major() != from.snapshot.server.major()) {
                // Another major deparses some expressions otherwise, and each would count as a difference.
                throw catalog::ClusterError(
                    fmt::format("the programs of PostgreSQL {} are needed", from.snapshot.server.major()), {});
            }
            session.emplace(comparison.shadow->conninfo(database));
            session->begin_trial();
        }
        comparison.differences.reset();
        session->execute(statements);
        Snapshot renamed = catalog::read_snapshot_in_transaction(*session, comparison.scope);
        catalog::restore(renamed, comparison.from.snapshot, comparison.from.not_copied);
        catalog::leave_alone_what_other_references(renamed, to);
        catalog::leave_alone_what_other_references(to, renamed);
        renamed.server = from.snapshot.server;
        if (is_rebuilt) {
            // A copy lacks what no kind models.
            renamed.unmodelled = from.snapshot.unmodelled;
        }
        return renamed;
    };
    Renaming renaming;
    try {
        renaming = follow_renames(from.snapshot, to, catalog::Name(comparison.executor), arguments.renames != "off",
                                  wishes, run);
    } catch (const catalog::StatementError& error) {
        if (!wishes.empty()) {
            throw;  // what was insisted on is not dropped instead
        }
        renaming = renaming_without_copy(comparison, arguments,
                                         "a copy of the source is refused (" + error.server.message + ")", observer);
    } catch (const catalog::ClusterError& error) {
        if (!wishes.empty()) {
            throw;
        }
        renaming = renaming_without_copy(comparison, arguments,
                                         std::string("there is no shadow to try them in: ") + error.what(), observer);
    }
    if (session) {
        session->rollback();
    }
    tell_doubts(renaming.doubts, observer);
    for (const std::size_t wish : renaming.unfulfilled) {
        throw catalog::InputError("--rename " + arguments.rename_wishes[wish], 0, 0,
                                  "nothing of that name is gone while something of the new name is new");
    }
    return renaming;
}

emit::ReportedWayBack way_back_of(const diff::Way& way, const diff::Plan& there, catalog::Observer& observer)
{
    try {
        diff::Plan back = diff::plan_way_back(way, there);
        emit::Script script = emit::write_way_back(way, back);
        return {std::move(back), std::move(script), std::nullopt};
    } catch (const diff::PlanError&) {
        observer.warning("no way back can be planned; without --down the migration is written alone");
        throw;
    }
}

}  // namespace

void add_plan(Comparison& comparison, emit::Report& report, const Arguments& arguments, catalog::Observer& observer)
{
    observer.phase("compare", "comparing");
    Renaming renaming = renaming_of(comparison, arguments, observer);
    const Snapshot& from = renaming.from ? *renaming.from : comparison.from.snapshot;
    const Snapshot& to = comparison.to.snapshot;
    report.is_planned = true;
    observer.phase("plan", "planning");
    const catalog::Name executor(comparison.executor);
    // Of a large project they are many: the plan takes them as they are.
    report.plan = !renaming.from && comparison.differences
                      ? diff::plan_of_changes(from, to, executor, *std::exchange(comparison.differences, std::nullopt))
                      : diff::make_plan(from, to, executor, std::move(renaming.renames));
    observer.phase("write", "writing the SQL");
    report.script = emit::write_script(from, to, report.plan);
    if (!arguments.down.empty()) {
        const std::optional<Snapshot> reached = diff::reached(from, to);
        report.way_back = way_back_of({comparison.from.snapshot, from, reached ? *reached : to}, report.plan, observer);
    }
    if (asks_for_rows(arguments)) {
        report.data_check = check_data(comparison, from, report.plan, arguments, observer);
    }
}

}  // namespace tidemark::apps
