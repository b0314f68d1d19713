#include "apps/tidemark/proof.h"

#include <algorithm>

#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/visibility.h"
#include "diff/compare.h"
#include "diff/deparsed.h"

namespace tidemark::apps {
namespace {

using catalog::Session;
using catalog::Snapshot;

void run_segments(Session& session, const emit::Script& script)
{
    for (const emit::Segment& segment : script.segments) {
        session.execute(emit::segment_statements(script, segment));
    }
}

bool is_written(const diff::Plan& plan, catalog::Identity identity)
{
    const auto writes = [identity](const diff::Operation& operation) {
        return operation.identity == identity &&
               (operation.action == diff::StepAction::create || operation.action == diff::StepAction::alter);
    };
    return std::any_of(plan.steps.begin(), plan.steps.end(), [&writes](const diff::Step& step) {
        return writes(step.operation) || std::any_of(step.members.begin(), step.members.end(), writes);
    });
}

}  // namespace

const catalog::ShadowDatabase& database_of_from(Comparison& comparison, const Arguments& arguments,
                                                catalog::Observer& observer)
{
    if (!comparison.from.database) {
        catalog::ShadowDatabase database = shadow_of(comparison, arguments, observer).new_database();
        Session session(comparison.shadow->conninfo(database));
        const Snapshot fresh = catalog::read_snapshot(session, comparison.scope, observer);
        // What the platform of the shadow brings along is there already, whoever owns it where the snapshot was taken.
        Snapshot wanted = comparison.from.snapshot;
        catalog::leave_alone_what_other_references(wanted, fresh);
        const diff::Plan plan = diff::make_plan(fresh, wanted, catalog::Name(comparison.executor));
        run_segments(session, emit::write_script(fresh, wanted, plan));
        comparison.from.database = std::move(database);
    }
    return *comparison.from.database;
}

Proof prove(Comparison& comparison, const diff::Plan& plan, const emit::Script& script, const Arguments& arguments,
            catalog::Observer& observer)
{
    observer.phase("prove", "proving the result on a copy");
    ShadowHost& shadow = shadow_of(comparison, arguments, observer);
    Proof proof;
    try {
        const catalog::ShadowDatabase& base = database_of_from(comparison, arguments, observer);
        std::optional<catalog::ShadowDatabase> own;
        const bool in_one_transaction = script.segments.size() == 1 && script.segments.front().transactional;
        if (!in_one_transaction) {
            own = shadow.copy_of(base);
        }
        Session session(shadow.conninfo(own ? *own : base));
        Snapshot reached;
        if (in_one_transaction) {
            session.begin_trial();
            run_segments(session, script);
            reached = catalog::read_snapshot_in_transaction(session, comparison.scope, observer);
            session.rollback();
        } else {
            run_segments(session, script);
            reached = catalog::read_snapshot(session, comparison.scope, observer);
        }
        proof.remaining = diff::compare(reached, comparison.to.snapshot);
        // What the script wrote is the target's own text, whatever the server makes of it when it is asked again; a copy that
        // was rebuilt from a snapshot was written as a whole.
        const bool was_rebuilt = comparison.from.source.kind == SourceKind::live ||
                                 comparison.from.source.kind == SourceKind::snapshot_file;
        std::erase_if(proof.remaining.changes, [&](const diff::Change& change) {
            return change.action == diff::Action::report ||
                   ((was_rebuilt || is_written(plan, change.identity)) &&
                    diff::differs_only_in_dress(change.identity, reached, comparison.to.snapshot));
        });
        // What no kind models is not the script's to mend.
        proof.remaining.undecided.clear();
        proof.holds = proof.remaining.empty();
    } catch (const catalog::StatementError& error) {
        proof.failure = error.server.message;
        for (const std::string& more : {error.server.detail, error.server.hint, error.server.context}) {
            if (!more.empty()) {
                proof.failure += "\n" + more;
            }
        }
    }
    return proof;
}

}  // namespace tidemark::apps
