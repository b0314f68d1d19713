#include "apps/tidemark/telling.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/tidemark/log.h"
#include "catalog/shadow/digest.h"
#include "catalog/snapshot_json.h"

namespace tidemark::apps {
namespace {

template <class Items, class Text>
std::string listed(const Items& items, Text&& text)
{
    constexpr std::size_t most = 5;
    std::string out;
    std::size_t shown = 0;
    for (const auto& item : items) {
        if (shown == most) {
            return out + fmt::format(" and {} more", items.size() - most);
        }
        out += (shown++ == 0 ? "" : ", ") + text(item);
    }
    return out;
}

/// Of the schema alone: who read it, under which name and with which roles about, is no part of it.
std::string fingerprint(catalog::Snapshot snapshot)
{
    snapshot.server = {};
    return catalog::digest(catalog::to_json(snapshot));
}

std::string file_name(const catalog::Migration& migration) { return migration.path.filename().string(); }

}  // namespace

void tell_about_sources(const Comparison& comparison)
{
    const LoadedSource& from = comparison.from;
    if (!from.pending.empty()) {
        log_warning(fmt::format("{} of the migrations are not applied to the database yet and are left out: {} "
                                "(--all-migrations takes them in)",
                                from.pending.size(), listed(from.pending, file_name)));
    }
    if (comparison.to.history.state == catalog::History::State::unreadable) {
        log_warning("the database's migration history cannot be read (" + comparison.to.history.reason +
                    "); all files are taken as applied");
    }
    if (comparison.shadow && !comparison.shadow->stand_ins().empty()) {
        std::vector<std::string> used;
        for (const catalog::Extension& extension : from.snapshot.all<catalog::Extension>()) {
            const std::string& name = extension.identity.name().text();
            const auto& all = comparison.shadow->stand_ins();
            if (std::find(all.begin(), all.end(), name) != all.end()) {
                used.push_back(name);
            }
        }
        if (!used.empty()) {
            say("stood in for extensions that are not installed here: " +
                listed(used, [](const std::string& name) { return name; }));
        }
    }
}

void tell_hazards(const diff::Plan& plan)
{
    for (const diff::Step& step : plan.steps) {
        for (const diff::Hazard& hazard : step.hazards) {
            if (hazard.severity == diff::Severity::warning) {
                log_warning(hazard.code + ": " + hazard.message);
            }
        }
    }
}

void tell_failed_proof(const Proof& proof, const emit::Script& script, const diff::Plan& plan,
                       catalog::Observer& observer)
{
    if (!proof.failure.empty()) {
        log_error("the result does not apply to a copy of the source, so it was not written: " + proof.failure);
    } else {
        log_error("the result does not lead all the way, so it was not written. What would remain:");
        for (const diff::Change& change : proof.remaining.changes) {
            say("  " + catalog::describe(change.identity));
        }
    }
    say("--no-prove writes it all the same; with -v the SQL is shown here");
    observer.detail(emit::script_text(script, plan, {}));
}

emit::ScriptHeader header_of(const Comparison& comparison)
{
    emit::ScriptHeader header;
    header.lines.push_back("From " + comparison.from.source.description + " to " +
                           comparison.to.source.description + ", by tidemark.");
    const std::string base = comparison.from.applied.empty() ? std::string{} : comparison.from.applied.back().version;
    header.lines.push_back((base.empty() ? "Base: " : "Base: migration " + base + ", ") + "fingerprint " +
                           fingerprint(comparison.from.snapshot));
    return header;
}

}  // namespace tidemark::apps
