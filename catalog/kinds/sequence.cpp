#include "catalog/kinds/sequence.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {

template <>
std::string KindReader<Sequence>::query(const QueryContext&)
{
    return "select " +
           packed("s.seqrelid, s.seqtypid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle") +
           "\n  from pg_catalog.pg_sequence s where s.seqrelid >= 16384";
}

template <>
void KindReader<Sequence>::decode(Row& row, OidMap& oids, std::vector<Sequence>& out)
{
    row.unpack(8);
    const Oid oid = row.oid();
    const Identity identity = oids.relation(oid);
    if (!identity) {
        row.skip_rest();  // a temporary one
        return;
    }
    const Oid type = row.oid();
    const SequenceOptions options{row.integer(), row.integer(), row.integer(),
                                  row.integer(), row.integer(), row.boolean()};
    if (const ColumnNumber* const column = oids.sequence_column(oid)) {
        const Identity itself = oids.relation_itself(oid);
        oids.define_identity_sequence(column->relation, column->number,
                                      {oid, itself.schema(), itself.name(), type, options});
        return;
    }
    if (!oids.is_member(CatalogTable::pg_class, oid)) {
        const RelationFacts& facts = oids.relation_facts(oid);
        out.push_back({identity, oids.role(facts.owner), oids.type_text(type), options, facts.persistence == 'u'});
    }
}

}  // namespace tidemark::catalog
