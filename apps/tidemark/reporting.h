#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/tidemark/cli.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/proof.h"
#include "diff/plan.h"
#include "emit/report.h"
#include "emit/script.h"

namespace tidemark::apps {

/// The report of a loaded comparison: differences, migrations, stand-ins; no plan yet.
emit::Report report_of(const Comparison& comparison, emit::Question question);

/// The proof as it stands in a report.
emit::ReportedProof reported(const Proof& proof);

/// Extensions of `from` for which the shadow had only a stand-in.
std::vector<std::string> used_stand_ins(const Comparison& comparison);

/// The exit status of drift, verify and diff --check, from the verdict alone.
int exit_status_of(const emit::Report& report);

/// The verdict, what is pending or missing, and warnings, on standard error: for commands whose standard output is SQL.
void tell_summary(const emit::Report& report);

/// Objects that differ and that no kind models, on standard error.
void tell_undecided_objects(const emit::Report& report);

/// Differences for which nothing is planned, on standard error.
void tell_notes(const emit::Report& report);

/// A report in one of the formats that are its own: "json", "html", else "text".
std::string rendered(const emit::Report& report, std::string_view format);

/// Writes to standard output; throws InputError when it does not take everything (a full disk).
void print(std::string_view text);

/// Is standard output a terminal that may be coloured (NO_COLOR, TERM=dumb)?
bool output_takes_color();

}  // namespace tidemark::apps
