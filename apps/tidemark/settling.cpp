#include "apps/tidemark/settling.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/tidemark/proof.h"
#include "catalog/error.h"
#include "catalog/reader.h"
#include "diff/compare.h"
#include "diff/deparsed.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

using catalog::Identity;
using catalog::Session;
using catalog::Snapshot;

/// Runs a plan on the shadow's copy of `from`, reads what came of it, and undoes it.
Snapshot after(const diff::Plan& plan, const Snapshot& from, const Snapshot& to, Comparison& comparison,
               const Arguments& arguments, catalog::Observer& observer)
{
    const catalog::ShadowDatabase& database = database_of_from(comparison, arguments, observer);
    Session session(comparison.shadow->conninfo(database));
    session.begin_trial();
    const emit::Script script = emit::write_script(from, to, plan);
    for (const emit::Segment& segment : script.segments) {
        session.execute(emit::segment_statements(script, segment));
    }
    Snapshot read = catalog::read_snapshot_in_transaction(session, comparison.scope);
    session.rollback();
    return read;
}

}  // namespace

void settle_deparsed_texts(Comparison& comparison, const Arguments& arguments, catalog::Observer& observer)
{
    const Snapshot& from = comparison.from.snapshot;
    Snapshot& to = comparison.to.snapshot;
    comparison.differences = diff::compare(from, to);
    std::vector<Identity> suspects = diff::deparse_suspects(from, to, *comparison.differences);
    if (suspects.empty()) {
        return;
    }
    observer.phase("settle", "comparing expressions in the shadow");
    const catalog::Name executor(comparison.executor);
    try {
        const Snapshot reloaded_from =
            after(diff::plan_of_reload(from, executor, suspects), from, from, comparison, arguments, observer);
        Snapshot with_texts_of_to = from;
        diff::take_suspect_texts(with_texts_of_to, to, suspects);
        const Snapshot reloaded_to = after(diff::plan_of_reload(with_texts_of_to, executor, suspects), with_texts_of_to,
                                           with_texts_of_to, comparison, arguments, observer);
        std::erase_if(suspects, [&](Identity suspect) {
            return !diff::is_same_once_loaded(suspect, from, to, reloaded_from, reloaded_to);
        });
        diff::take_suspect_texts(to, from, suspects);
        comparison.differences.reset();
        for (const Identity same : suspects) {
            observer.detail(catalog::describe(same) + " differs in how it is written, and in nothing else");
        }
    } catch (const catalog::StatementError& error) {
        observer.detail("expressions could not be compared in the shadow: " + error.server.message);
    } catch (const diff::PlanError& error) {
        observer.detail(std::string("expressions could not be compared in the shadow: ") + error.what());
    } catch (const catalog::ClusterError& error) {
        observer.warning(
            fmt::format("{} may differ only in how PostgreSQL writes an expression, and without a shadow nobody "
                        "can tell ({})",
                        suspects.size() == 1 ? "an object" : fmt::format("{} objects", suspects.size()), error.what()));
    }
}

}  // namespace tidemark::apps
