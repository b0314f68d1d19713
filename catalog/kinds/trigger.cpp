#include "catalog/kinds/trigger.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/auto_extension.h"
#include "catalog/kinds/firing.h"

namespace tidemark::catalog {

/// A clone (tgparentid) is read where it fires otherwise than what it was cloned from, as pg_dump does. Up to
/// PostgreSQL 14 clones are tgisinternal, like the triggers behind foreign keys and deferrable keys; those belong to a
/// constraint that is not itself a constraint trigger ('t').
template <>
std::string KindReader<Trigger>::query(const QueryContext&)
{
    return R"(
select t.oid, t.tgrelid, t.tgname, t.tgenabled, p.tgenabled, x.extensions,
       case when t.tgparentid = 0 then pg_catalog.pg_get_triggerdef(t.oid) end
  from (select * from pg_catalog.pg_trigger where not tgisinternal or tgparentid <> 0) t
  left join pg_catalog.pg_trigger p on p.oid = t.tgparentid
  left join pg_catalog.pg_constraint k on k.oid = t.tgconstraint)" +
           auto_extensions_join("pg_catalog.pg_trigger", "t.oid") + R"(
 where case when t.tgparentid = 0 then not t.tgisinternal
            else t.tgenabled <> p.tgenabled and coalesce(k.contype, 't') = 't' end
   and t.tgrelid >= 16384)";
}

template <>
void KindReader<Trigger>::decode(Row& row, OidMap& oids, std::vector<Trigger>& out)
{
    const Oid oid = row.oid();
    const Oid relation = row.oid();
    const Name name = row.name();
    const Identity parent = oids.relation(relation);
    if (!parent || oids.is_member(CatalogTable::pg_class, relation)) {
        row.skip_rest();
        return;
    }
    Trigger trigger;
    trigger.identity = part_of(Kind::trigger, parent, name);
    trigger.enabled = firing_name(row.character());
    const auto cloned = row.optional_string();
    trigger.extensions = row.names();
    if (cloned) {
        trigger.cloned_enabled = firing_name(cloned->empty() ? '\0' : cloned->front());
        row.skip();
    } else {
        trigger.definition = row.string();
    }
    if (oids.define(CatalogTable::pg_trigger, oid, trigger.identity)) {
        out.push_back(std::move(trigger));
    }
}

}  // namespace tidemark::catalog
