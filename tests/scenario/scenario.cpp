#include "tests/scenario/scenario.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "apps/tidemark/renaming.h"
#include "catalog/error.h"
#include "catalog/reader.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/quoting.h"
#include "diff/compare.h"
#include "diff/deparsed.h"
#include "diff/plan.h"
#include "diff/way_back.h"
#include "emit/script.h"
#include "tests/scenario/census.h"
#include "tests/scenario/database.h"
#include "tests/scenario/dump.h"
#include "tests/scenario/reports.h"
#include "tests/scenario/watch.h"

namespace tidemark::scenario {
namespace {

namespace fs = std::filesystem;
using catalog::Identity;
using catalog::Snapshot;

constexpr const char* executor = "postgres";

std::string read_file(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Roles are the server's, so another scenario may have made them already; setup.sql holds one statement a line.
void run_setup(const Bench& bench, const fs::path& file)
{
    if (!fs::exists(file)) {
        return;
    }
    catalog::ScriptConnection connection(bench.server);
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with("--")) {
            continue;
        }
        try {
            connection.run(line);
        } catch (const catalog::StatementError& error) {
            // Duplicate object, or two processes at once (23505 on pg_authid, "tuple concurrently updated").
            const std::set<std::string> harmless{"42710", "23505", "XX000"};
            if (!harmless.contains(error.server.sqlstate)) {
                throw;
            }
        }
    }
}

/// Has a composite type that the column is of another number of attributes? Then each value is written otherwise.
bool is_of_other_width(Identity column, const Snapshot& one, const Snapshot& other)
{
    return std::any_of(one.dependencies.begin(), one.dependencies.end(), [&](const catalog::Dependency& dependency) {
        const auto* type = one.find<catalog::CompositeType>(dependency.subject);
        const auto* twin = other.find<catalog::CompositeType>(dependency.subject);
        return dependency.dependent == column && type != nullptr && twin != nullptr &&
               type->attributes.size() != twin->attributes.size();
    });
}

/// The fields of a row type's or composite type's values, by name: their types.
std::map<std::string, std::string> fields_of(const Snapshot& side, catalog::Identity column)
{
    std::map<std::string, std::string> fields;
    if (side.find<catalog::Column>(column)->type.text().ends_with("[]")) {
        return fields;
    }
    for (const catalog::Dependency& dependency : side.dependencies) {
        if (dependency.dependent != column) {
            continue;
        }
        if (const auto* type = side.find<catalog::CompositeType>(dependency.subject)) {
            for (const catalog::CompositeAttribute& attribute : type->attributes) {
                fields.emplace(attribute.name.text(), attribute.type.text());
            }
        } else if (const auto* view = side.find<catalog::View>(dependency.subject)) {
            for (const catalog::ViewColumn& of_view : view->columns) {
                fields.emplace(of_view.name.text(), of_view.type.text());
            }
        } else if (side.find<catalog::Table>(dependency.subject) != nullptr) {
            for (const catalog::Identity part : side.parts_of(dependency.subject)) {
                if (const auto* of_table = side.find<catalog::Column>(part)) {
                    fields.emplace(part.name().text(), of_table->type.text());
                }
            }
        }
    }
    return fields;
}

/// All composite types that values of the object are made of, however deep, with their attributes.
std::string structure_of(const Snapshot& side, catalog::Identity object)
{
    std::string structure;
    for (const catalog::Dependency& dependency : side.dependencies) {
        if (dependency.dependent != object || !catalog::is_type(dependency.subject.kind())) {
            continue;
        }
        if (const auto* type = side.find<catalog::CompositeType>(dependency.subject)) {
            for (const catalog::CompositeAttribute& attribute : type->attributes) {
                structure += attribute.name.text() + ' ' + attribute.type.text() + ',';
            }
        }
        structure += structure_of(side, dependency.subject);
    }
    return structure;
}

/// What is to be the same before and after: the column, or of rows those fields of a built-in type that both sides have.
std::vector<std::string> values_of(catalog::Identity column, const Snapshot& one, const Snapshot& other)
{
    const std::string name = catalog::quoted_identifier(column.name().text());
    const auto before = fields_of(one, column);
    const auto after = fields_of(other, column);
    if (before == after && structure_of(one, column) == structure_of(other, column)) {
        return {name};
    }
    std::vector<std::string> values{name + " IS DISTINCT FROM NULL"};
    for (const auto& [field, type] : before) {
        const auto same = after.find(field);
        if (same != after.end() && same->second == type && type.find('.') == std::string::npos) {
            values.push_back("(" + name + ")." + catalog::quoted_identifier(field));
        }
    }
    return values;
}

/// Of each table without its children, by path: how many rows, and a digest of the columns whose name and type both sides have.
/// Not of foreign tables, which have theirs elsewhere.
std::map<std::string, std::string> rows_of(const Database& database, const Snapshot& one, const Snapshot& other)
{
    std::map<std::string, std::string> rows;
    catalog::ScriptConnection connection(database.conninfo());
    for (const catalog::Table& table : one.all<catalog::Table>()) {
        const auto* other_table = other.find<catalog::Table>(table.identity);
        if (other_table == nullptr || is_foreign(table) || is_foreign(*other_table)) {
            continue;
        }
        std::string columns = "''";
        for (const catalog::Column& column : one.all<catalog::Column>()) {
            const auto* twin = other.find<catalog::Column>(column.identity);
            if (column.identity.parent() == table.identity && twin != nullptr && twin->type == column.type &&
                !column.generated && !twin->generated && !is_of_other_width(column.identity, one, other)) {
                for (const std::string& value : values_of(column.identity, one, other)) {
                    // Not by a cast to text, for which a user may have a function.
                    columns += ", format('%L', " + value + ")";
                }
            }
        }
        const std::string name = catalog::quoted_identifier(table.identity.schema().text()) + "." +
                                 catalog::quoted_identifier(table.identity.name().text());
        rows[catalog::path_of(table.identity)] = connection.value_of(
            "SELECT count(*) || ' rows ' || coalesce(md5(string_agg(r, '|' ORDER BY r COLLATE \"C\")), '') FROM "
            "(SELECT "
            "concat_ws(',', " +
            columns + ") r FROM ONLY " + name + ") x");
    }
    return rows;
}

/// The tables whose columns are of the type, or of one that it is a part of.
void add_users(const Snapshot& side, catalog::Identity type, std::set<std::string>& tables)
{
    for (const catalog::Dependency& dependency : side.dependencies) {
        if (dependency.subject == type && dependency.dependent.kind() == catalog::Kind::column) {
            tables.insert(catalog::path_of(dependency.dependent.parent()));
        } else if (dependency.subject == type && dependency.dependent.kind() == catalog::Kind::composite_type) {
            add_users(side, dependency.dependent, tables);
        }
    }
}

std::set<std::string> declared_losses(const diff::Plan& plan, const Snapshot& from)
{
    std::set<std::string> losses;
    for (const diff::Step& step : plan.steps) {
        for (const diff::Hazard& hazard : step.hazards) {
            if (hazard.code == "data-loss") {
                const bool of_column = hazard.identity.kind() == catalog::Kind::column;
                losses.insert(catalog::path_of(of_column ? hazard.identity.parent() : hazard.identity));
                add_users(from, hazard.identity, losses);
            }
        }
    }
    return losses;
}

bool says(const diff::Plan& plan, std::string_view hazard_code)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(), [hazard_code](const diff::Step& step) {
        return std::any_of(step.hazards.begin(), step.hazards.end(),
                           [hazard_code](const diff::Hazard& hazard) { return hazard.code == hazard_code; });
    });
}

