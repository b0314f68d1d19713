#include "catalog/kinds/rule.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/firing.h"
#include "catalog/kinds/view_query.h"

namespace tidemark::catalog {

/// ON SELECT rules (ev_type 1) are the _RETURN rules of views and materialized views: no objects of ours, but pg_depend
/// records under their OIDs what the view reads.
template <>
std::string KindReader<Rule>::query(const QueryContext&)
{
    return R"(
select r.oid, r.ev_class, r.rulename, r.ev_enabled, r.ev_type = '1',
       case when r.ev_type <> '1' then pg_catalog.pg_get_ruledef(r.oid) end
  from pg_catalog.pg_rewrite r
 where r.ev_class >= 16384)";
}

template <>
void KindReader<Rule>::decode(Row& row, OidMap& oids, std::vector<Rule>& out)
{
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Name name = row.name();
    const char enabled = row.character();
    const bool is_view_query = row.boolean();
    const Identity parent = oids.relation(relation);
    if (!parent || is_view_query || oids.is_member(CatalogTable::pg_class, relation)) {
        row.skip();
        if (parent && is_view_query) {
            oids.define(CatalogTable::pg_rewrite, oid, parent);
        }
        return;
    }
    Rule rule;
    rule.identity = part_of(Kind::rule, parent, name);
    rule.definition = trimmed_definition(row.text());
    rule.enabled = firing_name(enabled);
    if (oids.define(CatalogTable::pg_rewrite, oid, rule.identity)) {
        out.push_back(std::move(rule));
    }
}

}  // namespace tidemark::catalog
