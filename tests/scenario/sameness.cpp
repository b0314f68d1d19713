#include "tests/scenario/sameness.h"

#include <algorithm>
#include <optional>

#include "apps/tidemark/comparison.h"
#include "catalog/kinds/routine.h"
#include "catalog/script_connection.h"
#include "diff/circle.h"
#include "diff/compare.h"
#include "diff/dependencies_of.h"
#include "diff/plan.h"
#include "emit/report.h"
#include "emit/script.h"
#include "tests/scenario/database.h"
#include "tests/scenario/dump.h"

namespace tidemark::scenario {
namespace {

using catalog::ScriptConnection;
using catalog::Snapshot;

std::string value_or_nothing(const std::optional<std::string>& value) { return value.value_or("(nothing)"); }

/// One line for each fact that differs.
void tell(const std::string& occasion, const emit::Report& report, std::vector<std::string>& out)
{
    for (const emit::Difference& difference : report.differences) {
        const std::string what = occasion + ": " + catalog::describe(difference.identity);
        if (difference.difference_class != emit::DifferenceClass::changed) {
            out.push_back(what + " is " + std::string(emit::word_of(difference.difference_class)));
            continue;
        }
        for (const emit::Property& property : difference.properties) {
            out.push_back(what + " has another " + property.name + ":\n      " + value_or_nothing(property.expected) +
                          "\n      " + value_or_nothing(property.actual));
        }
    }
    for (const emit::UnmodelledObject& object : report.unmodelled) {
        if (object.difference_class) {
            out.push_back(occasion + ": " + object.type + " " + object.object + " is " +
                          std::string(emit::word_of(*object.difference_class)));
        }
    }
}

/// What the program would report between two databases, once it has asked a shadow about expressions that are written
/// otherwise.
emit::Report report_between(const Bench& bench, const Database& from, const Database& to)
{
    apps::Arguments arguments;
    arguments.from = from.conninfo().secret_string();
    arguments.to = to.conninfo().secret_string();
    arguments.platform = "none";
    arguments.shadow_url = bench.server.secret_string();
    const apps::Comparison comparison = apps::load_comparison(arguments, {}, catalog::silent_observer());
    emit::Report report = emit::compare_for_report(comparison.from.snapshot, comparison.to.snapshot);
    if (bench.pg_dump.empty()) {
        report.unmodelled.clear();  // restore() had to leave it out
    }
    return report;
}

/// pg_dump knows no way to make SQL-standard bodies that call themselves or each other, and says so.
bool has_recursive_bodies(const Snapshot& snapshot)
{
    const auto& routines = snapshot.all<catalog::Routine>();
    return std::any_of(routines.begin(), routines.end(), [&snapshot](const catalog::Routine& routine) {
        return !routine.sql_body.empty() && (diff::depends_on(snapshot, routine.identity, routine.identity) ||
                                             !diff::circle_of(snapshot, routine.identity).empty());
    });
}

/// A dump of `original`, restored; without a pg_dump of this major, and where that cannot, the script that makes the same from
/// nothing.
void restore(const Bench& bench, const Database& original, const Snapshot& snapshot, const Database& copy)
{
    if (!bench.pg_dump.empty() && !has_recursive_bodies(snapshot)) {
        restore_dump(run_pg_dump(bench, original, DumpContents::schema_and_rows), copy);
        return;
    }
    const Snapshot fresh = copy.read();
    const emit::Script script = emit::write_script(
        fresh, snapshot, diff::make_plan(fresh, snapshot, catalog::Name(bench.server.value("user"))));
    ScriptConnection connection(copy.conninfo());
    connection.run("SET check_function_bodies = off");
    for (const emit::Segment& segment : script.segments) {
        connection.run(emit::segment_statements(script, segment));
    }
}

/// What an administrator does that changes files and statistics, and nothing else. `whole`: the catalogs too, whose rows
/// come in another order then; that takes a second or two. ANALYZE would reach for the rows of foreign children.
void maintain(const Database& database, bool whole)
{
    ScriptConnection connection(database.conninfo());
    const std::string tables = connection.value_of(
        "select coalesce(string_agg(c.oid::regclass::text, ', ' order by c.oid), '') from pg_class c "
        "where c.relkind in ('r', 'm') and c.oid >= 16384 and not exists (select from pg_inherits i join pg_class f "
        "on f.oid = i.inhrelid where i.inhparent = c.oid and f.relkind = 'f')");
    if (whole) {
        connection.run("VACUUM FULL");
        connection.run("REINDEX DATABASE " + database.name());
    } else if (!tables.empty()) {
        connection.run("VACUUM FULL " + tables);
    }
    connection.run("CLUSTER");
    if (whole || !tables.empty()) {
        connection.run(whole ? "ANALYZE" : "ANALYZE " + tables);
    }
    connection.run(connection.value_of(
        "select coalesce(string_agg('REFRESH MATERIALIZED VIEW ' || c.oid::regclass, '; ' order by c.oid), '') "
        "from pg_class c where c.relkind = 'm' and c.relispopulated"));
}

}  // namespace

std::vector<std::string> prove_sameness(const Bench& bench, const std::filesystem::path& base)
{
    std::vector<std::string> differences;
    if (first_major(base) > bench.major) {
        return differences;
    }
    const Database original(bench, "original");
    load_scenario(bench, original, base);
    const Snapshot before = original.read();
    tell("against itself", emit::compare_for_report(before, original.read()), differences);

    const Database copy(bench, "copy");
    restore(bench, original, before, copy);
    const Snapshot restored = copy.read();
    // Where the two snapshots are equal as they are, the program has no more to say.
    if (!diff::compare(before, restored).empty() || !diff::compare(restored, before).empty()) {
        tell("restored", report_between(bench, original, copy), differences);
        tell("restored, the other way round", report_between(bench, copy, original), differences);
    }

    maintain(original, !std::filesystem::is_directory(base));
    tell("after maintenance", emit::compare_for_report(before, original.read()), differences);
    return differences;
}

}  // namespace tidemark::scenario
