#include "catalog/kinds/enum_type.h"

#include <algorithm>

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::EnumType;

namespace {

/// Does `all` hold every one of `some`, in the same order?
bool is_subsequence(const std::vector<std::string>& some, const std::vector<std::string>& all)
{
    auto at = all.begin();
    for (const std::string& label : some) {
        at = std::find(at, all.end(), label);
        if (at == all.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

}  // namespace

/// A label can be added anywhere; none can be removed or moved.
template <>
Disposition disposition_of(const EnumType& from, const EnumType& to, catalog::FieldSet changed, int)
{
    Disposition result = disposition_by_fields<EnumType>(changed);
    if (!is_subsequence(from.labels, to.labels)) {
        result.action = Action::replace;
    }
    return result;
}

}  // namespace tidemark::diff
