#include "catalog/dependencies.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/all.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {
namespace {

/// Who really depends: three rows of pg_depend speak for an object of ours that has no row of its own.
Identity fold_dependent(Identity dependent, Identity subject, char type)
{
    if (dependent.kind() == Kind::table && subject.kind() == Kind::table) {
        return Identity(Kind::inheritance, dependent, subject.schema(), subject.name());
    }
    if (dependent.kind() == Kind::sequence && subject.kind() == Kind::column) {
        return part_of(Kind::sequence_owner, dependent);
    }
    // 'P' and 'S' are the two halves of a partition dependency.
    if ((type == 'P' || type == 'S') && is_index_like(dependent) && is_index_like(subject)) {
        return part_of(Kind::index_attachment, dependent);
    }
    return dependent;
}

bool is_within(Identity part, Identity whole)
{
    for (Identity at = part; at; at = at.parent()) {
        if (at == whole) {
            return true;
        }
    }
    return false;
}

/// Is it a function whose SQL-standard body calls itself?
bool is_recursive(Identity dependent, Identity subject)
{
    return dependent == subject && dependent.kind() == Kind::routine;
}

}  // namespace

std::string dependencies_query()
{
    // Schemas are told by identities (but an extension's is a fact); 'e' rows are members. What is internal of a relation, a
    // trigger, a type or a view goes by what made it: TOAST tables, the indexes of keys, the triggers of foreign keys, row,
    // array and multirange types; only the sequences of identity columns are asked for. A default's, a policy's and a rule's own
    // place is told by its identity. What columns, NOT NULLs, keys and plain indexes depend on is in their own rows, and most of
    // all: their decoders tell it (OidMap::add_dependency).
    return "select " + packed("d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype") +
           R"(
  from pg_catalog.pg_depend d
 where d.refobjid >= 16384 and d.objid >= 16384
   and case
       when d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass then
            d.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
       when d.deptype = 'i' then
            case d.classid
                 when 'pg_catalog.pg_type'::pg_catalog.regclass then false
                 when 'pg_catalog.pg_class'::pg_catalog.regclass then
                      d.refobjsubid > 0 and d.objsubid = 0
                      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                 else d.classid not in ('pg_catalog.pg_trigger'::pg_catalog.regclass,
                                        'pg_catalog.pg_rewrite'::pg_catalog.regclass) end
       when d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass then
            d.refclassid <> 'pg_catalog.pg_class'::pg_catalog.regclass
            or d.objid in (select k.oid from pg_catalog.pg_constraint k where k.contype not in ('f', 'p', 'u', 'x', 'n'))
       when d.deptype = 'a' then
            case d.classid
                 when 'pg_catalog.pg_class'::pg_catalog.regclass then
                      d.refobjsubid = 0 or d.objid not in (select i.indexrelid from pg_catalog.pg_index i
                                                            where i.indexprs is null)
                 else d.classid not in ('pg_catalog.pg_attrdef'::pg_catalog.regclass,
                                        'pg_catalog.pg_policy'::pg_catalog.regclass,
                                        'pg_catalog.pg_rewrite'::pg_catalog.regclass) end
       when d.objsubid > 0 and d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass then false
       else d.deptype <> 'e' end)";
}

void take_dependencies(const ResultSet& answer, OidMap& oids)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row cells(answer, r);
        cells.unpack(7);
        DependencyRow row;
        row.catalog = cells.oid();
        row.oid = cells.oid();
        row.column = static_cast<std::int32_t>(cells.integer());
        row.subject_catalog = cells.oid();
        row.subject_oid = cells.oid();
        row.subject_column = static_cast<std::int32_t>(cells.integer());
        row.type = cells.character();
        if (row.type == 'i' && row.catalog == static_cast<Oid>(CatalogTable::pg_class)) {
            oids.define_sequence_column(row.oid, {row.subject_oid, row.subject_column});
        } else {
            oids.add_dependency(row);
        }
    }
}

void resolve_dependencies(const OidMap& oids, Snapshot& snapshot)
{
    snapshot.dependencies = oids.dependencies();
    snapshot.dependencies.reserve(snapshot.dependencies.size() + oids.dependency_rows().size());
    for (const DependencyRow& row : oids.dependency_rows()) {
        const Identity dependent = oids.find_raw(row.catalog, row.oid, row.column);
        const Identity subject = oids.find_raw(row.subject_catalog, row.subject_oid, row.subject_column);
        if (!dependent || !subject) {
            continue;
        }
        const Identity folded = fold_dependent(dependent, subject, row.type);
        if (folded.kind() == Kind::sequence_owner) {
            snapshot.all<SequenceOwner>().push_back({folded, subject});
        }
        if (is_recursive(folded, subject) || (!is_within(folded, subject) && !is_within(subject, folded))) {
            snapshot.dependencies.push_back({folded, subject});
        }
    }
}

}  // namespace tidemark::catalog
