// Prints the HTML report of a made-up comparison: differences, same, undecided or large.
#include <iostream>
#include <string_view>

#include "emit/format/format.h"
#include "tests/support/snapshot_builder.h"

namespace {

using namespace tidemark;
using tests::SnapshotBuilder;

constexpr const char* hostile =
    "</script><script>document.title='taken'</script>\"'><img src=x onerror=alert(1)>\xE2\x80\xAE\n";

std::string body_text(const char* one, const char* other)
{
    std::string text;
    for (int i = 0; i < 30; ++i) {
        text += "line " + std::to_string(i) + '\n';
    }
    return text + one +
           "\nthe end of a line that is rather long, too long for the width of a phone, so that it has to go on\n" +
           other;
}

void add_tables(SnapshotBuilder& side, const char* type, const std::string& policy)
{
    const auto table = side.table("app", "orders", {{"id", type}});
    side.policy(table, "own", policy);
    side.view("app", "all_orders", body_text(type, "numeric(10,2)"), {catalog::column_identity(table, "id")});
    side.table("app", "kept", {{"id", "integer"}});
}

emit::Report report_of(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    emit::Report report = emit::compare_for_report(a, b);
    report.question = emit::Question::drift;
    report.from.description = "supabase/migrations";
    report.to.description = "postgres@db.example.com/app";
    report.is_planned = true;
    report.plan = diff::make_plan(a, b, "me");
    report.script = emit::write_script(a, b, report.plan);
    emit::add_remedies(report);
    return report;
}

emit::Report differences()
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    add_tables(from, "integer", "(owner = current_user)");
    add_tables(to, "bigint", "true");
    from.table("app", "lost", {{"id", "integer"}});
    to.table("app", hostile, {{hostile, "integer"}});
    to.table("app", "a_name_that_is_as_long_as_a_name_in_postgresql_may_be_63_letters", {{"id", "integer"}});
    emit::Report report = report_of(from, to);
    report.migrations.pending = {"20260102000000_next.sql"};
    report.suppressed = {{report.differences.front(), "it is only looked at"}};
    report.suppressed.front().difference.id = "0123456789abcdef";
    return report;
}

emit::Report large()
{
    SnapshotBuilder from;
    SnapshotBuilder to;
    for (int i = 0; i < 2500; ++i) {
        const std::string number = std::to_string(i);
        from.table("app", catalog::Name("t" + number), {{"a", "integer"}, {"b", "text"}});
        to.table("app", catalog::Name("t" + number), {{"a", "bigint"}, {"b", "varchar"}});
    }
    return report_of(from, to);
}

emit::Report undecided()
{
    emit::Report report = report_of({}, {});
    report.obstacles = {"the database changed while it was read"};
    return report;
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string_view page = argc > 1 ? argv[1] : "differences";
    std::cout << emit::report_html(page == "large"       ? large()
                                   : page == "undecided" ? undecided()
                                   : page == "same"      ? report_of({}, {})
                                                         : differences());
    return std::cout.flush() ? 0 : 1;
}
