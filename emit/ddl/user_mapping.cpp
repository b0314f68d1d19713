#include "catalog/kinds/user_mapping.h"

#include "emit/ddl.h"
#include "emit/ddl/foreign_options.h"

namespace tidemark::emit {

using catalog::UserMapping;

namespace {

Sql named(const UserMapping& mapping)
{
    return "USER MAPPING FOR " + role(mapping.identity.name()) + " SERVER " + ident(mapping.identity.qualifier());
}

}  // namespace

template <>
void Ddl<UserMapping>::create(const UserMapping& mapping, const StepContext&, std::vector<Statement>& out)
{
    const Sql options = foreign_options_clause(mapping.options.list);
    add(out, options.empty() ? "CREATE " + named(mapping) : "CREATE " + named(mapping) + " " + options);
}

template <>
void Ddl<UserMapping>::alter(const UserMapping& from, const UserMapping& to, catalog::FieldSet, const StepContext&,
                             std::vector<Statement>& out)
{
    add(out, "ALTER " + named(to) + " " + foreign_option_changes(from.options.list, to.options.list));
}

template <>
void Ddl<UserMapping>::drop(const UserMapping& mapping, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(mapping));
}

}  // namespace tidemark::emit
