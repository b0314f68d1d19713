#include "diff/hazards.h"

namespace tidemark::diff {
namespace {

void tell_work(const Step& step, TableWork work, Severity severity, const std::string& what, std::vector<Hazard>& out)
{
    for (const TableLock& lock : step.locks) {
        if (lock.work == work) {
            // An index that is not there for reading stops whoever reads the table too.
            const std::string mode = lock.mode ? " under " + std::string(name_of(*lock.mode))
                                     : work == TableWork::index_build ? " under ACCESS EXCLUSIVE on the index"
                                                                      : "";
            tell(out, severity, lock.table, what + mode);
        }
    }
}

}  // namespace

void find_table_rewrites(const HazardContext& context, std::vector<Hazard>& out)
{
    tell_work(context.step, TableWork::rewrite, Severity::warning, "all rows and indexes are written anew", out);
}

void find_index_builds(const HazardContext& context, std::vector<Hazard>& out)
{
    tell_work(context.step, TableWork::index_build, Severity::note, "an index is built", out);
}

void find_validation_scans(const HazardContext& context, std::vector<Hazard>& out)
{
    tell_work(context.step, TableWork::scan, Severity::note, "all rows are read", out);
}

}  // namespace tidemark::diff