/// Of the classes of data exceptions and of violated constraints.
bool is_of_rows(const std::string& sqlstate) { return sqlstate.starts_with("22") || sqlstate.starts_with("23"); }

/// Was it a text that the server runs and does not track, a function's? Chance renames what is named there, and whoever comes
/// by finds it broken.
bool is_of_untracked_text(const catalog::ServerMessage& message)
{
    const bool is_undefined = message.sqlstate.starts_with("42") || message.sqlstate.starts_with("3F");
    return is_undefined && message.context.find("function \"") != std::string::npos;
}

/// A materialized view is filled through views whose owners may have lost what they need for it since it was filled last, and
/// through queries in literals (ts_stat), which name what chance has renamed: the server then points at no place of ours.
bool is_of_unfillable_view(const catalog::ServerMessage& message, const diff::Plan& plan)
{
    const bool is_insufficient_privilege = message.sqlstate == "42501";
    const bool is_of_literal = message.position == 0 && (message.sqlstate == "42P01" || message.sqlstate == "3F000");
    return (is_insufficient_privilege || is_of_literal) &&
           std::any_of(plan.steps.begin(), plan.steps.end(), [](const diff::Step& step) {
               return step.operation.action == diff::StepAction::create &&
                      step.operation.identity.kind() == catalog::Kind::materialized_view;
           });
}

