#include "catalog/kinds/text_search_configuration.h"

#include <algorithm>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

/// Tokens and dictionaries come as two parallel lists.
template <>
std::string KindReader<TextSearchConfiguration>::query(const QueryContext&)
{
    return R"(
select c.oid, c.cfgnamespace, c.cfgname, c.cfgowner,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.prsname), m.tokens, m.dictionaries
  from pg_catalog.pg_ts_config c
  join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
  join pg_catalog.pg_namespace n on n.oid = p.prsnamespace
 cross join lateral (
       select pg_catalog.array_agg(t.alias order by t.tokid, a.mapseqno) as tokens,
              pg_catalog.array_agg(a.mapdict::pg_catalog.regdictionary::text order by t.tokid, a.mapseqno) as dictionaries
         from pg_catalog.pg_ts_config_map a
         join pg_catalog.ts_token_type(c.cfgparser) t on t.tokid = a.maptokentype
        where a.mapcfg = c.oid) m
 where )" + user_schema("c.cfgnamespace");
}

template <>
void KindReader<TextSearchConfiguration>::decode(Row& row, OidMap& oids, std::vector<TextSearchConfiguration>& out)
{
    TextSearchConfiguration configuration;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    configuration.identity = in_schema(Kind::text_search_configuration, schema, row.name());
    configuration.owner = oids.role(row.oid());
    configuration.parser = row.string();
    const std::vector<Name> tokens = row.names();
    const std::vector<std::string> dictionaries = row.strings();
    auto& mappings = configuration.mappings;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (mappings.empty() || mappings.back().token != tokens[i]) {
            mappings.push_back({tokens[i], {}});
        }
        mappings.back().dictionaries.push_back(dictionaries.at(i));
    }
    std::sort(mappings.begin(), mappings.end(),
              [](const TokenMapping& a, const TokenMapping& b) { return a.token < b.token; });
    if (oids.define(CatalogTable::pg_ts_config, oid, configuration.identity)) {
        out.push_back(std::move(configuration));
    }
}

}  // namespace tidemark::catalog
