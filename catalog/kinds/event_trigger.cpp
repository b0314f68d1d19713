#include "catalog/kinds/event_trigger.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/firing.h"

namespace tidemark::catalog {

template <>
std::string KindReader<EventTrigger>::query(const QueryContext&)
{
    return R"(
select e.oid, e.evtname, e.evtowner, e.evtevent, e.evttags,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname), e.evtenabled
  from pg_catalog.pg_event_trigger e
  join pg_catalog.pg_proc p on p.oid = e.evtfoid
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace)";
}

template <>
void KindReader<EventTrigger>::decode(Row& row, OidMap& oids, std::vector<EventTrigger>& out)
{
    EventTrigger trigger;
    const Oid oid = row.oid();
    trigger.identity = top_level(Kind::event_trigger, row.name());
    trigger.owner = oids.role(row.oid());
    trigger.event = row.name();
    trigger.tags = row.strings();
    std::sort(trigger.tags.begin(), trigger.tags.end());
    trigger.function = row.string();
    trigger.enabled = firing_name(row.character());
    if (oids.define(CatalogTable::pg_event_trigger, oid, trigger.identity)) {
        out.push_back(std::move(trigger));
    }
}

}  // namespace tidemark::catalog