/// What no kind models and only one side has: the plan names it, and promises nothing.
bool is_beyond_the_model(const Snapshot& from, const Snapshot& to)
{
    return !diff::compare(from, to).undecided.empty();
}

/// Each statement commits by itself, from a step on: what psql does with a script, where a runner has transactions.
void run_by_statement(const Database& database, const emit::Script& script, std::size_t first_step)
{
    catalog::ScriptConnection connection(database.conninfo());
    connection.run("SET check_function_bodies = off");
    for (const emit::ScriptStatement& statement : script.statements) {
        if (statement.step >= first_step) {
            connection.run(statement.statement.sql.text());
        }
    }
}

/// A role that may only log in sees just what the superuser sees.
std::vector<std::string> differences_for_onlooker(const Bench& bench, const Database& database,
                                                  const Snapshot& seen_by_superuser)
{
    constexpr const char* onlooker = "scenario_onlooker";
    try {
        catalog::ScriptConnection(bench.server)
            .run(
                "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'scenario_onlooker') THEN "
                "CREATE ROLE scenario_onlooker LOGIN; END IF; END $$");
    } catch (const catalog::StatementError&) {
        // Another process has made it meanwhile.
    }
    std::vector<std::string> failures;
    catalog::Session session(database.conninfo().with("user", onlooker));
    const diff::ChangeSet seen = diff::compare(seen_by_superuser, catalog::read_snapshot(session, {}));
    for (const diff::Change& change : seen.changes) {
        failures.push_back("a role that may only log in sees it otherwise: " + catalog::describe(change.identity));
    }
    for (const catalog::Unmodelled& undecided : seen.undecided) {
        failures.push_back("a role that may only log in sees it otherwise: " + undecided.object);
    }
    return failures;
}

/// One direction: from a database to another.
class Direction {
public:
    Direction(const Bench& bench, std::string label, const Database& from, const Database& to)
        : bench_(bench), label_(std::move(label)), from_(from), to_(to)
    {
    }

    /// Rows that nobody chose may be in the way of what the plan does, if it said that they may be.
    Direction& random()
    {
        is_random_ = true;
        return *this;
    }

    std::vector<std::string> run(const fs::path& expected, const fs::path& record)
    {
        const Snapshot before = from_.read();
        const Snapshot to = to_.read();
        if (is_random_ && is_beyond_the_model(before, to)) {
            return {};
        }
        const Database renamed(bench_, "renamed", from_.name());
        apps::Renaming renaming =
            apps::follow_renames(before, to, catalog::Name(executor), true, {}, [&](const std::string& statements) {
                catalog::ScriptConnection(renamed.conninfo()).run(statements);
                return renamed.read();
            });
        const Snapshot& from = renaming.from ? *renaming.from : before;
        const diff::Plan plan = diff::make_plan(from, to, catalog::Name(executor), std::move(renaming.renames));
        const emit::Script script = emit::write_script(from, to, plan);
        const std::string text = emit::script_text(script, plan, {});
        if (!is_random_) {
            for (const std::string& difference : differences_for_onlooker(bench_, to_, to)) {
                fail(difference);
            }
        }
        if (!expected.empty()) {
            compare_text(expected, text);
        }
        if (!record.empty()) {
            std::ofstream lines(record, std::ios::app);
            for (const std::string& line : census_lines(from, to, plan)) {
                lines << line << '\n';
            }
        }
        Database work(bench_, "work", from_.name());
        const auto rows_before = rows_of(renamed, from, to);
        try {
            for (const std::string& surprise : apply_and_watch(work.conninfo(), script, plan, to)) {
                fail(surprise);
            }
        } catch (const catalog::StatementError& error) {
            if (!may_stop(error, plan)) {
                fail("does not apply: " + error.server.message + " " + error.server.detail + "\n" + text);
            }
            return std::move(failures_);
        }
        check_arrived(work, to);
        try {
            run_by_statement(renamed, script, plan.renames.size());
        } catch (const catalog::StatementError& error) {
            fail("does not apply statement by statement: " + error.server.message + " " + error.server.detail + "\n" +
                 text);
            return std::move(failures_);
        }
        for (const diff::Change& change : differences(renamed.read(), renamed, to, to_)) {
            fail("remains when applied statement by statement: " + catalog::describe(change.identity));
        }
        check_dumps(work);
        check_rows(rows_before, rows_of(work, from, to), declared_losses(plan, from));
        const std::optional<catalog::Snapshot> reached = diff::reached(from, to);
        undo(work, {before, from, reached ? *reached : to}, plan, script);
        if (!failures_.empty()) {
            fail(script_was + text);
        }
        return std::move(failures_);
    }

private:
    /// May the script of a random plan stop so? A dropped column comes last on the way back, and PostgreSQL may refuse what
    /// goes by position then, after the plan has warned of it.
    bool may_stop(const catalog::StatementError& error, const diff::Plan& plan) const
    {
        const std::string& sqlstate = error.server.sqlstate;
        return is_random_ &&
               ((is_of_rows(sqlstate) && says(plan, "rows-may-fail")) || is_of_untracked_text(error.server) ||
                is_of_unfillable_view(error.server, plan) || (sqlstate.starts_with("42") && says(plan, "row-order")));
    }

