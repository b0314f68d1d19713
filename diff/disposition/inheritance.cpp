#include "catalog/kinds/inheritance.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Inheritance;

/// A detachment that is pending can only be finished; and nothing that is written here leaves one pending.
template <>
Disposition disposition_of(const Inheritance&, const Inheritance& to, catalog::FieldSet changed, int)
{
    if (changed.has(&Inheritance::detach_pending) && !to.detach_pending) {
        return {Action::replace, false};
    }
    if (!changed.has(&Inheritance::detach_pending)) {
        return disposition_by_fields<Inheritance>(changed);
    }
    return {changed.has(&Inheritance::bound) ? Action::replace : Action::report, false};
}

}  // namespace tidemark::diff
