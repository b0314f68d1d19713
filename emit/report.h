#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/identity.h"
#include "catalog/snapshot.h"
#include "diff/plan.h"
#include "diff/row_demands.h"
#include "emit/script.h"

namespace tidemark::emit {

/// What was asked. It chooses the words of a report, never what is in it.
enum class Question {
    difference,  ///< db diff: what leads from one source to the other?
    drift,       ///< db drift: is the database still what its migrations made it?
    remainder,   ///< db verify: does anything remain between the migrations and the database?
};

/// The answer; text, JSON and exit status all come from it.
enum class Verdict { same, different, undecided };

/// How an object stands to what should be (`from`) in what is (`to`).
enum class DifferenceClass { missing, unexpected, changed };

enum class Severity {
    /// Told, but no reason to act on by itself, and nothing is planned for it: an extension's version, which depends on what
    /// a server has installed.
    info,
    warning,
    /// It decides who may see or change what: row-level security, policies, privileges, owners, whose rights a view or a
    /// routine runs with.
    critical,
};

/// One fact of an object on both sides, as value_text() words it.
struct Property {
    /// As the field table names it.
    std::string name{};
    /// In `from`; none when it has no value there, or the object is not there.
    std::optional<std::string> expected{};
    /// In `to`.
    std::optional<std::string> actual{};

    friend bool operator==(const Property&, const Property&) = default;
};

/// What mends one difference: an excerpt of a script, in its order. Statements of other objects that it may need first stand in
/// the script only.
struct Remedy {
    std::string sql{};
    std::vector<diff::Hazard> hazards{};
};

/// One object that differs.
struct Difference {
    /// The same on every run and machine: of kind, identity, class and the names of the changed properties, not of values.
    std::string id{};
    DifferenceClass difference_class{};
    Severity severity = Severity::warning;
    catalog::Identity identity{};
    /// The outermost object that is missing or unexpected too and of which this one is a part; null when there is none.
    catalog::Identity within{};
    /// Of a changed object those that differ; else the facts that are not as in an object without any.
    std::vector<Property> properties{};
    /// What it means, one sentence or two.
    std::string explanation{};
    /// Where it and another difference seem to be one object that was renamed: a sentence; else empty.
    std::string renamed{};
    /// Makes `to` what `from` is; none where it was not planned or another difference's covers it.
    std::optional<Remedy> revert{};
    /// Makes of it a migration for `from`.
    std::optional<Remedy> adopt{};
    /// When a run that kept a state first saw it ("2026-01-31T07:00:00Z"); empty without a state.
    std::string first_seen{};
};

/// An object in scope that no kind models: compared by a hash.
struct UnmodelledObject {
    std::string type{};
    std::string object{};
    /// None when both sides agree.
    std::optional<DifferenceClass> difference_class{};
};

/// A difference that an ignore rule keeps out of the verdict.
struct SuppressedDifference {
    Difference difference{};
    /// The rule's.
    std::string reason{};
};

struct SuppressedUnmodelled {
    UnmodelledObject object{};
    std::string reason{};
};

/// A difference of an earlier run that is there no more.
struct ResolvedDifference {
    std::string id{};
    /// "table app.t", as catalog::describe words it.
    std::string object{};
    DifferenceClass difference_class{};
    std::string first_seen{};
};

/// What earlier runs saw, where --state keeps it.
struct ReportedState {
    /// When the last run was; empty when this is the first.
    std::string since{};
    /// Told before, or accepted: out of the verdict, yet counted.
    std::vector<Difference> known{};
    std::vector<ResolvedDifference> resolved{};
};

/// Something that the role that read a database may not see, so that nobody knows whether it differs.
struct UnreadableObject {
    std::string object{};
    std::string reason{};
};

/// Which findings make a check fail (exit status 1). Without any of it nothing does.
struct FailOn {
    /// Differences of these classes...
    std::set<DifferenceClass> classes{DifferenceClass::missing, DifferenceClass::unexpected, DifferenceClass::changed};
    /// ...that are at least as severe.
    Severity least = Severity::warning;
    /// What the migration files and the history disagree about: none of it, unless asked for.
    bool pending = false;
    bool missing_files = false;
    bool edited_files = false;
    bool out_of_order = false;
};

/// One end of the comparison.
struct ReportedSource {
    /// "database", "migrations", "schema files", "snapshot" or "nothing"; empty when it was not told.
    std::string kind{};
    /// For people, without secrets.
    std::string description{};
    /// As PostgreSQL counts it; 0 for a snapshot of nothing.
    int server_version_num = 0;
    std::string database{};
    /// The role that read it.
    std::string reader{};
};

/// How the migration files and the database's history of them stand to each other.
struct ReportedMigrations {
    /// "none" (no migrations or no database in this comparison), "absent", "unreadable" or "known".
    std::string history = "none";
    /// How many files were replayed to make `from`.
    std::size_t replayed = 0;
    /// The version of the last of them; empty when there is none.
    std::string base_version{};
    /// Files that the database has not applied.
    std::vector<std::string> pending{};
    /// Versions that it has applied and that have no file.
    std::vector<std::string> missing_files{};
    /// Of the pending, versions older than the last one applied.
    std::vector<std::string> out_of_order{};
    /// Files that are not what they were when they were applied.
    std::vector<std::string> edited_files{};
    /// Whose table tells what is applied ("supabase", "flyway" ...), "configured" for one that the configuration names, or
    /// "applied-through"; empty where nothing does.
    std::string tool{};
};

/// What came of trying the script on a copy.
struct ReportedProof {
    bool holds = false;
    /// What the server said, or empty when the script ran.
    std::string failure{};
    std::vector<catalog::Identity> remaining{};
};

/// The way back of a plan, where it was asked for.
struct ReportedWayBack {
    diff::Plan plan{};
    Script script{};
    /// None when nothing was proved.
    std::optional<ReportedProof> proof{};
};

/// What was found when the rows of a database were asked about one demand of the plan.
struct ReportedRowCheck {
    diff::RowDemand demand{};
    /// None when they could not be counted.
    std::optional<std::int64_t> offending{};
    /// Of how many.
    std::optional<std::int64_t> rows{};
    /// Shows the rows that offend; empty where no query can.
    std::string query{};
    /// Why they could not be counted; empty when they were.
    std::string obstacle{};
};

/// The rows that a plan may fail on, counted.
struct ReportedDataCheck {
    /// Which database was asked; no secrets.
    std::string database{};
    /// In the order of the plan.
    std::vector<ReportedRowCheck> checks{};
};

/// The one value that every output is rendered from.
struct Report {
    Question question = Question::difference;
    ReportedSource from{};
    ReportedSource to{};
    ReportedMigrations migrations{};
    /// Those that decide. Objects with critical differences come first; then sorted by the object that each is a part of, and
    /// by identity.
    std::vector<Difference> differences{};
    /// In the same order.
    std::vector<SuppressedDifference> suppressed{};
    std::vector<SuppressedUnmodelled> suppressed_unmodelled{};
    /// None where no state is kept.
    std::optional<ReportedState> state{};
    std::vector<UnreadableObject> unreadable{};
    FailOn fail_on{};
    /// Sorted.
    std::vector<UnmodelledObject> unmodelled{};
    /// Why the comparison as a whole cannot be relied on; empty when it can.
    std::vector<std::string> obstacles{};
    std::vector<std::string> warnings{};
    /// Extensions that `from` uses and a stand-in served for.
    std::vector<std::string> stand_ins{};