    void fail(const std::string& what) { failures_.push_back(label_ + ": " + what); }

    void compare_text(const fs::path& expected, const std::string& text)
    {
        if (bench_.update) {
            std::ofstream(expected, std::ios::binary) << text;
        } else if (!fs::exists(expected)) {
            fail("there is no expected.sql; --update writes it");
        } else if (read_file(expected) != text) {
            fail("expected.sql differs from what was written:\n" + text);
        }
    }

    void check_arrived(const Database& work, const Snapshot& to)
    {
        const Snapshot reached = work.read();
        const std::vector<diff::Change> remaining = differences(reached, work, to, to_);
        for (const diff::Change& change : remaining) {
            fail("remains: " + catalog::describe(change.identity));
        }
        if (remaining.empty() && !diff::compare(reached, to).empty()) {
            return;
        }
        if (!emit::write_script(reached, to, diff::make_plan(reached, to, catalog::Name(executor))).empty()) {
            fail("a second plan is not empty");
        }
    }

    void check_dumps(const Database& work)
    {
        if (bench_.pg_dump.empty() || is_told_only_) {
            return;
        }
        const std::string wanted = run_pg_dump(bench_, to_, DumpContents::schema);
        const std::string got = run_pg_dump(bench_, work, DumpContents::schema);
        auto differences = dump_differences(wanted, got);
        if (!differences.empty() && is_random_) {
            // Chance also makes what no statement could make again, nor the dump's own restore.
            differences = dump_differences(restored(wanted), restored(got));
        }
        for (const std::string& difference : differences) {
            fail(difference);
        }
    }

    /// What differs still. Of random changes not what no SQL can mend: the plan has told it (diff::Action::report).
    std::vector<diff::Change> differences(const Snapshot& reached_facts, const Database& reached,
                                          const Snapshot& wanted_facts, const Database& wanted)
    {
        std::vector<diff::Change> found = all_differences(reached_facts, reached, wanted_facts, wanted);
        if (is_random_) {
            const auto told =
                std::erase_if(found, [](const diff::Change& change) { return change.action == diff::Action::report; });
            is_told_only_ = is_told_only_ || told > 0;
        }
        return found;
    }

    /// By chance a view is left with an alias list that is written at greater length once the view is made again: then both
    /// are compared as their dumps make them.
    std::vector<diff::Change> all_differences(const Snapshot& reached_facts, const Database& reached,
                                              const Snapshot& wanted_facts, const Database& wanted) const
    {
        std::vector<diff::Change> found = diff::compare(reached_facts, wanted_facts).changes;
        if (!found.empty() && is_random_ && !bench_.pg_dump.empty()) {
            const Database reached_again(bench_, "restored");
            const Database wanted_again(bench_, "wanted");
            restore_dump(run_pg_dump(bench_, reached, DumpContents::schema), reached_again);
            restore_dump(run_pg_dump(bench_, wanted, DumpContents::schema), wanted_again);
            found = diff::compare(reached_again.read(), wanted_again.read()).changes;
        }
        return found;
    }

    std::string restored(const std::string& dump) const
    {
        const Database copy(bench_, "restored");
        restore_dump(dump, copy);
        return run_pg_dump(bench_, copy, DumpContents::schema);
    }

