#include "catalog/kinds/column_default.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Generated columns keep their expression in pg_attrdef too; those rows are folded onto the column.
template <>
std::string KindReader<ColumnDefault>::query(const QueryContext&)
{
    return R"(
select d.oid, d.adrelid, d.adnum from pg_catalog.pg_attrdef d where d.oid >= 16384)";
}

template <>
void KindReader<ColumnDefault>::decode(Row& row, OidMap& oids, std::vector<ColumnDefault>& out)
{
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const std::int64_t number = row.integer();
    const Identity column = oids.column(relation, number);
    if (!column) {
        return;
    }
    if (oids.known_column(relation, number).generated) {
        oids.define(CatalogTable::pg_attrdef, oid, column);
        return;
    }
    ColumnDefault facts;
    facts.identity = part_of(Kind::column_default, column);
    facts.expression = oids.expressions().text(ExpressionPlace::column_default, oid);
    facts.volatile_expression = oids.expressions().is_volatile(ExpressionPlace::column_default, oid);
    if (oids.define(CatalogTable::pg_attrdef, oid, facts.identity)) {
        out.push_back(std::move(facts));
    }
}

}  // namespace tidemark::catalog
