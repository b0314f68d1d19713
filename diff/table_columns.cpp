#include "diff/table_columns.h"

#include <algorithm>

namespace tidemark::diff {

using catalog::Column;

std::vector<const Column*> columns_of_table(const catalog::Snapshot& side, catalog::Identity table)
{
    std::vector<const Column*> columns;
    for (const catalog::Identity part : side.parts_of(table)) {
        if (const auto* column = side.find<Column>(part)) {
            columns.push_back(column);
        }
    }
    std::sort(columns.begin(), columns.end(),
              [](const Column* a, const Column* b) { return a->position < b->position; });
    return columns;
}

}  // namespace tidemark::diff
