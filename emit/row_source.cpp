#include "emit/row_source.h"

#include <algorithm>

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

}  // namespace

Sql row_source(Identity relation, Reach reach, const RowQueryContext& context)
{
    const Identity former = diff::former_name(relation, context.renames);
    const bool only = reach == Reach::alone && has_plain_children(relation, context.from);
    const Sql name = (only ? Sql("ONLY ") : Sql()) + name_of(former);
    std::vector<Sql> columns{Sql("tableoid"), Sql("ctid")};
    bool is_renamed = false;
    for (const Column& column : context.from.all<Column>()) {
        if (column.identity.parent() != relation) {
            continue;
        }
        const Identity old = diff::former_name(column.identity, context.renames);
        const bool differs = old.name() != column.identity.name();
        is_renamed = is_renamed || differs;
        columns.push_back(differs ? ident(old.name()) + " AS " + ident(column.identity.name()) : ident(old.name()));
    }
    const Sql alias = " AS " + ident(relation.name());
    if (is_renamed) {
        return "(SELECT " + joined(columns) + " FROM " + name + ")" + alias;
    }
    return former.name() == relation.name() ? name : name + alias;
}

}  // namespace tidemark::emit
