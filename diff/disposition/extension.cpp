#include "catalog/kinds/extension.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Extension;

/// Only a relocatable extension can move to another schema; the others write their schema into their objects when they
/// are created.
template <>
Disposition disposition_of(const Extension& from, const Extension&, catalog::FieldSet changed, int)
{
    Disposition result = disposition_by_fields<Extension>(changed);
    if (changed.has(&Extension::schema) && !from.relocatable) {
        result.action = Action::replace;
    }
    return result;
}

}  // namespace tidemark::diff
