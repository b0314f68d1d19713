#pragma once

#include "apps/tidemark/comparison.h"
#include "apps/tidemark/proof.h"
#include "diff/plan.h"
#include "emit/report.h"
#include "emit/script.h"

namespace tidemark::apps {

// What the commands say on standard error about what they found.

/// User mappings that are there on both sides, and whose options one of them does not show its reader: what is said of each.
std::vector<emit::UnreadableObject> what_is_not_shown(const Comparison& comparison);

/// Pending and out-of-order migrations, stand-ins, an unreadable history, and what is not shown.
void tell_about_sources(const Comparison& comparison);

/// Steps that lose data.
void tell_hazards(const diff::Plan& plan);

/// Which of the two scripts a proof is about, for people.
enum class Direction { there, back };

/// Why a result was not written; as a detail also the result.
void tell_failed_proof(const Proof& proof, Direction direction, const emit::Script& script, const diff::Plan& plan,
                       catalog::Observer& observer);

/// Which rows the plan may fail on, and where that could not be found out.
void tell_data_check(const emit::ReportedDataCheck& data_check);

/// The head of a written migration: what it is from, the base's version and fingerprint; no time, so that equal input
/// gives equal bytes.
emit::ScriptHeader header_of(const Comparison& comparison);

}  // namespace tidemark::apps
