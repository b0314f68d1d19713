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

/// Every step with the first line of its SQL, and why it stands after earlier ones.
std::string explanation(const diff::Plan& plan, const Script& script);

/// The steps and the reasons for their order as a Graphviz digraph.
std::string graph_dot(const diff::Plan& plan, const Script& script);

/// "1. DROP VIEW app.v": the number counts from 1, the text is the first line of the step's SQL, or what it does.
std::string step_label(const diff::Plan& plan, const Script& script, std::size_t step);

}  // namespace tidemark::emit
