#include "catalog/kinds/constraint.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Constraint;
using catalog::ConstraintType;

/// Only a foreign key can change when it is checked, and only a validation can be caught up on: a valid constraint never
/// becomes NOT VALID again, unless it is no longer enforced.
template <>
Disposition disposition_of(const Constraint& from, const Constraint& to, catalog::FieldSet changed, int)
{
    const bool foreign_key = from.type == ConstraintType::foreign_key && to.type == ConstraintType::foreign_key;
    const bool deferral = changed.has(&Constraint::deferrable) || changed.has(&Constraint::initially_deferred);
    const bool enforcement = changed.has(&Constraint::enforced);
    const bool becomes_invalid = !to.validated && to.enforced && (changed.has(&Constraint::validated) || enforcement);
    // ALTER INDEX ... SET does not take the index of a partitioned table, which has no storage.
    const bool options_of_partitioned = changed.has(&Constraint::options) && from.partitioned;
    if (options_of_partitioned || becomes_invalid || ((deferral || enforcement) && !foreign_key)) {
        return {Action::replace, false};
    }
    return disposition_by_fields<Constraint>(changed);
}

}  // namespace tidemark::diff
