#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

#include <nlohmann/json.hpp>

#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "tests/support/report_samples.h"

// What every format owes every report; ctest -L reports holds them against the schemas of others.

namespace tidemark::emit {
namespace {

using nlohmann::json;
using testing::Each;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Le;
using testing::Not;
using testing::StartsWith;
using tests::ReportSample;

const RunFacts facts{"1.2.3", "supabase/migrations"};

const std::vector<ReportSample>& samples()
{
    static const std::vector<ReportSample> all = tests::report_samples();
    return all;
}

const Report& sample(const std::string& name)
{
    return std::find_if(samples().begin(), samples().end(), [&name](const ReportSample& s) { return s.name == name; })
        ->report;
}

std::vector<std::string> all_formats(const Report& report)
{
    return {report_text(report, {}),     report_json(report),  report_markdown(report),
            report_sarif(report, facts), report_junit(report), report_github(report, facts)};
}

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> found;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        found.push_back(line);
    }
    return found;
}

TEST(Formats, GiveTheSameBytesAgainAndEndWithANewline)
{
    for (const auto& [name, report] : samples()) {
        SCOPED_TRACE(name);
        const std::vector<std::string> once = all_formats(report);
        EXPECT_TRUE(once == all_formats(report));
        EXPECT_THAT(once, Each(EndsWith("\n")));
    }
}

TEST(Formats, NoCharacterThatActsReachesATerminalOrAPage)
{
    for (const auto& [name, report] : samples()) {
        for (const std::string& text : all_formats(report)) {
            EXPECT_TRUE(valid_utf8(text) == text) << name;
            EXPECT_TRUE(harmless(text) == text) << name << '\n' << text.substr(0, 2000);
        }
    }
}

TEST(Markdown, AgreesWithTheVerdict)
{
    for (const auto& [name, report] : samples()) {
        SCOPED_TRACE(name);
        const std::string first = lines(report_markdown(report)).front();
        switch (verdict_of(report)) {
        case Verdict::same:
            EXPECT_THAT(first, StartsWith("### Same"));
            break;
        case Verdict::different:
            EXPECT_THAT(first, StartsWith("### Different"));
            break;
        case Verdict::undecided:
            EXPECT_EQ(first, "### Could not decide");
            break;
        }
        if (verdict_of(report) != Verdict::undecided) {
            EXPECT_EQ(fails(report),
                      first == "### Different" || first.find("but the check fails") != std::string::npos);
        }
        const DifferenceCounts counts = count_differences(report);
        EXPECT_THAT(report_markdown(report),
                    HasSubstr("| " + std::to_string(counts.critical) + " | " + std::to_string(counts.missing) + " | " +
                              std::to_string(counts.unexpected) + " | " + std::to_string(counts.changed) + " | " +
                              std::to_string(counts.notes) + " |"));
    }
}

TEST(Markdown, FitsAComment)
{
    for (const auto& [name, report] : samples()) {
        EXPECT_THAT(report_markdown(report).size(), Le(65'536U)) << name;
    }
    const std::string many = report_markdown(sample("many"));
    EXPECT_THAT(many, HasSubstr("are left out here"));
    EXPECT_THAT(many, HasSubstr("more: `--format json` has all"));
    const std::regex opened("<details>");
    const std::regex closed("</details>");
    const auto count = [&many](const std::regex& what) {
        return std::distance(std::sregex_iterator(many.begin(), many.end(), what), std::sregex_iterator());
    };
    EXPECT_EQ(count(opened), count(closed));
    EXPECT_GT(count(opened), 30);
}

TEST(Markdown, EachObjectHasWhatItWasAndIsAndTheWayBack)
{
    const std::string text = report_markdown(sample("different"));
    EXPECT_THAT(text, HasSubstr("<details><summary><code>table app.t</code>"));
    EXPECT_THAT(text, HasSubstr("**Critical: changed** `policy"));
    EXPECT_THAT(text, HasSubstr("```diff\n- integer\n+ bigint\n```\n"));
    EXPECT_THAT(text, HasSubstr("```diff\n  one\n- 2\n+ two\n  three\n"));
    EXPECT_THAT(text, HasSubstr("```sql\nALTER TABLE app.t"));
    EXPECT_LT(text.find("<code>table app.t</code>"), text.find("<code>table app.lost</code>")) << "critical first";
}

/// What is left of Markdown without fenced blocks, code spans and code elements.
std::string outside_of_code(const std::string& markdown)
{
    std::string text;
    std::string fence;
    for (const std::string& line : lines(markdown)) {
        const std::size_t run = std::min(line.find_first_not_of('`'), line.size());
        if (!fence.empty()) {
            if (run >= fence.size() && run == line.size()) {
                fence.clear();
            }
        } else if (run >= 3 && line.find('`', run) == std::string::npos) {
            fence = line.substr(0, run);
        } else {
            text += line + '\n';
        }
    }
    EXPECT_TRUE(fence.empty());
    std::string rest;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '`') {
            const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
            const std::size_t length = end - at;
            std::size_t close = text.find('`', end);
            while (close != std::string::npos) {
                const std::size_t close_end = std::min(text.find_first_not_of('`', close), text.size());
                if (close_end - close == length) {
                    break;
                }
                close = text.find('`', close_end);
            }
            EXPECT_NE(close, std::string::npos) << "a code span without an end";
            const std::size_t end_of_span = close == std::string::npos ? end : close + length;
            EXPECT_EQ(text.substr(at, end_of_span - at).find('\n'), std::string::npos);
            at = end_of_span;
        } else {
            rest += text[at++];
        }
    }
    return std::regex_replace(rest, std::regex("<code>[^<>\n]*</code>"), "");
}

