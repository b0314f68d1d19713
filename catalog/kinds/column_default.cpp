#include "catalog/kinds/column_default_reader.h"

namespace tidemark::catalog {

/// Generated columns keep their expression in pg_attrdef too; those rows are folded onto the column.
std::vector<ColumnDefault> column_defaults(OidMap& oids)
{
    std::vector<ColumnDefault> found;
    found.reserve(oids.expressions().defaults().size());
    for (const auto& [row, relation, number] : oids.expressions().defaults()) {
        const Identity column = oids.column(relation, number);
        if (!column) {
            continue;
        }
        if (oids.known_column(relation, number).generated) {
            oids.define(CatalogTable::pg_attrdef, row, column);
            continue;
        }
        ColumnDefault facts;
        facts.identity = part_of(Kind::column_default, column);
        facts.expression = oids.expressions().text(ExpressionPlace::column_default, row);
        facts.volatile_expression = oids.expressions().is_volatile(ExpressionPlace::column_default, row);
        if (oids.define(CatalogTable::pg_attrdef, row, facts.identity)) {
            found.push_back(std::move(facts));
        }
    }
    return found;
}

}  // namespace tidemark::catalog
