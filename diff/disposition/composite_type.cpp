#include "catalog/kinds/composite_type.h"

#include <algorithm>

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::CompositeAttribute;
using catalog::CompositeType;

namespace {

/// Attributes can be dropped, and added at the end. Their types stay: ALTER ATTRIBUTE TYPE is refused as soon as a
/// column uses the type ("cannot alter type ... because column ... uses it").
bool can_alter(const std::vector<CompositeAttribute>& from, const std::vector<CompositeAttribute>& to)
{
    const auto named = [](catalog::Name name) {
        return [name](const CompositeAttribute& attribute) { return attribute.name == name; };
    };
    auto at = to.begin();
    for (const CompositeAttribute& attribute : from) {
        if (std::none_of(to.begin(), to.end(), named(attribute.name))) {
            continue;
        }
        if (at == to.end() || !(*at == attribute)) {
            return false;
        }
        ++at;
    }
    return true;
}

}  // namespace

template <>
Disposition disposition_of(const CompositeType& from, const CompositeType& to, catalog::FieldSet changed, int)
{
    Disposition result = disposition_by_fields<CompositeType>(changed);
    if (!can_alter(from.attributes, to.attributes)) {
        result.action = Action::replace;
    }
    return result;
}

}  // namespace tidemark::diff