TEST(Markdown, ANameOpensNoTagAndPingsNobody)
{
    for (const char* name : {"hostile", "hostile_undecided", "everything", "many"}) {
        SCOPED_TRACE(name);
        std::string rest = outside_of_code(report_markdown(sample(name)));
        rest = std::regex_replace(rest, std::regex("</?(details|summary)>"), "");
        rest = std::regex_replace(rest, std::regex("\n\\|[-: |0-9a-z]*\\|(?=\n)"), "\n");
        rest = std::regex_replace(rest, std::regex("\\*\\*(Critical: )?[a-z]+\\*\\*"), "");
        EXPECT_THAT(rest, StartsWith("### "));
        EXPECT_EQ(rest.find_first_of("<>@#[]|*_\\~&$%!/", 4), std::string::npos)
            << rest.substr(rest.find_first_of("<>@#[]|*_\\~&$%!/", 4), 200);
        EXPECT_FALSE(std::regex_search(rest, std::regex("[A-Za-z0-9][.:][A-Za-z0-9]"))) << "a link";
    }
}

TEST(Sarif, AgreesWithTheVerdict)
{
    for (const auto& [name, report] : samples()) {
        SCOPED_TRACE(name);
        const json run = json::parse(report_sarif(report, facts))["runs"][0];
        EXPECT_EQ(run["invocations"][0]["executionSuccessful"].get<bool>(), verdict_of(report) != Verdict::undecided);
        EXPECT_EQ(run["properties"]["fails"].get<bool>(), fails(report));
        std::size_t standing = 0;
        std::size_t critical = 0;
        for (const json& result : run["results"]) {
            const std::string rule = result["ruleId"];
            EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], rule);
            EXPECT_EQ(result.contains("baselineState"), report.state.has_value());
            const bool counts = !result.contains("suppressions") && result.value("baselineState", "") != "unchanged" &&
                                !rule.starts_with("migration/") && rule != "not-decided";
            standing += counts ? 1U : 0U;
            critical += counts && result["level"] == "error" ? 1U : 0U;
        }
        EXPECT_EQ(standing, count_differences(report).objects() + count_differences(report).notes);
        EXPECT_EQ(critical, count_differences(report).critical);
        if (verdict_of(report) == Verdict::undecided) {
            EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["level"], "error");
        }
    }
}

