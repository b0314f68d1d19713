#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include "diff/change_set.h"
#include "diff/rename.h"
#include "diff/table_lock.h"

namespace tidemark::diff {

/// What one operation does to one object.
enum class StepAction : std::uint8_t {
    drop,
    /// Renames a type out of the way of its successor; its drop comes later.
    set_aside,
    /// Leaves a view or routine its shape alone, so that what it needs can go although that needs it, a domain without its
    /// default, a table without its composite type, and a column that holds rows with jsonb; its drop, or the new default or
    /// type, comes later.
    hollow_out,
    /// Gives an object the name that it has in the target; one of Plan::renames.
    rename,
    /// Announces an object to what it needs although that needs it: a type to its input and output functions, a view to a
    /// function that gives its rows; its create comes later.
    create_shell,
    create,
    alter,
};

/// The smallest thing that is ordered.
struct Operation {
    StepAction action{};
    catalog::Identity identity{};
    /// Of an alter: the fields to change.
    catalog::FieldSet changed{};
    /// Of a drop: the object was set aside before and bears its temporary name.
    bool aside = false;
    /// Of an alter, see Change::apart.
    bool apart = false;
    /// Of the alter of an inheritance, see Change::checks.
    std::vector<catalog::Name> checks{};
    /// Of a create: its shell is there already.
    bool over_shell = false;
    /// Of the create of an index's attachment: ATTACH PARTITION of the table does it, and no statement is needed.
    bool comes_along = false;

    friend bool operator==(const Operation&, const Operation&) = default;
};

/// Why one step stands before another.
enum class ReasonCode : std::uint8_t {
    /// The later one's object depends on the earlier one's, in the target.
    needs,
    /// The earlier one's object depends on the later one's, in the source, and must be gone first.
    releases,
    /// The later one is a part of the earlier one (or the earlier, dropped, of the later).
    part,
    /// The later one takes a name that the earlier one frees.
    frees_name,
    /// Both concern the same object.
    same_object,
    /// A partition and the table that it belongs to.
    partition,
    /// A string body mentions it; PostgreSQL does not track that. A wish, not a must.
    mentions,
};

struct Reason {
    ReasonCode code{};
    catalog::Identity dependent{};
    catalog::Identity subject{};

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// "view app.v depends on column app.t.m", for --explain, JSON and cycles.
std::string sentence(const Reason& reason);

/// `after` may not run before `before`; indexes into Plan::steps.
struct Order {
    std::size_t before = 0;
    std::size_t after = 0;
    Reason reason{};
};

/// How loudly a hazard is told.
enum class Severity : std::uint8_t {
    /// In JSON and explanations: it may matter on a large table.
    note,
    /// In the script, above the statement, and on stderr.
    warning,
};

/// What a person should know before a step runs; decided in diff/hazards. Codes are stable.
struct Hazard {
    /// "data-loss", "table-rewrite", ...
    std::string code{};
    Severity severity = Severity::warning;
    catalog::Identity identity{};
    /// A sentence, without SQL.
    std::string message{};

    friend bool operator==(const Hazard&, const Hazard&) = default;
};

/// One step of a plan: an operation, and the operations that it carries along (the columns of a table that it creates,
/// everything that goes with what it drops).
struct Step {
    Operation operation{};
    std::vector<Operation> members{};
    /// By table; only of what was there before the plan.
    std::vector<TableLock> locks{};
    std::vector<Hazard> hazards{};
};

/// A cycle that no named repair breaks.
class PlanError : public std::exception {
public:
    explicit PlanError(std::vector<Reason> cycle);
    const char* what() const noexcept override { return message_.c_str(); }
    /// The reasons along the cycle, and only those.
    std::vector<Reason> cycle;

private:
    std::string message_;
};

/// The ordered way from one snapshot to another.
struct Plan {
    /// What goes on under another name: the first steps, one each. `from` is what is there after them.
    /// Of a way back (way_back.h) the last steps.
    std::vector<Rename> renames{};
    /// Where in `steps` those of the renames begin.
    std::size_t first_rename = 0;
    std::vector<Step> steps{};
    /// Every reason for the order, between positions of `steps`.
    std::vector<Order> orders{};
    ChangeSet changes{};
    /// Cycles that were repaired, one sentence each.
    std::vector<std::string> repairs{};
    /// What is granted on created and replaced objects from birth, by the default privileges in force: the grants that
    /// steps find there, sorted by identity.
    std::vector<catalog::Grant> ambient{};
    /// The role that will run the plan and owns what it creates.
    catalog::Name executor{};

    /// The rename that a step makes; null for any other step.
    const Rename* rename_of(std::size_t step) const
    {
        return steps[step].operation.action == StepAction::rename ? &renames[step - first_rename] : nullptr;
    }
};

/// What a grant is before a plan's steps: what a new object has from birth, else what the source says; null when nothing.
const catalog::Grant* grant_before(const Plan& plan, const catalog::Snapshot& from, catalog::Identity identity);

/// A plan of these renames and nothing else.
Plan plan_of_renames(std::vector<Rename> renames, catalog::Name executor);

/// A plan of the given changes, whether or not the two sides differ in them.
Plan plan_of_changes(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Name executor,
                     ChangeSet changes);

/// Compares and plans. `executor` is the role that will run the result; `renames` are done first, and `from` is what a
/// database is after them. Throws PlanError when the order has a cycle that no repair breaks.
Plan make_plan(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Name executor,
               std::vector<Rename> renames = {});

}  // namespace tidemark::diff
