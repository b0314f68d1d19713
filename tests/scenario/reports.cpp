#include "tests/scenario/reports.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/tidemark/comparison.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/rendering.h"
#include "apps/tidemark/reporting.h"
#include "catalog/shadow/sql_splitter.h"
#include "emit/report.h"

namespace tidemark::scenario {
namespace {

using Json = nlohmann::json;

std::size_t count_of(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) {
        ++count;
    }
    return count;
}

/// What the attribute holds that comes first; empty where there is none.
std::string attribute_of(std::string_view text, std::string_view name)
{
    const std::string begin = std::string(name) + "=\"";
    const std::size_t at = text.find(begin);
    return at == std::string_view::npos
               ? std::string{}
               : std::string(text.substr(at + begin.size(), text.find('"', at + begin.size()) - at - begin.size()));
}

int number_in(std::string_view text, std::string_view name)
{
    const std::string value = attribute_of(text, name);
    return value.empty() ? -1 : std::stoi(value);
}

class Formats {
public:
    explicit Formats(std::map<std::string, std::string> texts)
        : texts_(std::move(texts)), json_(Json::parse(texts_.at("json")))
    {
    }

    std::vector<std::string> contradictions(int exit_status)
    {
        const std::string verdict = json_["verdict"];
        const bool fails = json_["fails"];
        const bool is_undecided = verdict == "undecided";
        say(exit_status == (is_undecided ? apps::exit_undecided
                            : fails      ? apps::exit_differences
                                         : apps::exit_ok),
            fmt::format("json: {} (fails: {}), and the exit status is {}", verdict, fails, exit_status));
        check_counts();
        const std::string headline = json_["headline"];
        say(text("text").starts_with(headline), "text: the first line is not json's headline, " + headline);
        say(attribute_of(text("html"), "data-verdict") == verdict, "html: data-verdict is not json's, " + verdict);
        say(text("github").starts_with(fails || is_undecided    ? "::error "
                                       : verdict == "different" ? "::warning "
                                                                : "::notice "),
            "github: the first annotation does not stand for " + verdict);
        const std::size_t cards = count_of(text("html"), "<details class=\"difference ");
        say(cards == standing_, fmt::format("html: {} cards for {} differences", cards, standing_));
        const auto sarif = Json::parse(text("sarif"));
        const std::size_t results = sarif["runs"][0]["results"].size();
        say(results == standing_ + undecided_,
            fmt::format("sarif: {} results for {} differences and {} undecided objects", results, standing_,
                        undecided_));
        const int failures = number_in(text("junit"), "failures");
        const int errors = number_in(text("junit"), "errors");
        say((failures > 0) == (fails && !is_undecided),
            fmt::format("junit: {} failures where the verdict is {}", failures, verdict));
        say((errors > 0) == is_undecided, fmt::format("junit: {} errors where the verdict is {}", errors, verdict));
        say(static_cast<int>(count_of(text("junit"), "<failure")) == failures, "junit: the failures are miscounted");
        say(static_cast<int>(count_of(text("junit"), "<error")) == errors, "junit: the errors are miscounted");
        const std::string_view sign = is_undecided        ? "### Could not decide"
                                      : verdict == "same" ? "### Same"
                                                          : "### Different";
        say(text("markdown").starts_with(sign), "markdown: the first line is not " + std::string(sign));
        for (const Json& difference : json_["differences"]) {
            check_sql(difference, "revert_sql");
            check_sql(difference, "adopt_sql");
        }
        return std::move(contradictions_);
    }

    /// The statements of a script that it was planned to have, and the setting before them.
    void check_script(const std::string& format, const emit::Script& script)
    {
        const catalog::SqlScript found = catalog::split_sql(text(format), format);
        const std::size_t planned = script.statements.empty() ? 0 : script.statements.size() + 1;
        if (found.lexical_error || found.statements.size() < script.statements.size()) {
            say(false,
                fmt::format("{}: {} statements are read where {} were planned{}", format, found.statements.size(),
                            planned, found.lexical_error ? ": " + found.lexical_error->message : ""));
        }
        // In their order, each as it was planned.
        std::size_t at = 0;
        for (const emit::ScriptStatement& statement : script.statements) {
            const std::string wanted = statement.statement.sql.text();
            while (at < found.statements.size() && found.statement_text(found.statements[at]) != wanted) {
                ++at;
            }
            if (at == found.statements.size()) {
                say(false, format + ": is not there as it was planned: " + wanted);
                return;
            }
            ++at;
        }
    }

private:
    const std::string& text(const std::string& format) const { return texts_.at(format); }

    void say(bool holds, const std::string& otherwise)
    {
        if (!holds) {
            contradictions_.push_back(otherwise);
        }
    }

    void check_counts()
    {
        std::map<std::string, std::size_t> of_class;
        for (const Json& difference : json_["differences"]) {
            if (difference["within"].is_null()) {
                ++standing_;
                ++of_class[difference["severity"] == "info" ? "notes" : difference["class"].get<std::string>()];
            }
        }
        undecided_ = json_["summary"]["undecided"];
        for (const char* name : {"missing", "unexpected", "changed", "notes"}) {
            const std::size_t counted = json_["summary"][name];
            say(counted == of_class[name],
                fmt::format("json: the summary counts {} {}, and there are {}", counted, name, of_class[name]));
        }
    }

    /// One statement or several, each to its semicolon.
    void check_sql(const Json& difference, const char* which)
    {
        if (difference[which].is_null()) {
            return;
        }
        const std::string sql = difference[which];
        const catalog::SqlScript found = catalog::split_sql(sql, which);
        const bool is_whole = !found.lexical_error && !found.statements.empty() && sql.ends_with(";\n") &&
                              sql.substr(found.statements.back().end) == ";\n";
        say(is_whole,
            fmt::format("{} of {} is no whole statement: {}", which, difference["object"].get<std::string>(), sql));
    }

    std::map<std::string, std::string> texts_;
    Json json_;
    std::size_t standing_ = 0;
    std::size_t undecided_ = 0;
    std::vector<std::string> contradictions_{};
};

}  // namespace

std::vector<std::string> contradictions_of_reports(const Planned& planned)
{
    // As a comparison of snapshots has them.
    apps::Comparison comparison;
    comparison.from.snapshot = planned.from;
    comparison.to.snapshot = planned.to;
    comparison.from.source = {apps::SourceKind::snapshot_file, "from.json", {}, {}, {}, false};
    comparison.to.source = {apps::SourceKind::live, "the database", {}, {}, {}, false};
    emit::Report report = apps::report_of(comparison, emit::Question::drift);
    report.is_planned = true;
    report.plan = planned.plan;
    report.script = planned.script;
    report.way_back = emit::ReportedWayBack{planned.back, planned.back_script, std::nullopt};
    emit::add_remedies(report);
    std::map<std::string, std::string> texts;
    for (const std::string& format : apps::report_formats()) {
        texts[format] = apps::rendered(comparison, report, format);
    }
    Formats formats(std::move(texts));
    formats.check_script("sql", planned.back_script);
    return formats.contradictions(apps::exit_status_of(report));
}

}  // namespace tidemark::scenario
