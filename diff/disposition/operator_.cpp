#include "catalog/kinds/operator_.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Operator;

/// CREATE OPERATOR makes an operator of a shell.
template <>
Disposition disposition_of(const Operator& from, const Operator& to, catalog::FieldSet changed, int)
{
    const bool is_filled = from.function.empty() && !to.function.empty();
    return is_filled ? Disposition{Action::alter, false} : disposition_by_fields<Operator>(changed);
}

}  // namespace tidemark::diff
