#include "diff/row_demands.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

/// The table, one rename earlier.
Identity earlier(Identity table, const Rename& rename)
{
    if (rename.to == table) {
        return rename.from;
    }
    if (rename.to.kind() == Kind::schema && rename.to.name() == table.schema()) {
        return catalog::in_schema(table.kind(), rename.from.name(), table.name());
    }
    return table;
}

}  // namespace

Identity former_name(Identity table_or_column, const std::vector<Rename>& renames)
{
    Identity at = table_or_column;
    for (auto rename = renames.rbegin(); rename != renames.rend(); ++rename) {
        if (!rename->from || !rename->to || !rename->part_from.empty()) {
            continue;
        }
        if (at.kind() != Kind::column) {
            at = earlier(at, *rename);
        } else if (rename->to == at) {
            at = rename->from;
        } else {
            at = catalog::column_identity(earlier(at.parent(), *rename), at.name());
        }
    }
    return at;
}

}  // namespace tidemark::diff
