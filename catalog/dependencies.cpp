#include "catalog/dependencies.h"

namespace tidemark::catalog {
namespace {

bool is_index_like(Identity identity) { return identity.kind() == Kind::index || identity.kind() == Kind::constraint; }

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

std::string dependency_query()
{
    // Schemas are told by identities (but an extension's is a fact); 'e' rows are members. What is internal of a relation, a
    // trigger, a type or a view goes by what made it: TOAST tables, the indexes of keys, the sequences of identity columns, the
    // triggers of foreign keys, row, array and multirange types. A default's, a policy's and a rule's own place is told by its
    // identity.
    return R"(
select d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
  from pg_catalog.pg_depend d
 where d.objid >= 16384 and d.refobjid >= 16384
   and (d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
        or d.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass)
   and case d.deptype
            when 'e' then false
            when 'i' then d.classid not in ('pg_catalog.pg_class'::pg_catalog.regclass,
                                            'pg_catalog.pg_trigger'::pg_catalog.regclass,
                                            'pg_catalog.pg_type'::pg_catalog.regclass,
                                            'pg_catalog.pg_rewrite'::pg_catalog.regclass)
            when 'a' then d.classid not in ('pg_catalog.pg_attrdef'::pg_catalog.regclass,
                                            'pg_catalog.pg_policy'::pg_catalog.regclass,
                                            'pg_catalog.pg_rewrite'::pg_catalog.regclass)
            else true end)";
}

void take_dependencies(const ResultSet& answer, const OidMap& oids, Snapshot& snapshot)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        const Oid catalog = row.oid();
        const Oid oid = row.oid();
        const std::int64_t column = row.integer();
        const Identity dependent = oids.find_raw(catalog, oid, column);
        const Oid subject_catalog = row.oid();
        const Oid subject_oid = row.oid();
        const std::int64_t subject_column = row.integer();
        const Identity subject = oids.find_raw(subject_catalog, subject_oid, subject_column);
        if (!dependent || !subject) {
            continue;
        }
        const Identity folded = fold_dependent(dependent, subject, row.character());
        if (is_recursive(folded, subject) || (!is_within(folded, subject) && !is_within(subject, folded))) {
            snapshot.dependencies.push_back({folded, subject});
        }
    }
}

}  // namespace tidemark::catalog
