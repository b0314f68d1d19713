#include "catalog/kinds/operator_family.h"

#include "emit/ddl.h"
#include "emit/ddl/operator_family_member.h"

namespace tidemark::emit {

using catalog::OperatorFamily;

namespace {

Sql named(const OperatorFamily& family) { return "OPERATOR FAMILY " + with_method(family.identity); }

}  // namespace

/// With the members that the step creates along.
template <>
void Ddl<OperatorFamily>::create(const OperatorFamily& family, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "CREATE " + named(family));
    if (const std::vector<Sql> members = created_members(context); !members.empty()) {
        add(out, "ALTER " + named(family) + " ADD\n    " + joined(members, ",\n    "));
    }
    add_owner_of_new(named(family), family.owner, context, out);
}

template <>
void Ddl<OperatorFamily>::alter(const OperatorFamily&, const OperatorFamily& to, catalog::FieldSet changed,
                                const StepContext&, std::vector<Statement>& out)
{
    if (changed.has(&OperatorFamily::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

/// Its classes go along.
template <>
void Ddl<OperatorFamily>::drop(const OperatorFamily& family, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(family));
}

}  // namespace tidemark::emit
