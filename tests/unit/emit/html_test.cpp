#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <regex>

#include "emit/format/format.h"
#include "emit/format/html_difference.h"
#include "emit/format/html_graph.h"
#include "emit/format/html_sides.h"
#include "emit/format/html_text.h"
#include "emit/format/page_files.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::emit {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using tests::SnapshotBuilder;

Report page_report(const SnapshotBuilder& from, const SnapshotBuilder& to, Question question = Question::drift)
{
    const catalog::Snapshot a = from.build();
    const catalog::Snapshot b = to.build();
    Report report = compare_for_report(a, b);
    report.question = question;
    report.from.description = "the migrations";
    report.to.description = "the database";
    report.is_planned = true;
    report.plan = diff::make_plan(a, b, "me");
    report.script = write_script(a, b, report.plan);
    add_remedies(report);
    return report;
}

SnapshotBuilder viewed_table(const char* type, const char* definition)
{
    SnapshotBuilder builder;
    const auto column = builder.column(builder.table("app", "t"), "a", type);
    builder.view("app", "v", definition, {column});
    return builder;
}

Report table_and_view()
{
    return page_report(viewed_table("integer", "SELECT a FROM app.t"),
                       viewed_table("bigint", "SELECT a + 1 FROM app.t"));
}

std::size_t count_of(const std::string& text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

/// FIPS 180-4, in base64: an opinion of its own on what the page says of its script and style.
std::string sha256_in_base64(std::string text)
{
    constexpr std::array<std::uint32_t, 64> k{
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
    std::array<std::uint32_t, 8> hash{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const std::uint64_t bits = text.size() * 8;
    text += '\x80';
    text.resize((text.size() + 8 + 63) / 64 * 64 - 8, '\0');
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        text += static_cast<char>(bits >> (shift - 8) & 0xFFU);
    }
    for (std::size_t block = 0; block < text.size(); block += 64) {
        std::array<std::uint32_t, 64> w{};
        for (std::size_t i = 0; i < 64; ++i) {
            w[i / 4] = w[i / 4] << 8U | static_cast<unsigned char>(text[block + i]);
        }
        for (std::size_t i = 16; i < 64; ++i) {
            w[i] = w[i - 16] + w[i - 7] + (std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3U) +
                   (std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10U);
        }
        auto [a, b, c, d, e, f, g, h] = hash;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t first =
                h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i];
            const std::uint32_t second =
                (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
        }
        const std::array<std::uint32_t, 8> more{a, b, c, d, e, f, g, h};
        std::transform(hash.begin(), hash.end(), more.begin(), hash.begin(), std::plus<>());
    }
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    // 256 bits are 42 digits of six and one of four.
    for (std::size_t digit = 0; digit < 43; ++digit) {
        unsigned value = 0;
        for (std::size_t bit = digit * 6; bit < digit * 6 + 6; ++bit) {
            value = value << 1U | (bit < 256 ? hash[bit / 32] >> (31 - bit % 32) & 1U : 0U);
        }
        out += digits[value];
    }
    return out + '=';
}

TEST(HtmlText, NothingEndsATagOrAnAttribute)
{
    const std::string escaped = "&lt;/pre&gt;&lt;script&gt;&amp;&quot;&#39;";
    EXPECT_EQ(html_text("</pre><script>&\"'"), escaped);
    EXPECT_EQ(html_lines("</pre><script>&\"'"), escaped);
    EXPECT_EQ(html_plain("</pre><script>&\"'"), escaped);
}

TEST(HtmlText, WhatActsUnseenIsWrittenOut)
{
    // Right-to-left override, ESC, C1, byte order mark, zero-width space, tag space, NUL.
    const std::string text =
        std::string("a\xE2\x80\xAE\033\xC2\x9B\xEF\xBB\xBF\xE2\x80\x8B\xF3\xA0\x80\xA0") + '\0' + "z";
    EXPECT_EQ(html_plain(text), "aU+202EU+001BU+009BU+FEFFU+200BU+E0020U+0000z");
    EXPECT_EQ(html_text("a\xE2\x80\xAEz"), "a<span class=\"char\">U+202E</span>z");
    EXPECT_TRUE(hides_characters(text));
}

TEST(HtmlText, LinesStayWhereTheyBelong)
{
    EXPECT_EQ(html_lines("a\n\tb"), "a\n\tb");
    EXPECT_EQ(html_plain("a\n\tb"), "aU+000AU+0009b");
    EXPECT_EQ(html_lines("a\r\nb"), "a<span class=\"char\">U+000D</span>\nb");
    EXPECT_FALSE(hides_characters("a\n\tb \xC3\xA4"));
}

TEST(HtmlText, RightToLeftLettersAreSetApart)
{
    EXPECT_EQ(html_text("a\xD7\x90\xD7\x91 1"), "a<bdi>\xD7\x90\xD7\x91</bdi> 1");
    EXPECT_EQ(html_text("\xD7\x90"), "<bdi>\xD7\x90</bdi>");
    EXPECT_EQ(html_plain("\xD7\x90"), "\xD7\x90") << "SVG and attributes take no elements";
}

TEST(HtmlText, WhatIsNoUtf8IsReplaced)
{
    EXPECT_EQ(html_text("a\xFFz"), "a\xEF\xBF\xBDz");
    EXPECT_EQ(html_text("a\xE2\x80"), "a\xEF\xBF\xBD\xEF\xBF\xBD") << "cut off";
    EXPECT_EQ(html_text("\xC0\xBC"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "a longer way to write <";
    EXPECT_EQ(html_text("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8D\x8E"), "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8D\x8E");
}

TEST(Html, ItsPolicyNamesItsOwnScriptAndStyle)
{
    const std::string page = report_html(table_and_view());
    const auto between = [&page](std::string_view begin, std::string_view end) {
        const std::size_t first = page.find(begin) + begin.size();
        return page.substr(first, page.find(end, first) - first);
    };
    EXPECT_EQ(between("style-src 'sha256-", "'"), sha256_in_base64(between("<style>", "</style>")));
    EXPECT_EQ(between("script-src 'sha256-", "'"), sha256_in_base64(between("<script>", "</script>")));
    EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
    EXPECT_THAT(page, Not(HasSubstr("unsafe-inline")));
}

TEST(Html, HasOneStyleOneScriptAndNoneInline)
{
    for (const EmbeddedFile& file : embedded_page_files()) {
        EXPECT_EQ(file.text.find("</s"), std::string_view::npos) << file.path;
        EXPECT_EQ(file.text.find("<!--"), std::string_view::npos) << file.path;
        EXPECT_EQ(file.text.find('\r'), std::string_view::npos) << file.path << ": a browser would hash another text";
    }
    const std::string page = report_html(table_and_view());
    EXPECT_EQ(count_of(page, "<style"), 1U);
    EXPECT_EQ(count_of(page, "<script"), 1U);
    const std::string own = page.substr(page.find("</style>"), page.find("<script>") - page.find("</style>"));
    EXPECT_FALSE(std::regex_search(own, std::regex(R"re(<[^>]*\s(style|on[a-z]+|src)=)re")));
    EXPECT_FALSE(std::regex_search(own, std::regex(R"re(href="[^#])re"))) << "nothing leads out of the page";
}

TEST(Html, TheSameReportGivesTheSameBytes) { EXPECT_EQ(report_html(table_and_view()), report_html(table_and_view())); }

TEST(Html, SaysWhatTheOtherFormsSay)
{
    Report undecided = table_and_view();
    undecided.obstacles = {"the database changed while it was read"};
    const std::vector<std::pair<Report, std::string>> reports{
        {page_report({}, {}), "same"}, {table_and_view(), "different"}, {undecided, "undecided"}};
    for (const auto& [report, word] : reports) {
        EXPECT_THAT(report_json(report), HasSubstr("\"verdict\": \"" + word + "\""));
        EXPECT_THAT(report_html(report), HasSubstr("<h1 class=\"verdict " + word + "\" data-verdict=\"" + word + "\">" +
                                                   html_text(headline(report)) + "</h1>"));
        const bool passes = verdict_of(report) == Verdict::same;
        EXPECT_EQ(report_html(report).find("The check passes.") != std::string::npos, passes);
        EXPECT_EQ(report_html(report).find("The check fails.") != std::string::npos, fails(report));
    }
}

TEST(Html, ShowsNoSectionOfWhichThereIsNothing)
{
    const std::string page = report_html(page_report({}, {}));
    EXPECT_EQ(count_of(page, "<section"), 0U);
    EXPECT_EQ(count_of(page, "<nav"), 0U);
    EXPECT_EQ(count_of(page, "<svg"), 0U);
    EXPECT_THAT(page, HasSubstr("Everything that was compared is the same on both sides."));
}

TEST(Html, ShowsEverySectionOfWhichThereIsSomething)
{
    Report report = table_and_view();
    report.migrations = {"known", 3, "20260101000000", {"p.sql"}, {"20250101000000"}, {"o.sql"}, {"e.sql"}};
    report.unmodelled = {{"tablespace", "fast", DifferenceClass::changed}, {"tablespace", "slow", std::nullopt}};
    report.unreadable = {{"table app.s", "no privilege"}};
    report.warnings = {"beware"};
    report.stand_ins = {"postgis"};
    report.suppressed = {{report.differences[0], "the DBA's own"}};
    report.suppressed[0].difference.id = "5";
    report.state = ReportedState{"2026-01-31T07:00:00Z",
                                 {report.differences[0]},
                                 {{"7", "table app.gone", DifferenceClass::missing, "2026-01-01T00:00:00Z"}}};
    report.way_back = ReportedWayBack{report.plan, report.script, ReportedProof{false, "ERROR: no", {}}};
    report.proof = ReportedProof{false, {}, {report.differences[0].identity}};
    report.obstacles = {"one thing", "another thing"};
    const std::string page = report_html(report);
    for (const char* section : {"differences", "graph", "undecided", "remaining", "remaining-back", "pending",
                                "out-of-order", "missing-files", "edited-files", "unreadable", "known", "resolved",
                                "suppressed", "unmodelled", "stand-ins", "warnings", "revert", "adopt", "obstacles"}) {
        EXPECT_THAT(page, HasSubstr(std::string("<section class=\"block\" id=\"") + section + "\"")) << section;
        EXPECT_THAT(page, HasSubstr(std::string("<a href=\"#") + section + "\"")) << section;
    }
    EXPECT_THAT(page, AllOf(HasSubstr("the DBA&#39;s own"), HasSubstr("table app.gone"), HasSubstr("<dd>3 files</dd>"),
                            HasSubstr("table app.s: no privilege"), HasSubstr("changed tablespace fast")));
}

TEST(Html, ACardHasBothValuesAndTheSql)
{
    Report report = table_and_view();
    report.differences[0].first_seen = "2026-01-31T07:00:00Z";
    report.differences[0].renamed = "It seems to be b, renamed.";
    const std::string page = report_html(report);
    const Difference& column = report.differences[0];
    EXPECT_THAT(page, AllOf(HasSubstr("id=\"" + column.id +
                                      "\" data-class=\"changed\" data-severity=\"warning\" "
                                      "data-kind=\"column\""),
                            HasSubstr("<a href=\"#" + column.id + "\">"), HasSubstr("<del>integer</del>"),
                            HasSubstr("<ins>bigint</ins>"), HasSubstr("ALTER TABLE app.t ALTER COLUMN a TYPE bigint"),
                            HasSubstr("It seems to be b, renamed."), HasSubstr("<time>2026-01-31T07:00:00Z</time>")));
}

TEST(Html, PartsAreListedWithTheirWhole)
{
    SnapshotBuilder to;
    to.table("app", "t", {{"a", "integer"}, {"b", "text"}});
    const Report report = page_report({}, to);
    const std::string page = report_html(report);
    EXPECT_EQ(count_of(page, "<details class=\"difference"), 1U);
    EXPECT_THAT(page, HasSubstr("<h4>With 2 columns</h4>"));
    for (const Difference& difference : report.differences) {
        EXPECT_EQ(count_of(page, " id=\"" + difference.id + "\""), 1U) << "each can be linked to";
    }
}

TEST(Html, APartOfWhatIsNotThereStandsForItself)
{
    SnapshotBuilder to;
    to.table("app", "t", {{"a", "integer"}});
    Report report = page_report({}, to);
    std::erase_if(report.differences, [](const Difference& difference) { return !difference.within; });
    EXPECT_THAT(cards_of(report.differences), SizeIs(1));
}

TEST(Html, HostileNamesStayText)
{
    const std::string name = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\xE2\x80\xAE";
    SnapshotBuilder to = viewed_table("integer", name.c_str());
    to.table(name, name, {{name.c_str(), "integer"}});
    to.view("app", name, "SELECT 1",
            {catalog::column_identity(catalog::in_schema(catalog::Kind::table, name, name), name)});
    Report report = page_report({}, to);
    report.from.description = name;
    report.migrations.pending = {name};
    report.differences[0].id = name;
    report.unmodelled = {{name, name, DifferenceClass::changed}};
    const std::string page = report_html(report);
    EXPECT_EQ(count_of(page, "<script"), 1U);
    EXPECT_EQ(count_of(page, "<img"), 0U);
    EXPECT_EQ(count_of(page, "\xE2\x80\xAE"), 0U);
    EXPECT_GT(count_of(page, "<svg"), 0U);
    EXPECT_THAT(page, HasSubstr("take it from"));
}

TEST(HtmlSides, OnlyWhatDiffersIsMarked)
{
    const std::string html =
        html_sides({"body", "same\nnumeric(10,2)\nend", "same\nnumeric(12,2)\nmore\nend"}, "A", "B");
    EXPECT_THAT(html, AllOf(HasSubstr("<del>numeric(1<mark>0</mark>,2)</del>"),
                            HasSubstr("<ins>numeric(1<mark>2</mark>,2)</ins><ins>more</ins>"),
                            HasSubstr("<pre class=\"was kept\">same\n</pre>")));
    EXPECT_THAT(html_sides({"b", "true", "false"}, "A", "B"), Not(HasSubstr("<mark>"))) << "an e is nothing in common";
}

TEST(HtmlSides, LongStretchesThatAreEqualAreFolded)
{
    std::string lines;
    for (int i = 0; i < 40; ++i) {
        lines += "line\n";
    }
    const std::string html = html_sides({"body", lines + "a", lines + "b"}, "A", "B");
    EXPECT_THAT(html, HasSubstr("<summary>37 equal lines</summary>"));
}

TEST(HtmlSides, NoValueIsNotAnEmptyOne)
{
    EXPECT_THAT(html_sides({"options", std::nullopt, "a"}, "A", "B"), HasSubstr("(none)"));
    EXPECT_THAT(html_sides({"options", "", "a"}, "A", "B"), Not(HasSubstr("(none)")));
}

TEST(HtmlGraph, LeadsFromWhatDependsToWhatItDependsOn)
{
    const Report report = table_and_view();
    const DependencyGraph graph = dependency_graph(cards_of(report.differences), report.plan, 60);
    ASSERT_THAT(graph.edges, SizeIs(1));
    EXPECT_EQ(catalog::describe(graph.nodes[graph.edges[0].dependent].object), "view app.v");
    EXPECT_EQ(catalog::describe(graph.nodes[graph.edges[0].subject].object), "table app.t");
    EXPECT_THAT(html_graph(graph), HasSubstr("<title>view app.v depend"));
}

TEST(HtmlGraph, IsNotThereWithoutEdges)
{
    SnapshotBuilder to;
    to.table("app", "a");
    to.table("app", "b");
    EXPECT_THAT(report_html(page_report({}, to)), Not(HasSubstr("<svg")));
}

TEST(HtmlGraph, SaysWhatItLeavesOut)
{
    SnapshotBuilder to;
    const auto column = to.column(to.table("app", "t"), "a", "integer");
    for (int i = 0; i < 100; ++i) {
        to.view("app", catalog::Name("v" + std::to_string(i)), "SELECT a FROM app.t", {column});
    }
    const Report report = page_report({}, to);
    const DependencyGraph graph = dependency_graph(cards_of(report.differences), report.plan, 60);
    EXPECT_THAT(graph.nodes, SizeIs(60));
    EXPECT_EQ(graph.left_out, 41U);
    EXPECT_THAT(report_html(report), HasSubstr("41 more are left out of this drawing."));
}

TEST(HtmlGraph, AlsoDrawsCycles)
{
    DependencyGraph graph;
    for (const char* name : {"a", "b", "c"}) {
        graph.nodes.push_back({catalog::in_schema(catalog::Kind::view, "app", name), name, {}, false});
    }
    graph.edges = {{0, 1, {"x"}}, {1, 0, {"y"}}, {2, 0, {"z"}}, {1, 2, {"w"}}};
    EXPECT_EQ(count_of(html_graph(graph), "class=\"edge\""), 4U);
}

}  // namespace
}  // namespace tidemark::emit
