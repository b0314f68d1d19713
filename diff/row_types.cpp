#include "diff/row_types.h"

#include <algorithm>

#include "catalog/kinds/column.h"
#include "diff/dependencies_of.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

bool has_row_type(Kind kind) { return kind == Kind::table || kind == Kind::view || kind == Kind::materialized_view; }

Identity relation_of_row_type(const catalog::Snapshot& side, Identity column)
{
    const auto* facts = side.find<catalog::Column>(column);
    if (facts == nullptr || facts->generated || facts->type.text().ends_with("[]")) {
        return {};
    }
    const auto all = dependencies_of(side, column);
    const auto found = std::find_if(all.begin(), all.end(), [](const catalog::Dependency& dependency) {
        return has_row_type(dependency.subject.kind());
    });
    return found == all.end() ? Identity() : found->subject;
}

}  // namespace tidemark::diff