TEST(Sarif, TellsWhatIsSuppressedKnownAndOfAFile)
{
    const json results = json::parse(report_sarif(sample("everything"), facts))["runs"][0]["results"];
    const auto find = [&results](auto&& claim) { return std::find_if(results.begin(), results.end(), claim); };
    const auto suppressed = find([](const json& result) { return result.contains("suppressions"); });
    ASSERT_NE(suppressed, results.end());
    EXPECT_EQ((*suppressed)["suppressions"][0]["justification"], "made by a job | #12");
    EXPECT_NE(find([](const json& result) { return result["baselineState"] == "unchanged"; }), results.end());

    const json files = json::parse(report_sarif(sample("migration_files"), facts))["runs"][0]["results"];
    EXPECT_EQ(files[1]["ruleId"], "migration/pending");
    EXPECT_EQ(files[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
              "supabase/migrations/20240301000000_a%20b%23%25.sql");
    EXPECT_EQ(files[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
              "supabase/migrations/20240101000000_early.sql");
    EXPECT_FALSE(files[3].contains("locations")) << "no file is known by this version";
}

int attribute_of(const std::string& xml, const std::string& name)
{
    std::smatch match;
    return std::regex_search(xml, match, std::regex("<testsuite[^>]* " + name + "=\"([0-9]+)\"")) ? std::stoi(match[1])
                                                                                                  : -1;
}

TEST(JUnit, AgreesWithTheVerdict)
{
    for (const auto& [name, report] : samples()) {
        SCOPED_TRACE(name);
        const std::string xml = report_junit(report);
        EXPECT_EQ(attribute_of(xml, "failures") > 0, fails(report));
        EXPECT_EQ(attribute_of(xml, "errors") > 0, verdict_of(report) == Verdict::undecided);
        EXPECT_GT(attribute_of(xml, "tests"), attribute_of(xml, "skipped")) << "something is always tested";
    }
    EXPECT_THAT(report_junit(sample("same")), HasSubstr("<testcase name=\"nothing differs\""));
    EXPECT_THAT(report_junit(sample("different")),
                HasSubstr("<failure type=\"missing\" message=\"missing table app.lost"));
}

TEST(JUnit, HasATestForEachObject)
{
    const Report& report = sample("different");
    EXPECT_EQ(attribute_of(report_junit(report), "tests"),
              static_cast<int>(grouped_by_object(report.differences).size()));
}

// As actions/runner does it (src/Runner.Common/ActionCommand.cs, TryParseV2 and UnescapeProperty).

struct RunnerCommand {
    std::string name{};
    std::map<std::string, std::string> properties{};
    std::string message{};
};

std::string unescaped(std::string text, bool is_property)
{
    std::vector<std::pair<std::string, std::string>> escapes{{"%0D", "\r"}, {"%0A", "\n"}};
    if (is_property) {
        escapes.insert(escapes.end(), {{"%3A", ":"}, {"%2C", ","}});
    }
    escapes.emplace_back("%25", "%");
    for (const auto& [from, to] : escapes) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::optional<RunnerCommand> parsed(const std::string& line)
{
    const std::size_t end = line.starts_with("::") ? line.find("::", 2) : std::string::npos;
    if (end == std::string::npos) {
        return std::nullopt;
    }
    const std::string info = line.substr(2, end - 2);
    const std::size_t blank = std::min(info.find(' '), info.size());
    RunnerCommand command{info.substr(0, blank), {}, unescaped(line.substr(end + 2), false)};
    std::istringstream properties(blank == info.size() ? std::string{} : info.substr(blank + 1));
    for (std::string pair; std::getline(properties, pair, ',');) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos) {
            return std::nullopt;
        }
        command.properties[pair.substr(0, equals)] = unescaped(pair.substr(equals + 1), true);
    }
    return command;
}

TEST(GitHub, AgreesWithTheVerdictAndIsReadAsItWasMeant)
{
    for (const auto& [name, report] : samples()) {
        SCOPED_TRACE(name);
        std::map<std::string, int> levels;
        const std::string text = report_github(report, facts);
        EXPECT_EQ(text.find('\r'), std::string::npos);
        bool is_first = true;
        for (const std::string& line : lines(text)) {
            const auto command = parsed(line);
            ASSERT_TRUE(command) << line;
            EXPECT_THAT(command->name, testing::AnyOf("error", "warning", "notice"));
            EXPECT_FALSE(command->message.empty());
            for (const auto& [key, value] : command->properties) {
                EXPECT_THAT(key, testing::AnyOf("title", "file"));
            }
            if (is_first) {
                const bool is_bad = fails(report) || verdict_of(report) == Verdict::undecided;
                EXPECT_EQ(command->name == "error", is_bad);
                EXPECT_EQ(command->message.substr(0, 20), harmless(headline(report)).substr(0, 20));
                is_first = false;
            }
            ++levels[command->name];
        }
        for (const auto& [level, count] : levels) {
            EXPECT_THAT(count, Le(10)) << level;
        }
    }
}

TEST(GitHub, CountsWhatItLeavesOutAndPointsAtFilesOfTheRepositoryOnly)
{
    const std::vector<std::string> many = lines(report_github(sample("many"), facts));
    EXPECT_THAT(many.back(), HasSubstr("more: see the summary of the job"));
    const std::string files = report_github(sample("migration_files"), facts);
    EXPECT_THAT(files,
                HasSubstr("::notice file=supabase/migrations/20240301000000_a b#%25.sql,title=migration%3A pending::"));
    EXPECT_THAT(files, HasSubstr("::warning file=supabase/migrations/20230101000000_old.sql,"));
    EXPECT_THAT(report_github(sample("migration_files"), {"1", {}}), Not(HasSubstr("file=")));
    EXPECT_THAT(report_github(sample("different"), facts), Not(HasSubstr("file=")));
}

TEST(Escape, KeepsWhatIsUtf8AndReplacesWhatIsNot)
{
    EXPECT_EQ(valid_utf8("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8D\x8Ez"), "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x8D\x8Ez");
    EXPECT_EQ(valid_utf8("\xFF\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(valid_utf8("\xED\xA0\x80\xF4\x90\x80\x80\xE2\x82"), valid_utf8(std::string(9, '\xFF')));
    EXPECT_EQ(harmless("a\r\nb\tc\rd\n"), "a\nb\tc?d\n");
    EXPECT_EQ(shortened("a\xE2\x82\xAC\xE2\x82\xAC", 6), "a...");
    EXPECT_EQ(xml_text("<a b='c'>&\x01\xEF\xBF\xBF"), "&lt;a b=&#39;c&#39;&gt;&amp;\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace tidemark::emit
