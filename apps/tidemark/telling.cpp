#include "apps/tidemark/telling.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/tidemark/fingerprint.h"
#include "apps/tidemark/log.h"

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

}  // namespace

std::vector<emit::UnreadableObject> what_is_not_shown(const Comparison& comparison)
{
    std::vector<emit::UnreadableObject> unreadable;
    for (const catalog::UserMapping& before : comparison.from.snapshot.all<catalog::UserMapping>()) {
        const auto* after = comparison.to.snapshot.find<catalog::UserMapping>(before.identity);
        if (after != nullptr && !(before.options.readable && after->options.readable)) {
            unreadable.push_back(
                {catalog::describe(before.identity), "its options cannot be read and are not compared"});
        }
    }
    return unreadable;
}

void tell_about_sources(const Comparison& comparison)
{
    for (const emit::UnreadableObject& object : what_is_not_shown(comparison)) {
        log_warning(object.object + ": " + object.reason);
    }
    const LoadedSource& from = comparison.from;
    if (!from.pending.empty()) {
        log_warning(
            fmt::format("{} of the migrations are not applied to the database yet and are left out: {} "
                        "(--all-migrations takes them in)",
                        from.pending.size(), listed(from.pending, catalog::file_name)));
    }
    if (comparison.to.history.state == catalog::History::State::unreadable) {
        log_warning("the database's migration history cannot be read (" + comparison.to.history.reason +
                    "); all files are taken as applied");
    }
    if (!comparison.stand_ins.empty()) {
        std::vector<std::string> used;
        for (const catalog::Extension& extension : from.snapshot.all<catalog::Extension>()) {
            const std::string& name = extension.identity.name().text();
            const auto& all = comparison.stand_ins;
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

void tell_failed_proof(const Proof& proof, Direction direction, const emit::Script& script, const diff::Plan& plan,
                       catalog::Observer& observer)
{
    const bool is_back = direction == Direction::back;
    const std::string what = is_back ? "the way back" : "the result";
    if (!proof.failure.empty()) {
        log_error(what + " does not apply to a copy of the " + (is_back ? "target" : "source") +
                  ", so nothing was written: " + proof.failure);
    } else {
        log_error(what + " does not lead all the way, so nothing was written. What would remain:");
        for (const diff::Change& change : proof.remaining.changes) {
            say("  " + catalog::describe(change.identity));
        }
    }
    say(std::string("--no-prove writes it all the same") +
        (is_back ? ", and without --down the migration is written alone" : "") + "; with -v the SQL is shown here");
    observer.detail(emit::script_text(script, plan, {}));
}

void tell_data_check(const emit::ReportedDataCheck& data_check)
{
    for (const emit::ReportedRowCheck& check : data_check.checks) {
        const std::string object = "rows-may-fail: " + catalog::describe(check.demand.identity);
        const std::string table = catalog::path_of(check.demand.table);
        if (!check.offending) {
            log_warning(fmt::format("{}: the rows of {} could not be counted: {}", object, table, check.obstacle));
        } else if (*check.offending > 0) {
            log_warning(fmt::format("{}: {} of {} rows of {} offend, and the script will stop there; they are\n  {};",
                                    object, *check.offending, *check.rows, table, check.query));
        } else {
            say(fmt::format("{}: none of {} rows of {} offends", object, *check.rows, table));
        }
    }
    if (data_check.checks.empty()) {
        say("rows-may-fail: nothing in the plan depends on rows");
    }
}

emit::ScriptHeader header_of(const Comparison& comparison)
{
    emit::ScriptHeader header;
    header.lines.push_back("From " + comparison.from.source.description + " to " + comparison.to.source.description +
                           ", by tidemark.");
    const std::string base = base_version(comparison.from);
    header.lines.push_back((base.empty() ? "Base: " : "Base: migration " + base + ", ") + "fingerprint " +
                           (comparison.from_fingerprint.valid() ? comparison.from_fingerprint.get()
                                                                : fingerprint(comparison.from.snapshot)));
    return header;
}

}  // namespace tidemark::apps
