#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "emit/failing.h"
#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "emit/migration_findings.h"
#include "emit/sections.h"

// There is no standard. testdata/reports/schemas/junit.xsd is what Jenkins takes; GitLab, Surefire's readers and others take the
// same elements: of a skipped test they read the text, and of properties those of the suite.

namespace tidemark::emit {
namespace {

/// Longer lines are cut: a consumer shows them whole.
constexpr std::size_t longest_attribute = 500;

enum class Outcome { passed, failed, undecided, skipped };

struct TestCase {
    /// Beyond "tidemark.": what test cases are sorted by.
    std::string group{};
    std::string name{};
    Outcome outcome{};
    /// A word, for failures.
    std::string type{};
    /// A line, for failures and errors.
    std::string message{};
    std::string text{};
};

std::string attribute(std::string_view name, std::string_view value)
{
    return fmt::format(" {}=\"{}\"", name, xml_text(shortened(harmless_line(value), longest_attribute)));
}

std::string element_text(std::string_view text) { return xml_text(harmless(text)); }

std::string element(const TestCase& test)
{
    std::string text = "  <testcase" + attribute("name", test.name) + attribute("classname", "tidemark." + test.group);
    const std::string content = element_text(test.text);
    switch (test.outcome) {
    case Outcome::passed:
        if (test.text.empty()) {
            return text + "/>\n";
        }
        return text + ">\n    <system-out>" + content + "</system-out>\n  </testcase>\n";
    case Outcome::failed:
        return text + ">\n    <failure" + attribute("type", test.type) + attribute("message", test.message) + '>' +
               content + "</failure>\n  </testcase>\n";
    case Outcome::undecided:
        return text + ">\n    <error" + attribute("type", "undecided") + attribute("message", test.message) + '>' +
               content + "</error>\n  </testcase>\n";
    case Outcome::skipped:
        break;
    }
    return text + ">\n    <skipped>" + content + "</skipped>\n  </testcase>\n";
}

/// Several lines.
std::string told_in_full(const StandingDifference& standing)
{
    const Difference& difference = *standing.difference;
    std::string text =
        fmt::format("{} {}{}\n{}\n", word_of(difference.difference_class), catalog::describe(difference.identity),
                    parts_text(standing.parts), difference.explanation);
    if (!difference.renamed.empty()) {
        text += difference.renamed + '\n';
    }
    for (const Property& property : difference.properties) {
        if (difference.difference_class == DifferenceClass::changed) {
            text += fmt::format("{}\n  expected: {}\n  actual: {}\n", property.name,
                                property.expected.value_or("(none)"), property.actual.value_or("(none)"));
        } else {
            text += fmt::format("{}: {}\n", property.name, property.expected.value_or(property.actual.value_or("")));
        }
    }
    if (difference.revert) {
        const std::string& sql = difference.revert->sql;
        text += harmless(sql) == sql ? "to take it back:\n" + sql
                                     : "what takes it back holds characters that do not show (--format json has it)";
        text += text.ends_with('\n') ? "" : "\n";
    }
    return text;
}

TestCase test_of(const ObjectGroup& group, const FailOn& fail_on, bool is_decided)
{
    TestCase test{"objects", catalog::describe(group.root), is_decided ? Outcome::passed : Outcome::skipped, {}, {},
                  {}};
    for (const StandingDifference& standing : group.differences) {
        const Difference& difference = *standing.difference;
        test.text += told_in_full(standing);
        if (is_decided && makes_fail(difference, fail_on) && test.outcome != Outcome::failed) {
            test.outcome = Outcome::failed;
            test.type = word_of(difference.difference_class);
            test.message = fmt::format("{} {}: {}", word_of(difference.difference_class),
                                       catalog::describe(difference.identity), difference.explanation);
        }
    }
    return test;
}

/// A test case for each object; what is within another that is not told belongs to none.
void add_skipped(std::vector<TestCase>& tests, const std::vector<Difference>& differences, std::string_view group,
                 const std::string& reason)
{
    for (const ObjectGroup& object : grouped_by_object(differences)) {
        TestCase test{std::string(group), catalog::describe(object.root), Outcome::skipped, {}, {}, reason + '\n'};
        for (const StandingDifference& standing : object.differences) {
            test.text += told_in_full(standing);
        }
        tests.push_back(std::move(test));
    }
}

/// Files by what is found of them; failed where the check fails for it.
std::vector<TestCase> migration_tests(const Report& report)
{
    std::vector<TestCase> tests;
    for (const MigrationFinding& finding : migration_findings(report)) {
        if (tests.empty() || tests.back().name != finding.code) {
            const bool fails = finding.severity == Severity::critical;
            tests.push_back({"migrations",
                             std::string(finding.code),
                             fails ? Outcome::failed : Outcome::passed,
                             fails ? std::string(finding.code) : std::string{},
                             fails ? finding.message : std::string{},
                             {}});
        }
        tests.back().text += finding.message + '\n';
    }
    return tests;
}

TestCase undecided_test(const Report& report)
{
    TestCase test{"verdict", "the comparison can be decided", Outcome::undecided, {}, headline(report), {}};
    for (const std::string& obstacle : report.obstacles) {
        test.text += obstacle + '\n';
    }
    for (const UnmodelledObject& object : undecided_objects(report)) {
        test.text += fmt::format("{} {} {}: of a kind that tidemark does not model yet\n",
                                 word_of(*object.difference_class), object.type, object.object);
    }
    return test;
}

std::vector<TestCase> tests_of(const Report& report)
{
    const bool is_decided = verdict_of(report) != Verdict::undecided;
    std::vector<TestCase> tests;
    if (!is_decided) {
        tests.push_back(undecided_test(report));
    }
    for (const ObjectGroup& group : grouped_by_object(report.differences)) {
        tests.push_back(test_of(group, report.fail_on, is_decided));
    }
    const auto is_failed = [](const TestCase& test) { return test.outcome == Outcome::failed; };
    std::vector<TestCase> migrations = migration_tests(report);
    const bool says_why = std::any_of(tests.begin(), tests.end(), is_failed) ||
                          std::any_of(migrations.begin(), migrations.end(), is_failed);
    if (fails(report) && !says_why) {
        // What fails lies within an object that is not told.
        tests.push_back(
            {"verdict", "the check passes", Outcome::failed, "different", headline(report), headline(report)});
    }
    if (tests.empty()) {
        tests.push_back({"verdict", "nothing differs", Outcome::passed, {}, {}, headline(report)});
    }
    tests.insert(tests.end(), migrations.begin(), migrations.end());
    add_skipped(tests, report.state ? report.state->known : std::vector<Difference>{}, "known",
                "known from earlier runs");
    for (const SuppressedDifference& suppressed : report.suppressed) {
        add_skipped(tests, {suppressed.difference}, "ignored", "ignored by rule: " + suppressed.reason);
    }
    return tests;
}

std::string property(std::string_view name, std::string_view value)
{
    return "    <property" + attribute("name", name) + attribute("value", value) + "/>\n";
}

}  // namespace

std::string report_junit(const Report& report)
{
    const std::vector<TestCase> tests = tests_of(report);
    const auto count = [&tests](Outcome outcome) {
        return std::to_string(std::count_if(tests.begin(), tests.end(),
                                            [outcome](const TestCase& test) { return test.outcome == outcome; }));
    };
    const DifferenceCounts counts = count_differences(report);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite" + attribute("name", "tidemark") +
        attribute("tests", std::to_string(tests.size())) + attribute("failures", count(Outcome::failed)) +
        attribute("errors", count(Outcome::undecided)) + attribute("skipped", count(Outcome::skipped)) +
        ">\n  <properties>\n" + property("headline", headline(report)) + property("from", report.from.description) +
        property("to", report.to.description) + property("missing", std::to_string(counts.missing)) +
        property("unexpected", std::to_string(counts.unexpected)) +
        property("changed", std::to_string(counts.changed)) + property("notes", std::to_string(counts.notes)) +
        property("critical", std::to_string(counts.critical)) + "  </properties>\n";
    for (const TestCase& test : tests) {
        text += element(test);
    }
    std::string rest;
    for (const Section& section : sections_of(report, SetAside::counted)) {
        rest += std::string(section.title) + '\n';
        for (const std::string& item : section.items) {
            rest += "  " + item + '\n';
        }
    }
    if (!rest.empty()) {
        text += "  <system-out>" + element_text(rest) + "</system-out>\n";
    }
    return text + "</testsuite>\n";
}

}  // namespace tidemark::emit