    /// What --down writes leads from where the script led to where it began.
    void undo(const Database& work, const diff::Way& way, const diff::Plan& plan, const emit::Script& there)
    {
        const diff::Plan back = diff::plan_way_back(way, plan);
        const emit::Script script = emit::write_way_back(way, back);
        for (const std::string& contradiction :
             contradictions_of_reports({way.from, way.to, plan, there, back, script})) {
            fail("the reports contradict each other: " + contradiction);
        }
        try {
            catalog::Session session(work.conninfo());
            for (const emit::Segment& segment : script.segments) {
                session.execute(emit::segment_statements(script, segment));
            }
        } catch (const catalog::StatementError& error) {
            // Rows that are left may need some that are lost (class 23, integrity constraint violation).
            if (error.server.sqlstate.starts_with("23") && !declared_losses(plan, way.from).empty()) {
                return;
            }
            if (may_stop(error, back)) {
                return;
            }
            fail("cannot be undone: " + error.server.message + "\n" + emit::script_text(script, back, {}));
            return;
        }
        const Snapshot reached = work.read();
        for (const diff::Change& change : differences(reached, work, way.from, from_)) {
            // What no SQL can mend the way back has told (diff::Action::report).
            if (change.action == diff::Action::report ||
                diff::differs_only_in_dress(change.identity, reached, way.from)) {
                continue;
            }
            fail("is not undone: " + catalog::describe(change.identity) + "\n" + emit::script_text(script, back, {}));
        }
    }

    void check_rows(const std::map<std::string, std::string>& before, const std::map<std::string, std::string>& after,
                    const std::set<std::string>& losses)
    {
        for (const auto& [table, rows] : before) {
            const auto now = after.find(table);
            if ((now == after.end() || now->second != rows) && !losses.contains(table)) {
                fail("rows of " + table + " changed: " + rows + " -> " + (now == after.end() ? "gone" : now->second));
            }
        }
    }

    const Bench& bench_;
    std::string label_;
    const Database& from_;
    const Database& to_;
    bool is_random_ = false;
    bool is_told_only_ = false;
    std::vector<std::string> failures_{};
};

fs::path main_file(const fs::path& directory_or_file)
{
    return fs::is_directory(directory_or_file) ? directory_or_file / "to.sql" : directory_or_file;
}

void load(const Database& database, const fs::path& file)
{
    catalog::ScriptConnection connection(database.conninfo());
    try {
        connection.run(read_file(file));
    } catch (const catalog::StatementError& error) {
        throw catalog::Error(file.string() + ": " + error.server.message);
    }
}

/// expected.sql is what the oldest of the majors writes that know all of it and are tested; newer ones deparse some things
/// differently.
int major_of_text(const fs::path& directory)
{
    const int first = first_major(directory);
    return first <= 15 ? 15 : first <= 17 ? 17 : 18;
}

}  // namespace

void load_scenario(const Bench& bench, const Database& database, const fs::path& directory_or_file)
{
    const bool is_directory = fs::is_directory(directory_or_file);
    run_setup(bench, (is_directory ? directory_or_file : directory_or_file.parent_path()) / "setup.sql");
    run_setup(bench, fs::path(directory_or_file).replace_extension(".setup.sql"));
    load(database, main_file(directory_or_file));
}

int first_major(const fs::path& directory_or_file)
{
    std::istringstream in(read_file(main_file(directory_or_file)));
    std::string line;
    std::getline(in, line);
    std::getline(in, line);
    const std::string mark = "-- PostgreSQL ";
    return line.starts_with(mark) ? std::stoi(line.substr(mark.size())) : 0;
}

std::vector<std::string> prove_both_ways(const Bench& bench, const Database& from, const Database& to)
{
    std::vector<std::string> failures = Direction(bench, "there", from, to).random().run({}, {});
    for (std::string& failure : Direction(bench, "back", to, from).random().run({}, {})) {
        failures.push_back(std::move(failure));
    }
    return failures;
}

std::vector<std::string> prove_scenario(const Bench& bench, const fs::path& directory)
{
    if (!read_file(directory / "to.sql").starts_with("-- ")) {
        return {"the first line of to.sql must be the sentence that the scenario proves"};
    }
    // It has run, even if its server is too old or it fails below.
    const fs::path record = bench.records / (directory.filename().string() + ".txt");
    std::ofstream(record, std::ios::trunc);
    if (first_major(directory) > bench.major) {
        return {};
    }
    run_setup(bench, directory / "setup.sql");
    const Database from(bench, "from");
    const Database to(bench, "to");
    load(from, directory / "from.sql");
    load(to, directory / "to.sql");
    const fs::path expected = bench.major == major_of_text(directory) ? directory / "expected.sql" : fs::path{};
    std::vector<std::string> failures = Direction(bench, "there", from, to).run(expected, record);
    for (std::string& failure : Direction(bench, "back", to, from).run({}, record)) {
        failures.push_back(std::move(failure));
    }
    return failures;
}

}  // namespace tidemark::scenario
