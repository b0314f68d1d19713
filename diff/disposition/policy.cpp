#include "catalog/kinds/policy.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Policy;

/// ALTER POLICY can change or add an expression, but has no words to take one away.
template <>
Disposition disposition_of(const Policy& from, const Policy& to, catalog::FieldSet changed, int)
{
    const bool loses_expression =
        (from.using_expression && !to.using_expression) || (from.check_expression && !to.check_expression);
    return loses_expression ? Disposition{Action::replace, false} : disposition_by_fields<Policy>(changed);
}

}  // namespace tidemark::diff
