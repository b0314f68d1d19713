#include "emit/row_source.h"

#include <algorithm>

#include "diff/domain_of.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Table;

namespace {

bool has_plain_children(Identity relation, const catalog::Snapshot& snapshot)
{
    const auto* table = snapshot.find<Table>(relation);
    const auto& links = snapshot.all<Inheritance>();
    return table != nullptr && table->partition_key.empty() &&
           std::any_of(links.begin(), links.end(), [relation](const Inheritance& link) {
               return link.identity.schema() == relation.schema() && link.identity.name() == relation.name();
           });
}

/// What a row that is there already has in a new column: NULL is written as such, for the type may be new, too.
Sql value_of_new(Identity column, const catalog::Snapshot& to)
{
    const Column& facts = *to.find<Column>(column);
    if (facts.generated) {
        return "(" + Sql::deparsed(facts.generated->expression) + ")";
    }
    if (const auto* value = to.find<catalog::ColumnDefault>(catalog::part_of(catalog::Kind::column_default, column))) {
        return "(" + Sql::deparsed(value->expression) + ")";
    }
    for (const auto* domain = diff::domain_of(to, column); domain != nullptr;
         domain = diff::domain_of(to, domain->identity)) {
        if (domain->default_expression) {
            return "(" + Sql::deparsed(*domain->default_expression) + ")";
        }
    }
    return Sql("NULL");
}

}  // namespace

Sql row_source(Identity relation, Reach reach, const RowQueryContext& context)
{
    const Identity former = diff::former_name(relation, context.renames);
    const bool only = reach == Reach::alone && has_plain_children(relation, context.from);
    const Sql name = (only ? Sql("ONLY ") : Sql()) + name_of(former);
    std::vector<Sql> columns{Sql("tableoid"), Sql("ctid")};
    bool is_renamed = false;
    for (const Identity part : context.from.parts_of(relation)) {
        if (part.kind() != catalog::Kind::column) {
            continue;
        }
        const Identity old = diff::former_name(part, context.renames);
        const bool differs = old.name() != part.name();
        is_renamed = is_renamed || differs;
        columns.push_back(differs ? ident(old.name()) + " AS " + ident(part.name()) : ident(old.name()));
    }
    const Sql alias = " AS " + ident(relation.name());
    Sql source = is_renamed                         ? "(SELECT " + joined(columns) + " FROM " + name + ")" + alias
                 : former.name() == relation.name() ? name
                                                    : name + alias;
    std::vector<Sql> added;
    for (const Identity column : context.new_columns) {
        if (column.parent() == relation) {
            added.push_back(value_of_new(column, context.to) + " AS " + ident(column.name()));
        }
    }
    return added.empty() ? source : "(SELECT tableoid, ctid, *, " + joined(added) + " FROM " + source + ")" + alias;
}

}  // namespace tidemark::emit
