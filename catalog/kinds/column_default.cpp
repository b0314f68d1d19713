#include "catalog/kinds/column_default_reader.h"

namespace tidemark::catalog {

ColumnDefaults column_defaults(const OidMap& oids)
{
    ColumnDefaults found;
    found.defaults.reserve(oids.expressions().defaults().size());
    found.rows.reserve(oids.expressions().defaults().size());
    for (const auto& [row, relation, number] : oids.expressions().defaults()) {
        const KnownColumn* const column = oids.find_column(relation, number);
        if (column == nullptr || column->identity.parent().kind() == Kind::extension) {
            continue;
        }
        if (column->generated) {
            found.rows.emplace_back(row, column->identity);
            continue;
        }
        ColumnDefault facts;
        facts.identity = part_of(Kind::column_default, column->identity);
        facts.expression = oids.expressions().text(ExpressionPlace::column_default, row);
        facts.volatile_expression = oids.expressions().is_volatile(ExpressionPlace::column_default, row);
        found.rows.emplace_back(row, facts.identity);
        found.defaults.push_back(std::move(facts));
    }
    return found;
}

void define_column_defaults(const std::vector<std::pair<Oid, Identity>>& rows, OidMap& oids)
{
    for (const auto& [row, identity] : rows) {
        oids.define(CatalogTable::pg_attrdef, row, identity);
    }
}

}  // namespace tidemark::catalog
