#include "diff/table_lock.h"

namespace tidemark::diff {

std::string_view name_of(LockMode mode)
{
    switch (mode) {
    case LockMode::share_update_exclusive:
        return "SHARE UPDATE EXCLUSIVE";
    case LockMode::share:
        return "SHARE";
    case LockMode::share_row_exclusive:
        return "SHARE ROW EXCLUSIVE";
    case LockMode::exclusive:
        return "EXCLUSIVE";
    case LockMode::access_exclusive:
        return "ACCESS EXCLUSIVE";
    }
    return {};
}

std::string_view name_of(TableWork work)
{
    switch (work) {
    case TableWork::none:
        return "none";
    case TableWork::scan:
        return "scan";
    case TableWork::index_build:
        return "index-build";
    case TableWork::rewrite:
        return "rewrite";
    }
    return {};
}

}  // namespace tidemark::diff
