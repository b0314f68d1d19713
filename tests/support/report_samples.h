#pragma once

#include <string>
#include <utility>
#include <vector>

#include "emit/report.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::tests {

struct ReportSample {
    std::string name{};
    emit::Report report{};
};

/// What nobody calls anything, but can: every renderer has to make it harmless.
inline const std::vector<std::string>& hostile_names()
{
    static const std::vector<std::string> names{
        "a|b`c``d```e",
        "<script>alert(1)</script>",
        "<!-- c -->",
        "</details></summary>",
        "@everyone #123 GH-5 org/repo#1",
        "http://example.com www.example.com a@example.com",
        "![x](http://example.com/x.png) [y](javascript:1)",
        "line\n::error::forged\n\r::set-env name=A::b",
        "\n\n# heading\n\n- list\n\n</details>\n",
        "100%0A::warning::x,title=y:z",
        "esc\033[31m \a\x01\x7f\xC2\x9B",
        "bidi \xE2\x80\xAE\xE2\x81\xA6 zero\xE2\x80\x8B sep\xE2\x80\xA8 bom\xEF\xBB\xBF",
        "no utf8 \xFF\xC0\xAF \xED\xA0\x80",
        "nonchar \xEF\xBF\xBE \xEF\xBF\xBF",
        "]]> &amp; &#64;user 'q' \"q\"",
        "```\n</pre>",
        "~~~ *bold* _it_ \\ $x$ :tada:",
        " leading and trailing ",
        "`",
        "\xC3\xA4pfel \xF0\x9F\x8D\x8E",
    };
    return names;
}

namespace detail {

inline emit::Report planned_report(const SnapshotBuilder& from, const SnapshotBuilder& to,
                                   emit::Question question = emit::Question::drift)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    emit::Report report = emit::compare_for_report(a, b);
    report.question = question;
    report.from.kind = "migrations";
    report.from.description = "migrations in supabase/migrations";
    report.to.kind = "database";
    report.to.description = "database app at localhost:5432";
    report.migrations.history = "known";
    report.is_planned = true;
    report.plan = diff::make_plan(a, b, "me");
    report.script = emit::write_script(a, b, report.plan);
    emit::ReportedWayBack way_back;
    way_back.plan = diff::make_plan(b, a, "me");
    way_back.script = emit::write_script(b, a, way_back.plan);
    report.way_back = std::move(way_back);
    emit::add_remedies(report);
    return report;
}

inline std::pair<SnapshotBuilder, SnapshotBuilder> two_sides()
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    for (SnapshotBuilder* side : {&from, &to}) {
        const bool is_to = side == &to;
        side->schema("app");
        const auto table = side->table("app", "t", {{"a", is_to ? "bigint" : "integer"}, {"b", "text"}});
        side->policy(table, "own", is_to ? "true" : "(owner = me())");
        side->grant(table, "anon",
                    is_to ? std::vector<const char*>{"SELECT", "UPDATE"} : std::vector<const char*>{"SELECT"});
        side->routine("app", "f", is_to ? "one\ntwo\nthree\n" : "one\n2\nthree\nfour\n");
        side->last<catalog::Routine>().identity =
            catalog::routine_identity("app", "f", {{"pg_catalog", "int4", false}, {"pg_catalog", "text", true}});
        side->extension("citext", is_to ? "1.7" : "1.6");
    }
    const auto lost = from.table("app", "lost", {{"x", "integer"}});
    from.index(lost, "lost_x", "x");
    const auto extra = to.table("app", "extra", {{"x", "integer"}, {"y", "integer"}});
    to.comment(extra, "about it");
    return {from, to};
}

}  // namespace detail

