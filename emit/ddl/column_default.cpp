#include "catalog/kinds/column_default.h"

#include "diff/inheritance.h"
#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::ColumnDefault;

namespace {

/// A view's columns may have defaults too, for INSERT through it.
Sql alter_column_of(const ColumnDefault& facts, const StepContext& context)
{
    const catalog::Identity column = facts.identity.parent();
    const bool of_view = column.parent().kind() == catalog::Kind::view;
    const bool only = !of_view && !diff::shares_default(context.from, context.to, column);
    return (of_view ? Sql("ALTER VIEW ")
            : only  ? Sql("ALTER TABLE ONLY ")
                    : Sql("ALTER TABLE ")) +
           relation_of(column) + " ALTER COLUMN " + ident(column.name());
}

}  // namespace

template <>
void Ddl<ColumnDefault>::create(const ColumnDefault& facts, const StepContext& context, std::vector<Statement>& out)
{
    add(out, alter_column_of(facts, context) + " SET DEFAULT " + Sql::deparsed(facts.expression));
}

template <>
void Ddl<ColumnDefault>::alter(const ColumnDefault&, const ColumnDefault& to, catalog::FieldSet,
                               const StepContext& context, std::vector<Statement>& out)
{
    create(to, context, out);
}

template <>
void Ddl<ColumnDefault>::drop(const ColumnDefault& facts, const StepContext& context, std::vector<Statement>& out)
{
    add(out, alter_column_of(facts, context) + " DROP DEFAULT");
}

}  // namespace tidemark::emit
