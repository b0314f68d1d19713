#include "diff/hazards.h"

namespace tidemark::diff {
namespace {

void tell(const Step& step, TableWork work, const char* what, std::vector<Hazard>& out)
{
    for (const TableLock& lock : step.locks) {
        if (lock.work == work) {
            // An index that is not there for reading stops whoever reads the table too.
            const std::string mode(lock.mode ? name_of(*lock.mode) : "ACCESS EXCLUSIVE on the index");
            out.push_back({{}, {}, lock.table, catalog::describe(lock.table) + ": " + what + " under " + mode});
        }
    }
}

}  // namespace

void find_table_rewrites(const catalog::Snapshot&, const catalog::Snapshot&, const Step& step, std::vector<Hazard>& out)
{
    tell(step, TableWork::rewrite, "all rows and indexes are written anew", out);
}

void find_index_builds(const catalog::Snapshot&, const catalog::Snapshot&, const Step& step, std::vector<Hazard>& out)
{
    tell(step, TableWork::index_build, "an index is built", out);
}

void find_validation_scans(const catalog::Snapshot&, const catalog::Snapshot&, const Step& step,
                           std::vector<Hazard>& out)
{
    tell(step, TableWork::scan, "all rows are read", out);
}

}  // namespace tidemark::diff
