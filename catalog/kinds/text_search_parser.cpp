#include "catalog/kinds/text_search_parser.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<TextSearchParser>::query(const QueryContext&)
{
    return "select p.oid, p.prsnamespace, p.prsname, p.prsstart::text, p.prstoken::text, p.prsend::text,\n"
           "       nullif(p.prsheadline::text, '-'), p.prslextype::text\n"
           "  from pg_catalog.pg_ts_parser p where " +
           user_schema("p.prsnamespace");
}

template <>
void KindReader<TextSearchParser>::decode(Row& row, OidMap& oids, std::vector<TextSearchParser>& out)
{
    TextSearchParser parser;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    parser.identity = in_schema(Kind::text_search_parser, schema, row.name());
    parser.start = row.string();
    parser.next_token = row.string();
    parser.end = row.string();
    parser.headline = row.string_or_empty();
    parser.token_types = row.string();
    if (oids.define(CatalogTable::pg_ts_parser, oid, parser.identity)) {
        out.push_back(std::move(parser));
    }
}

}  // namespace tidemark::catalog
