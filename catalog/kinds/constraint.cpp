#include "catalog/kinds/constraint.h"

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

std::string rare_facts_of_constraint()
{
    std::vector<std::string> cells = index_details_select;
    cells.insert(cells.end(), {R"(case when con.contype = 'x' then array(
           select case o.nsp when 'pg_catalog' then o.oprname::text
                  else 'OPERATOR(' || pg_catalog.quote_ident(o.nsp) || '.' || o.oprname || ')' end
             from (select op.oprname, opn.nspname as nsp, e.place
                     from pg_catalog.unnest(con.conexclop) with ordinality e(operator, place)
                     join pg_catalog.pg_operator op on op.oid = e.operator
                     join pg_catalog.pg_namespace opn on opn.oid = op.oprnamespace) o
            order by o.place) end)",
                               R"(case when con.contype = 'x' then (
           select am.amname from pg_catalog.pg_class c join pg_catalog.pg_am am on am.oid = c.relam
            where c.oid = con.conindid) end)"});
    return rare_cells("con.contype = 'x' or " + std::string(has_index_details), cells);
}

/// The referenced table may be an extension's.
void take_reference(Row& row, Oid table, Constraint& constraint, OidMap& oids)
{
    const Oid referenced = row.oid();
    const auto key = row.integers();
    constraint.on_update = action_name(row.character());
    constraint.on_delete = action_name(row.character());
    constraint.match = match_name(row.character());
    constraint.delete_set_columns = oids.column_names(table, row.integers());
    const Identity itself = oids.relation_itself(referenced);
    constraint.referenced = in_schema(Kind::table, itself.schema(), itself.name());
    constraint.referenced_columns = oids.column_names(referenced, key);
    add_column_dependencies(constraint.identity, referenced, key, oids);
}

/// What is behind a key or an exclusion.
void take_index(Row& row, Oid table, Constraint& constraint, OidMap& oids)
{
    const bool has_index = row.unpack(4 + index_numbers_count);
    bool has_predicate = false;
    IndexNumbers numbers;
    if (has_index) {
        constraint.nulls_not_distinct = row.boolean();
        has_predicate = row.boolean();
        constraint.clustered = row.boolean();
        constraint.replica_identity = row.boolean();
        numbers = read_index_numbers(row);
    }
    IndexDetails details;
    std::vector<std::string> operators;
    if (const auto cells = row.cells()) {
        Row rare(*cells, 0);
        details = read_index_details(rare);
        operators = rare.strings();
        constraint.method = rare.name_or_empty();
    }
    if (!has_index) {
        return;
    }
    const StorageSettings& settings = oids.storage_settings(numbers.index);
    constraint.options = settings.options;
    constraint.tablespace = settings.tablespace;
    IndexColumns columns = index_columns(numbers, details, oids, table);
    constraint.included = std::move(columns.included);
    if (constraint.type == ConstraintType::exclusion) {
        constraint.elements = std::move(columns.keys);
        for (std::size_t i = 0; i < constraint.elements.size(); ++i) {
            constraint.elements[i].exclusion_operator = Name(operators.at(i));
        }
    }
    const auto first_included = numbers.columns.begin() + static_cast<std::ptrdiff_t>(numbers.key_count);
    add_column_dependencies(constraint.identity, table, {first_included, numbers.columns.end()}, oids);
    add_column_dependencies(constraint.identity, table, oids.expressions().predicate_columns(numbers.index), oids);
    if (has_predicate) {
        constraint.predicate =
            without_outer_parentheses(oids.expressions().text(ExpressionPlace::index_predicate, numbers.index));
    }
    oids.fold(CatalogTable::pg_class, numbers.index, constraint.identity);
}

}  // namespace

/// Left out: inherited CHECKs, the copies that PostgreSQL makes of a foreign key for partitions of either side
/// (conparentid), NOT NULL as a constraint (contype 'n', since 18: a fact of the column), constraint triggers.
/// The keys of partitions have a conparentid too and stay, for their index is a partition's own.
template <>
std::string KindReader<Constraint>::query(const QueryContext& context)
{
    return "select " +
           packed(
               std::string("con.oid, con.conrelid, con.contype, con.condeferrable, con.condeferred, con.convalidated, "
                           "con.connoinherit, ") +
               context.since(18, "con.conperiod", "false") + ", " + context.since(18, "con.conenforced", "true") +
               ", pg_catalog.concat(con.conkey), con.conname") +
           ",\n       case when con.contype = 'f' then " +
           packed(
               std::string(
                   "con.conindid, con.confrelid, con.confkey, con.confupdtype, con.confdeltype, con.confmatchtype, ") +
               context.since(15, "pg_catalog.concat(con.confdelsetcols)", "''")) +
           " end,\n       case when i.indexrelid is not null then " +
           packed(std::string(context.since(15, "i.indnullsnotdistinct", "false")) +
                  ", i.indpred is not null, i.indisclustered, i.indisreplident, " + index_numbers_select) +
           " end,\n       " + rare_facts_of_constraint() + R"(
  from pg_catalog.pg_constraint con
  left join pg_catalog.pg_index i on i.indexrelid = con.conindid and con.contype in ('p', 'u', 'x')
 where con.contype in ('c', 'f', 'p', 'u', 'x') and con.conrelid >= 16384
   and not (con.contype = 'c' and con.coninhcount > 0 and not con.conislocal)
   and not (con.contype = 'f' and con.conparentid <> 0))";
}

template <>
void KindReader<Constraint>::decode(Row& row, OidMap& oids, std::vector<Constraint>& out)
{
    Constraint constraint;
    row.unpack(11);
    const Oid oid = row.oid();
    const Oid table = row.oid();
    const Identity parent = oids.relation(table);
    if (!parent || oids.is_member(CatalogTable::pg_class, table)) {
        row.skip_rest();
        return;
    }
    constraint.type = static_cast<ConstraintType>(row.character());
    constraint.deferrable = row.boolean();
    constraint.initially_deferred = row.boolean();
    constraint.validated = row.boolean();
    // Primary keys and the like are marked so as well, and it means nothing there.
    constraint.no_inherit = row.boolean() && constraint.type == ConstraintType::check;
    constraint.period = row.boolean();
    constraint.enforced = row.boolean();
    const auto key = row.integers();
    constraint.identity = part_of(Kind::constraint, parent, row.name());
    constraint.partitioned = oids.is_partitioned(table);
    if (constraint.type == ConstraintType::check) {
        constraint.expression = without_outer_parentheses(oids.expressions().text(ExpressionPlace::check, oid));
    } else if (constraint.type != ConstraintType::exclusion) {
        constraint.columns = oids.column_names(table, key);
    }
    if (constraint.type != ConstraintType::check) {
        add_column_dependencies(constraint.identity, table, key, oids);
    }
    if (row.unpack(7)) {
        oids.add_dependency({static_cast<Oid>(CatalogTable::pg_constraint), oid, 0,
                             static_cast<Oid>(CatalogTable::pg_class), row.oid()});
        take_reference(row, table, constraint, oids);
    }
    take_index(row, table, constraint, oids);
    if (oids.define(CatalogTable::pg_constraint, oid, constraint.identity)) {
        out.push_back(std::move(constraint));
    }
}

}  // namespace tidemark::catalog
