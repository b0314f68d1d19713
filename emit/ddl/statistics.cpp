#include "catalog/kinds/statistics.h"

#include <algorithm>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::Statistics;

namespace {

Sql named(const Statistics& statistics)
{
    return "STATISTICS " + qualified(statistics.identity.schema(), statistics.identity.name());
}

/// As the table has them.
std::vector<catalog::Name> columns_in_order(const Statistics& statistics, const StepContext& context)
{
    std::vector<catalog::Name> columns = statistics.columns;
    const auto position = [&](catalog::Name name) {
        const Identity column = catalog::column_identity(statistics.identity.parent(), name);
        const auto* facts = context.to.find<catalog::Column>(column);
        return facts == nullptr ? 0 : facts->position;
    };
    std::stable_sort(columns.begin(), columns.end(),
                     [&](catalog::Name a, catalog::Name b) { return position(a) < position(b); });
    return columns;
}

void add_target(const Statistics& statistics, std::vector<Statement>& out)
{
    add(out, "ALTER " + named(statistics) + " SET STATISTICS " + number(statistics.target.value_or(-1)));
}

}  // namespace

/// Without a list of kinds all three are kept; of a single expression there is none to choose.
template <>
void Ddl<Statistics>::create(const Statistics& statistics, const StepContext& context, std::vector<Statement>& out)
{
    constexpr std::size_t all_kinds = 3;
    Sql sql = "CREATE " + named(statistics);
    if (!statistics.kinds.empty() && statistics.kinds.size() < all_kinds) {
        sql << " (" << column_list(statistics.kinds) << ")";
    }
    std::vector<Sql> items;
    for (const catalog::Name column : columns_in_order(statistics, context)) {
        items.push_back(ident(column));
    }
    for (const std::string& expression : statistics.expressions) {
        items.push_back("(" + Sql::deparsed(expression) + ")");
    }
    sql << " ON " << joined(items) << " FROM " << relation_of(statistics.identity);
    add(out, sql);
    if (statistics.target) {
        add_target(statistics, out);
    }
    add_owner_of_new(named(statistics), statistics.owner, context, out);
}

template <>
void Ddl<Statistics>::alter(const Statistics&, const Statistics& to, catalog::FieldSet changed, const StepContext&,
                            std::vector<Statement>& out)
{
    if (changed.has(&Statistics::target)) {
        add_target(to, out);
    }
    if (changed.has(&Statistics::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Statistics>::drop(const Statistics& statistics, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(statistics));
}

}  // namespace tidemark::emit
