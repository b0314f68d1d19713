#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

/// Which words the texts of routines have: of those in SQL and PL/pgSQL whose body is a string, so that PostgreSQL does not
/// know what they use.
class RoutineWords {
public:
    explicit RoutineWords(const catalog::Snapshot& snapshot);

    /// The routines whose text has this identifier, in whatever case.
    std::vector<catalog::Identity> with(std::string_view identifier) const;

private:
    std::map<std::string, std::vector<catalog::Identity>, std::less<>> routines_{};
};

/// The routines that stand on a table as a whole: they take or give its rows, whose fields they may write by position.
class RowRoutines {
public:
    explicit RowRoutines(const catalog::Snapshot& snapshot);

    std::vector<catalog::Identity> of(catalog::Identity table) const;

private:
    std::multimap<catalog::Identity, catalog::Identity> routines_{};
};

/// What a rule may look at: both sides and a step, whose locks are known.
struct HazardContext {
    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const Step& step;
    /// The new name of what the step renames; null for any other step.
    const Rename* rename = nullptr;
    /// Of the target's routines.
    const RoutineWords& words;
    const RowRoutines& row_routines;
};

/// The step's own operation and those that are told beside it: not what goes with a dropped table, which the table tells,
/// nor what an ALTER of a parent does to its children.
std::vector<const Operation*> operations_to_tell(const Step& step);

/// Adds a hazard; its code is filled in by find_hazards().
inline void tell(std::vector<Hazard>& out, Severity severity, catalog::Identity identity, const std::string& what)
{
    out.push_back({{}, severity, identity, catalog::describe(identity) + ": " + what});
}

/// Is it a foreign table or a column of one? The rows are elsewhere.
bool is_of_foreign_table(catalog::Identity identity, const catalog::Snapshot& snapshot);

/// Rows, columns or values are gone afterwards.
void find_data_loss(const HazardContext& context, std::vector<Hazard>& out);
/// A table is written anew, and nobody can read it meanwhile.
void find_table_rewrites(const HazardContext& context, std::vector<Hazard>& out);
/// An index is built, and nobody can write meanwhile.
void find_index_builds(const HazardContext& context, std::vector<Hazard>& out);
/// All rows are read under a lock.
void find_validation_scans(const HazardContext& context, std::vector<Hazard>& out);
/// Nobody can read or write a table for a time that grows with its rows.
void find_long_locks(const HazardContext& context, std::vector<Hazard>& out);
/// Nobody can write to a table, though read it, for a time that grows with its rows.
void find_blocked_writes(const HazardContext& context, std::vector<Hazard>& out);
/// The script stops where rows are otherwise than the step demands.
void find_what_rows_may_fail(const HazardContext& context, std::vector<Hazard>& out);
/// Somebody can do afterwards what he could not before.
void find_widened_access(const HazardContext& context, std::vector<Hazard>& out);
/// Somebody can no longer do what he could.
void find_narrowed_access(const HazardContext& context, std::vector<Hazard>& out);
/// A routine's text mentions what is gone, or has another name: PostgreSQL does not look, and it fails when it runs.
void find_untracked_dependencies(const HazardContext& context, std::vector<Hazard>& out);
/// A new column comes last in a table's rows, where the target has it before others, and a routine takes or gives the rows.
void find_row_order(const HazardContext& context, std::vector<Hazard>& out);
/// What the step brings can be used only after a commit.
void find_commit_boundaries(const HazardContext& context, std::vector<Hazard>& out);

/// What the step writes has a secret in it that was not read, and a word in its place.
void find_secret_values(const HazardContext& context, std::vector<Hazard>& out);

/// The way back cannot restore what the step does.
void find_what_is_irreversible(const HazardContext& context, std::vector<Hazard>& out);

/// One rule: looks at a step and adds the hazards that it is, all of its code. A file of hazards/ for each matter.
struct HazardRule {
    std::string_view code{};
    void (*find)(const HazardContext& context, std::vector<Hazard>& out) = nullptr;
};

/// THE list of rules. What users allow and refuse is a code of this list.
inline constexpr std::array<HazardRule, 14> hazard_rules{{
    {"data-loss", find_data_loss},
    {"table-rewrite", find_table_rewrites},
    {"index-build", find_index_builds},
    {"validation-scan", find_validation_scans},
    {"long-lock", find_long_locks},
    {"blocked-writes", find_blocked_writes},
    {"rows-may-fail", find_what_rows_may_fail},
    {"access-widened", find_widened_access},
    {"access-narrowed", find_narrowed_access},
    {"untracked-dependency", find_untracked_dependencies},
    {"row-order", find_row_order},
    {"commit-boundary", find_commit_boundaries},
    {"secret-value", find_secret_values},
    {"irreversible", find_what_is_irreversible},
}};

/// Fills Step::hazards of every step.
void find_hazards(const catalog::Snapshot& from, const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
