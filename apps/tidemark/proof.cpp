#include "apps/tidemark/proof.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/visibility.h"
#include "diff/compare.h"
#include "diff/deparsed.h"
#include "diff/row_demands.h"

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

std::string text_of(const catalog::ServerMessage& server)
{
    std::string text = server.message;
    for (const std::string& more : {server.detail, server.hint, server.context}) {
        if (!more.empty()) {
            text += "\n" + more;
        }
    }
    return text;
}

/// A new label of an enum must be committed before the way back can look at it.
bool fits_one_transaction(const emit::Report& report)
{
    const auto is_one = [](const emit::Script& script) {
        return script.empty() || (script.segments.size() == 1 && script.segments.front().transactional);
    };
    const auto& statements = report.script.statements;
    return is_one(report.script) &&
           (!report.way_back || (is_one(report.way_back->script) &&
                                 std::none_of(statements.begin(), statements.end(), [](const auto& statement) {
                                     return !statement.statement.new_enum_labels.empty();
                                 })));
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

/// What is otherwise in a copy than in what it was made from.
std::vector<catalog::Identity> differences(const Snapshot& copy, const Snapshot& original)
{
    std::vector<catalog::Identity> found;
    for (const diff::Change& change : diff::compare(copy, original).changes) {
        if (change.action != diff::Action::report && !diff::differs_only_in_dress(change.identity, copy, original)) {
            found.push_back(change.identity);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Does a message name a schema, or anything in one, that the snapshot has and a copy of it too?
bool names_any_of(const Snapshot& snapshot, const std::vector<catalog::Name>& imitated, const std::string& message)
{
    const auto names = [&message](const std::string& name) {
        const auto found = message.find(name);
        const auto end = found + name.size();
        return found != std::string::npos &&
               (end == message.size() || std::string_view("\" (,").find(message[end]) != std::string_view::npos);
    };
    bool found = false;
    snapshot.for_each([&](const auto& object) {
        const catalog::Identity identity = object.identity;
        if (std::find(imitated.begin(), imitated.end(), catalog::schema_of(identity)) != imitated.end()) {
            return;
        }
        const bool is_named_alone = identity.kind() == catalog::Kind::schema;
        found = found || (is_named_alone && names("\"" + identity.name().text())) ||
                (!identity.parent() && !identity.schema().empty() && names(catalog::path_of(identity)));
    });
    return found;
}

/// A copy on which scripts are tried, one after the other.
class Trial {
public:
    Trial(const catalog::Conninfo& target, bool in_one_transaction, const Comparison& comparison,
          catalog::Observer& observer)
        : session_(target), in_one_transaction_(in_one_transaction), comparison_(comparison), observer_(observer)
    {
        if (in_one_transaction_) {
            session_.begin_trial();
        }
    }

    /// Runs the script, and compares what came of it with what should have.
    Proof of(const diff::Plan& plan, const emit::Script& script, const Snapshot& wanted)
    {
        Proof proof;
        try {
            run_segments(session_, script);
        } catch (const catalog::StatementError& error) {
            (is_missing_here(error.server) ? proof.obstacle : proof.failure) = text_of(error.server);
            return proof;
        }
        const Snapshot reached = in_one_transaction_
                                     ? catalog::read_snapshot_in_transaction(session_, comparison_.scope)
                                     : catalog::read_snapshot(session_, comparison_.scope, observer_);
        proof.remaining = diff::compare(reached, wanted);
        // What the script wrote is the target's own text, whatever the server makes of it when it is asked again; a copy that
        // was rebuilt from a snapshot was written as a whole.
        const SourceKind kind = comparison_.from.source.kind;
        const bool was_rebuilt = kind == SourceKind::live || kind == SourceKind::snapshot_file;
        std::erase_if(proof.remaining.changes, [&](const diff::Change& change) {
            return change.action == diff::Action::report || is_not_copied(change.identity) ||
                   ((was_rebuilt || is_written(plan, change.identity) ||
                     is_written(plan, diff::former_name(change.identity, plan.renames))) &&
                    diff::differs_only_in_dress(change.identity, reached, wanted));
        });
        // What no kind models is not the script's to mend.
        proof.remaining.undecided.clear();
        proof.holds = proof.remaining.empty();
        return proof;
    }

    void end()
    {
        if (in_one_transaction_) {
            session_.rollback();
        }
    }

private:
    bool is_not_copied(catalog::Identity identity) const
    {
        const auto& list = comparison_.from.not_copied;
        for (catalog::Identity at = identity; at; at = at.parent()) {
            if (std::binary_search(list.begin(), list.end(), at)) {
                return true;
            }
        }
        return false;
    }

    /// Is it about something that no kind models, or that is not ours: an extension that is not installed, a type in a
    /// platform's schema? What a snapshot has is called by its qualified name in all that we write.
    bool is_missing_here(const catalog::ServerMessage& server) const
    {
        // undefined_object, undefined_table, invalid_schema_name, undefined_file (of an extension).
        constexpr std::array undefined{"42704", "42P01", "3F000", "58P01"};
        const bool is_extension = server.sqlstate == "0A000" && server.message.starts_with("extension ");
        // undefined_function: of built-in types it is the script's fault.
        const bool is_function = server.sqlstate == "42883" && server.message.find('.') != std::string::npos;
        if (!is_extension && !is_function &&
            std::find(undefined.begin(), undefined.end(), server.sqlstate) == undefined.end()) {
            return false;
        }
        const auto& imitated = comparison_.scope.imitated_schemas;
        return !names_any_of(comparison_.from.snapshot, imitated, server.message) &&
               !names_any_of(comparison_.to.snapshot, imitated, server.message);
    }

    Session session_;
    bool in_one_transaction_;
    const Comparison& comparison_;
    catalog::Observer& observer_;
};

}  // namespace

const catalog::ShadowDatabase& database_of_from(Comparison& comparison, const Arguments& arguments,
                                                catalog::Observer& observer)
{
    ShadowHost& shadow = shadow_of(comparison, arguments, observer);
    if (!comparison.from.database) {
        catalog::ShadowDatabase database = shadow.new_database();
        Session session(comparison.shadow->conninfo(database));
        const Snapshot fresh = catalog::read_snapshot(session, comparison.scope, observer);
        // What the platform of the shadow brings along is there already, whoever owns it where the snapshot was taken.
        Snapshot wanted = comparison.from.snapshot;
        catalog::leave_out(wanted, comparison.scope.imitated_schemas);
        catalog::leave_alone_what_other_references(wanted, fresh);
        const diff::Plan plan = diff::make_plan(fresh, wanted, catalog::Name(comparison.executor));
        run_segments(session, emit::write_script(fresh, wanted, plan));
        comparison.from.not_copied =
            differences(catalog::read_snapshot(session, comparison.scope, observer), comparison.from.snapshot);
        for (const catalog::Identity object : comparison.from.not_copied) {
            observer.detail("no copy can be made of " + catalog::describe(object) + ": it is taken as it is");
        }
        comparison.from.database = std::move(database);
    }
    return *comparison.from.database;
}

Proofs prove(Comparison& comparison, const emit::Report& report, const Arguments& arguments,
             catalog::Observer& observer)
{
    ShadowHost& shadow = shadow_of(comparison, arguments, observer);
    observer.phase("prove", "proving the result on a copy");
    Proofs proofs;
    const catalog::ShadowDatabase* base = nullptr;
    try {
        base = &database_of_from(comparison, arguments, observer);
    } catch (const catalog::StatementError& error) {
        proofs.there.obstacle = error.server.message;
        return proofs;
    }
    try {
        std::optional<catalog::ShadowDatabase> own;
        if (!fits_one_transaction(report)) {
            own = shadow.copy_of(*base);
        }
        Trial trial(shadow.conninfo(own ? *own : *base), !own, comparison, observer);
        proofs.there = trial.of(report.plan, report.script, comparison.to.snapshot);
        if (report.way_back && proofs.there.holds) {
            observer.phase("prove", "proving the way back");
            proofs.back = trial.of(report.way_back->plan, report.way_back->script, comparison.from.snapshot);
        }
        trial.end();
    } catch (const catalog::StatementError& error) {
        proofs.there.failure = text_of(error.server);
    }
    return proofs;
}

}  // namespace tidemark::apps
