#include "catalog/kinds/text_search_template.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<TextSearchTemplate>::query(const QueryContext&)
{
    return "select t.oid, t.tmplnamespace, t.tmplname, nullif(t.tmplinit::text, '-'), t.tmpllexize::text\n"
           "  from pg_catalog.pg_ts_template t where " +
           user_schema("t.tmplnamespace");
}

template <>
void KindReader<TextSearchTemplate>::decode(Row& row, OidMap& oids, std::vector<TextSearchTemplate>& out)
{
    TextSearchTemplate facts;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    facts.identity = in_schema(Kind::text_search_template, schema, row.name());
    facts.initialization = row.string_or_empty();
    facts.lexize = row.string();
    if (oids.define(CatalogTable::pg_ts_template, oid, facts.identity)) {
        out.push_back(std::move(facts));
    }
}

}  // namespace tidemark::catalog
