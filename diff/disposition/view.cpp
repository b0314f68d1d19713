#include "catalog/kinds/view.h"

#include <algorithm>

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::View;

/// CREATE OR REPLACE VIEW may add columns behind the old ones, and nothing else may become of columns.
template <>
Disposition disposition_of(const View& from, const View& to, catalog::FieldSet changed, int)
{
    const bool keeps_columns = from.columns.size() <= to.columns.size() &&
                               std::equal(from.columns.begin(), from.columns.end(), to.columns.begin());
    return keeps_columns ? disposition_by_fields<View>(changed) : Disposition{Action::replace, false};
}

}  // namespace tidemark::diff