/// Reports of every verdict and with everything that a report can hold.
inline std::vector<ReportSample> report_samples()
{
    using namespace emit;
    std::vector<ReportSample> samples;
    const auto add = [&samples](const std::string& name, Report report) -> Report& {
        samples.push_back({name, std::move(report)});
        return samples.back().report;
    };
    add("same", detail::planned_report({}, {}));
    add("same_remainder", detail::planned_report({}, {}, Question::remainder));
    const auto [from, to] = detail::two_sides();
    const Report different = detail::planned_report(from, to);
    add("different", different);
    add("difference", detail::planned_report(from, to, Question::difference)).way_back.reset();
    add("tolerated", different).fail_on.classes.clear();
    add("only_critical", different).fail_on.least = Severity::critical;
    {
        Report& report = add("migration_files", detail::planned_report({}, {}));
        report.migrations.pending = {"20240101000000_early.sql", "20240301000000_a b#%.sql"};
        report.migrations.out_of_order = {"20240101000000", "7"};
        report.migrations.missing_files = {"20240201000000"};
        report.migrations.edited_files = {"20230101000000_old.sql"};
        Report& failing = add("migration_files_fail", report);
        failing.fail_on.pending = failing.fail_on.edited_files = true;
        Report& undecided = add("migration_files_undecided", failing);
        undecided.obstacles = {"the migration history cannot be read"};
    }
    {
        Report& report = add("note", different);
        std::erase_if(report.differences, [](const Difference& d) { return d.severity != Severity::info; });
    }
    {
        Report& report = add("everything", different);
        report.unmodelled = {{"subscription", "s", DifferenceClass::changed}, {"subscription", "same", {}}};
        report.unreadable = {{"user mapping of web", "only the owner may"}};
        report.warnings = {"the database records no migration as applied", "<b>@all</b>\n::error::no"};
        report.stand_ins = {"pg_cron"};
        report.state = ReportedState{"2026-01-31T07:00:00Z", {}, {}};
        report.state->known.push_back(report.differences.back());
        report.state->known.back().first_seen = "2026-01-30T07:00:00Z";
        report.state->resolved = {
            {"0123456789abcdef", "table app.gone", DifferenceClass::missing, "2026-01-01T00:00:00Z"}};
        report.suppressed.push_back({report.differences.front(), "made by a job | #12"});
        report.differences.erase(report.differences.begin());
        report.data_check = ReportedDataCheck{"app", {}};
        Report& undecided = add("undecided", report);
        undecided.obstacles = {"it changed while it was read", "and <again> @you"};
        Report& unproved = add("unproved", different);
        unproved.proof = ReportedProof{false, "ERROR: no", {different.differences.front().identity}};
    }
    {
        Report& report = add("unmodelled_only", detail::planned_report({}, {}));
        report.unmodelled = {{"subscription", "s", DifferenceClass::unexpected}};
    }
    {
        SnapshotBuilder none;
        SnapshotBuilder hostile;
        for (const std::string& name : hostile_names()) {
            const auto table = hostile.table(name, name, {{"x", "integer"}});
            hostile.policy(table, name, name);
            hostile.routine("app", name, name);
            hostile.comment(table, name);
        }
        Report& report = add("hostile", detail::planned_report(none, hostile));
        const catalog::Identity odd = catalog::in_schema(catalog::Kind::view, "app", "v");
        for (const std::string& name : hostile_names()) {
            report.migrations.pending.push_back(name + ".sql");
            report.migrations.edited_files.push_back(name);
            report.migrations.missing_files.push_back(name);
            report.migrations.out_of_order.push_back(name);
            report.unmodelled.push_back({name, name, {}});
            report.unreadable.push_back({name, name});
            report.warnings.push_back(name);
            report.stand_ins.push_back(name);
            Difference difference = report.differences.front();
            difference.identity = odd;
            difference.difference_class = DifferenceClass::changed;
            difference.within = {};
            difference.explanation = "It belongs to \"" + name + "\", and should to " + name + ".";
            difference.renamed = name;
            difference.properties = {{name, name, std::nullopt}, {"definition", name + "\n" + name, name}};
            difference.revert = Remedy{"DROP VIEW " + name, {}};
            report.differences.push_back(difference);
            report.suppressed.push_back({difference, name});
        }
        Report& obstructed = add("hostile_undecided", report);
        obstructed.obstacles = hostile_names();
    }
    {
        SnapshotBuilder none;
        SnapshotBuilder many;
        for (int i = 0; i < 400; ++i) {
            many.table("app", "table_" + std::to_string(i), {{"x", "integer"}});
            many.routine("app", "routine_" + std::to_string(i), std::string(300, 'x'));
        }
        Report& report = add("many", detail::planned_report(none, many));
        report.warnings.assign(500, std::string(900, 'w'));
        for (int i = 0; i < 300; ++i) {
            report.migrations.pending.push_back(std::to_string(i) + "_file.sql");
        }
        Report& long_values = add("long_values", different);
        for (Difference& difference : long_values.differences) {
            for (Property& property : difference.properties) {
                property.expected = std::string(200'000, '\n') + std::string(300'000, '`');
            }
            difference.revert = Remedy{std::string(100'000, 's'), {}};
        }
        long_values.obstacles.assign(300, std::string(5'000, 'o'));
    }
    return samples;
}

}  // namespace tidemark::tests