    // Where a plan was made (drift makes none).
    bool is_planned = false;
    diff::Plan plan{};
    Script script{};
    /// None when nothing was proved.
    std::optional<ReportedProof> proof{};
    std::optional<ReportedWayBack> way_back{};
    /// None when it was not asked for.
    std::optional<ReportedDataCheck> data_check{};
};

/// The part of a report that two snapshots decide: differences and unmodelled objects.
Report compare_for_report(const catalog::Snapshot& from, const catalog::Snapshot& to);
/// The same, where it is known already how they differ.
Report report_of_differences(const catalog::Snapshot& from, const catalog::Snapshot& to,
                             const diff::ChangeSet& differences);

/// The id of a difference that has everything else.
std::string id_of(const Difference& difference);

/// Gives a changed object that has lost some of its properties the id and the explanation of those that are left.
void explain_again(Difference& difference);

/// Undecided when there are obstacles or a failed proof; different when any difference is more than a note; undecided when
/// only objects that no kind models differ; else the same.
Verdict verdict_of(const Report& report);

/// Does anything that `fail_on` names make the check fail? Never where the verdict is undecided.
bool fails(const Report& report);

/// Gives each difference what makes a migration of it, out of the report's plan, and what brings it back, out of the way back;
/// and says of what was renamed that it was.
void add_remedies(Report& report);

struct DifferenceCounts {
    std::size_t missing = 0;
    std::size_t unexpected = 0;
    std::size_t changed = 0;
    /// Of severity info, whatever the class.
    std::size_t notes = 0;
    /// Of those above that are no notes.
    std::size_t critical = 0;

    std::size_t objects() const { return missing + unexpected + changed; }
};

/// Without what lies within another missing or unexpected object.
DifferenceCounts count_differences(const Report& report);

/// The unmodelled objects that differ.
std::vector<UnmodelledObject> undecided_objects(const Report& report);

/// "missing", "unexpected", "changed".
std::string_view word_of(DifferenceClass difference_class);
/// "info", "warning", "critical".
std::string_view word_of(Severity severity);
/// "create", "drop", "alter", "set aside".
std::string_view word_of(diff::StepAction action);

/// The verdict as one sentence, without a full stop.
std::string headline(const Report& report);

}  // namespace tidemark::emit
