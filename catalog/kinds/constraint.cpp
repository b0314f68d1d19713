#include "catalog/kinds/constraint.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/index_key_reader.h"

namespace tidemark::catalog {
namespace {

/// confupdtype and confdeltype.
Name action_name(char code)
{
    switch (code) {
    case 'a':
        return "NO ACTION";
    case 'r':
        return "RESTRICT";
    case 'c':
        return "CASCADE";
    case 'n':
        return "SET NULL";
    case 'd':
        return "SET DEFAULT";
    default:
        return {};
    }
}

Name match_name(char code)
{
    switch (code) {
    case 's':
        return "SIMPLE";
    case 'f':
        return "FULL";
    default:
        return {};
    }
}

bool has_index(ConstraintType type)
{
    return type == ConstraintType::primary_key || type == ConstraintType::unique || type == ConstraintType::exclusion;
}

}  // namespace

/// Left out: inherited CHECKs, the copies that PostgreSQL makes of a foreign key for partitions of either side
/// (conparentid), NOT NULL as a constraint (contype 'n', since 18: a fact of the column), constraint triggers.
/// The keys of partitions have a conparentid too and stay, for their index is a partition's own.
template <>
std::string KindReader<Constraint>::query(const QueryContext& context)
{
    return std::string(R"(
select con.oid, con.conrelid, con.conname, con.contype, con.conkey,
       con.confrelid, con.confkey, con.confupdtype, con.confdeltype, )") +
           context.since(15, "con.confdelsetcols", "null") + R"(, con.confmatchtype, con.condeferrable,
       con.condeferred, con.convalidated, con.connoinherit, )" +
           context.since(18, "con.conperiod", "false") + ", " + context.since(18, "con.conenforced", "true") + R"(,
       case when i.indexrelid is not null then con.conindid end,
       case when con.contype = 'x' then (select am.amname from pg_catalog.pg_am am where am.oid = ic.relam) end, )" +
           context.since(15, "coalesce(i.indnullsnotdistinct, false)", "false") + "," + index_keys_select + R"(,
       case when con.contype = 'x' then array(
           select case o.nsp when 'pg_catalog' then o.oprname::text
                  else 'OPERATOR(' || pg_catalog.quote_ident(o.nsp) || '.' || o.oprname || ')' end
             from (select op.oprname, opn.nspname as nsp, e.place
                     from pg_catalog.unnest(con.conexclop) with ordinality e(operator, place)
                     join pg_catalog.pg_operator op on op.oid = e.operator
                     join pg_catalog.pg_namespace opn on opn.oid = op.oprnamespace) o
            order by o.place) end,
       i.indpred is not null,
       ic.reloptions,
       case when ic.reltablespace <> 0 then (
           select s.spcname from pg_catalog.pg_tablespace s where s.oid = ic.reltablespace) end,
       coalesce(i.indisclustered, false), coalesce(i.indisreplident, false)
  from pg_catalog.pg_constraint con
  left join pg_catalog.pg_index i on i.indexrelid = con.conindid and con.contype in ('p', 'u', 'x')
  left join pg_catalog.pg_class ic on ic.oid = i.indexrelid
 where con.contype in ('c', 'f', 'p', 'u', 'x') and con.conrelid >= 16384
   and not (con.contype = 'c' and con.coninhcount > 0 and not con.conislocal)
   and not (con.contype = 'f' and con.conparentid <> 0))";
}

template <>
void KindReader<Constraint>::decode(Row& row, OidMap& oids, std::vector<Constraint>& out)
{
    Constraint constraint;
    const Oid oid = row.oid();
    const Oid table = row.oid();
    const Identity parent = oids.relation(table);
    if (!parent || oids.is_member(CatalogTable::pg_class, table)) {
        row.skip_rest();
        return;
    }
    constraint.identity = part_of(Kind::constraint, parent, row.name());
    constraint.type = static_cast<ConstraintType>(row.character());
    const auto key = row.integers();
    if (constraint.type == ConstraintType::check) {
        constraint.expression = without_outer_parentheses(oids.expressions().text(ExpressionPlace::check, oid));
    }
    const Oid referenced = row.oid();
    const auto referenced_key = row.integers();
    constraint.on_update = action_name(row.character());
    constraint.on_delete = action_name(row.character());
    constraint.delete_set_columns = oids.column_names(table, row.integers());
    constraint.match = match_name(row.character());
    constraint.deferrable = row.boolean();
    constraint.initially_deferred = row.boolean();
    constraint.validated = row.boolean();
    constraint.no_inherit = row.boolean();
    constraint.period = row.boolean();
    constraint.enforced = row.boolean();
    const auto index = row.optional_integer();
    constraint.method = row.name_or_empty();
    constraint.nulls_not_distinct = row.boolean();
    IndexColumns columns = read_index_columns(row, oids, table);
    const auto operators = row.strings();
    if (const auto has_predicate = row.optional_string(); has_predicate == "t" && index) {
        constraint.predicate = without_outer_parentheses(
            oids.expressions().text(ExpressionPlace::index_predicate, static_cast<Oid>(*index)));
    }
    constraint.options = row.strings();
    std::sort(constraint.options.begin(), constraint.options.end());
    constraint.tablespace = row.name_or_empty();
    constraint.clustered = row.boolean();
    constraint.replica_identity = row.boolean();
    constraint.partitioned = oids.is_partitioned(table);

    constraint.included = std::move(columns.included);
    if (constraint.type == ConstraintType::exclusion) {
        constraint.elements = std::move(columns.keys);
        for (std::size_t i = 0; i < constraint.elements.size(); ++i) {
            constraint.elements[i].exclusion_operator = operators.at(i);
        }
    } else if (constraint.type != ConstraintType::check) {
        constraint.columns = oids.column_names(table, key);
    }
    if (constraint.type == ConstraintType::foreign_key) {
        // It may be an extension's.
        const Identity itself = oids.relation_itself(referenced);
        constraint.referenced = in_schema(Kind::table, itself.schema(), itself.name());
        constraint.referenced_columns = oids.column_names(referenced, referenced_key);
    }
    // Primary keys and the like are marked so as well, and it means nothing there.
    constraint.no_inherit = constraint.no_inherit && constraint.type == ConstraintType::check;
    if (has_index(constraint.type) && index) {
        oids.fold(CatalogTable::pg_class, static_cast<Oid>(*index), constraint.identity);
    }
    if (oids.define(CatalogTable::pg_constraint, oid, constraint.identity)) {
        out.push_back(std::move(constraint));
    }
}

}  // namespace tidemark::catalog
