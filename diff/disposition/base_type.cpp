#include "catalog/kinds/base_type.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::BaseType;

/// CREATE TYPE makes a type of a shell. Values that may be out of line cannot become plain again (AlterType).
template <>
Disposition disposition_of(const BaseType& from, const BaseType& to, catalog::FieldSet changed, int)
{
    if (from.defined != to.defined) {
        return {to.defined ? Action::alter : Action::replace, false};
    }
    const bool becomes_plain = changed.has(&BaseType::storage) && to.storage.text() == "plain";
    return becomes_plain ? Disposition{Action::replace, false} : disposition_by_fields<BaseType>(changed);
}

}  // namespace tidemark::diff
