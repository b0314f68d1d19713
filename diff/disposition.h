#pragma once

#include "catalog/kinds/all.h"
#include "diff/change_set.h"

namespace tidemark::diff {

/// How PostgreSQL can get one object from one state to another.
struct Disposition {
    /// alter, replace or report.
    Action action = Action::alter;
    /// See Change::apart.
    bool apart = false;
};

/// By the field table alone: the strongest on_change of the changed fields.
template <class Facts>
Disposition disposition_by_fields(catalog::FieldSet changed)
{
    Disposition result{Action::report, false};
    std::size_t row = 0;
    catalog::for_each_field<Facts>([&](const auto& field) {
        if (changed.contains(row++)) {
            switch (field.on_change) {
            case catalog::OnChange::replace:
                result.action = Action::replace;
                break;
            case catalog::OnChange::alter_apart:
                result.apart = true;
                [[fallthrough]];
            case catalog::OnChange::alter:
                if (result.action == Action::report) {
                    result.action = Action::alter;
                }
                break;
            case catalog::OnChange::report_only:
            case catalog::OnChange::informative:
                break;
            }
        }
    });
    return result;
}

/// By the field table, unless the kind has a rule of its own in disposition/<basename>.cpp, because there the values
/// decide (CREATE OR REPLACE VIEW can add columns at the end and nothing else), or the server's major does.
template <class Facts>
Disposition disposition_of(const Facts&, const Facts&, catalog::FieldSet changed, int)
{
    return disposition_by_fields<Facts>(changed);
}

#define TIDEMARK_OWN_DISPOSITION(Facts)                                                                         \
    template <>                                                                                                 \
    Disposition disposition_of(const catalog::Facts& from, const catalog::Facts& to, catalog::FieldSet changed, \
                               int major)
TIDEMARK_OWN_DISPOSITION(BaseType);
TIDEMARK_OWN_DISPOSITION(EnumType);
TIDEMARK_OWN_DISPOSITION(CompositeType);
TIDEMARK_OWN_DISPOSITION(Column);
TIDEMARK_OWN_DISPOSITION(Constraint);
TIDEMARK_OWN_DISPOSITION(Index);
TIDEMARK_OWN_DISPOSITION(Inheritance);
TIDEMARK_OWN_DISPOSITION(Routine);
TIDEMARK_OWN_DISPOSITION(Operator);
TIDEMARK_OWN_DISPOSITION(View);
TIDEMARK_OWN_DISPOSITION(Policy);
TIDEMARK_OWN_DISPOSITION(Extension);
#undef TIDEMARK_OWN_DISPOSITION

}  // namespace tidemark::diff
