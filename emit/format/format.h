#pragma once

#include <cstddef>
#include <string>

#include "diff/plan.h"
#include "emit/report.h"
#include "emit/script.h"

namespace tidemark::emit {

// The forms that a report can be had in, one function each, in the file of its name. All are deterministic (the same report
// gives the same bytes), end with a newline, and let no object name move a cursor or end a string.

/// The whole report. "tidemark_report" is the version of its format.
std::string report_json(const Report& report);

/// A page for people, in one file that loads nothing: the verdict first, every difference as a card with both values and
/// the SQL both ways, the dependencies among them as a drawing. It reads without its script, which filters and searches.
std::string report_html(const Report& report);

struct TextOptions {
    /// With ANSI escapes; the caller knows whether its output is a terminal.
    bool color = false;
    /// Columns to fit sentences and one-line values into; 0 is no limit.
    std::size_t width = 0;
};

/// For people: the verdict in the first line, then object by object, the urgent ones first. Long values are cut to where they
/// differ.
std::string report_text(const Report& report, const TextOptions& options);

/// What a report does not know of the run that made it.
struct RunFacts {
    /// tidemark's own.
    std::string version{};
    /// Where the migration files are, from the root of the repository: "supabase/migrations". Empty where that is not known:
    /// then no finding points at a file.
    std::string migrations_dir{};
};

/// GitHub's Markdown, for a comment on a pull request (which takes 65,536 characters) or the summary of a job: the verdict in
/// the first line, the urgent objects first, each in a <details> of its own. What does not fit is left out by whole
/// differences and counted.
std::string report_markdown(const Report& report);

/// SARIF 2.1.0: a result per difference that stands for itself and per migration file that the history disagrees with. The id
/// of a difference is its fingerprint.
std::string report_sarif(const Report& report, const RunFacts& facts);

/// JUnit's XML as Jenkins reads it: a test case per object. There are failures just when the report fails, and errors just when
/// it is undecided.
std::string report_junit(const Report& report);

/// Commands of GitHub's runner that annotate a run, the verdict first; at most ten errors, ten warnings and ten notices, which
/// is what the runner takes of a step.
std::string report_github(const Report& report, const RunFacts& facts);

/// Every step with the first line of its SQL, and why it stands after earlier ones.
std::string explanation(const diff::Plan& plan, const Script& script);

/// The steps and the reasons for their order as a Graphviz digraph.
std::string graph_dot(const diff::Plan& plan, const Script& script);

/// "1. DROP VIEW app.v": the number counts from 1, the text is the first line of the step's SQL, or what it does.
std::string step_label(const diff::Plan& plan, const Script& script, std::size_t step);

}  // namespace tidemark::emit
