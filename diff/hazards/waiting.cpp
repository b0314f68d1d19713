#include "diff/hazards.h"

namespace tidemark::diff {
namespace {

/// `who` is "nobody can ...".
std::string while_it_lasts(std::string who, TableWork work)
{
    switch (work) {
    case TableWork::scan:
        return who += " while all rows are read";
    case TableWork::index_build:
        return who += " while an index is built";
    case TableWork::rewrite:
        return who += " while all rows and indexes are written anew";
    case TableWork::none:
        break;
    }
    return who;
}

/// Where the table itself is not locked its index is, and whoever plans to read a table opens all its indexes.
bool stops_reads(const TableLock& lock)
{
    return lock.mode ? *lock.mode == LockMode::access_exclusive : lock.work == TableWork::index_build;
}

bool stops_writes_alone(const TableLock& lock)
{
    return lock.mode && *lock.mode >= LockMode::share && *lock.mode < LockMode::access_exclusive;
}

/// A rewrite is warned of already, and reading all rows is a matter of seconds where building an index is one of minutes.
Severity severity_of(TableWork work) { return work == TableWork::index_build ? Severity::warning : Severity::note; }

}  // namespace

void find_long_locks(const HazardContext& context, std::vector<Hazard>& out)
{
    for (const TableLock& lock : context.step.locks) {
        if (lock.work != TableWork::none && stops_reads(lock)) {
            tell(out, severity_of(lock.work), lock.table, while_it_lasts("nobody can read or write it", lock.work));
        }
    }
}

void find_blocked_writes(const HazardContext& context, std::vector<Hazard>& out)
{
    for (const TableLock& lock : context.step.locks) {
        if (lock.work != TableWork::none && stops_writes_alone(lock)) {
            tell(out, Severity::note, lock.table, while_it_lasts("nobody can write to it", lock.work));
        }
    }
}

}  // namespace tidemark::diff
