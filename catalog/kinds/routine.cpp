#include "catalog/kinds/routine.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// Of an aggregate, in the order in which read_aggregate() takes them. A regproc without a function reads "-"; an
/// operator in a definition list needs the OPERATOR(...) form.
constexpr const char* aggregate_select = R"(
       a.aggkind, a.aggnumdirectargs, a.aggtransfn, a.aggtranstype, a.aggtransspace, nullif(a.aggfinalfn::text, '-'),
       a.aggfinalextra, a.aggfinalmodify, nullif(a.aggcombinefn::text, '-'), nullif(a.aggserialfn::text, '-'),
       nullif(a.aggdeserialfn::text, '-'), a.agginitval, nullif(a.aggmtransfn::text, '-'),
       nullif(a.aggminvtransfn::text, '-'), a.aggmtranstype, a.aggmtransspace, nullif(a.aggmfinalfn::text, '-'),
       a.aggmfinalextra, a.aggmfinalmodify, a.aggminitval,
       case when a.aggsortop <> 0 then (select pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
              from pg_catalog.pg_operator o join pg_catalog.pg_namespace n on n.oid = o.oprnamespace
             where o.oid = a.aggsortop) end)";
constexpr std::size_t aggregate_cells = 21;

Name argument_mode(std::string_view code)
{
    return code == "o" ? "out" : code == "b" ? "inout" : code == "v" ? "variadic" : code == "t" ? "table" : "in";
}

Name volatility_name(char code) { return code == 'i' ? "immutable" : code == 's' ? "stable" : "volatile"; }

Name parallel_name(char code) { return code == 's' ? "safe" : code == 'r' ? "restricted" : "unsafe"; }

Name modify_name(char code) { return code == 'r' ? "read_only" : code == 's' ? "shareable" : "read_write"; }

Name aggregate_type_name(char code) { return code == 'o' ? "ordered" : code == 'h' ? "hypothetical" : "plain"; }

/// proallargtypes, proargmodes and proargnames are NULL where proargtypes says all: only IN arguments, or no names.
std::vector<RoutineArgument> read_arguments(Row& row, const OidMap& oids, const std::vector<std::int64_t>& input_types)
{
    std::vector<Oid> types = row.oids();
    const std::vector<std::string> modes = row.strings();
    const std::vector<Name> names = row.names();
    const std::string defaults_array = row.string_or_empty();
    if (types.empty()) {
        types.assign(input_types.begin(), input_types.end());
    }
    std::vector<RoutineArgument> arguments(types.size());
    for (std::size_t i = 0; i < types.size(); ++i) {
        arguments[i].mode = argument_mode(modes.empty() ? "i" : modes.at(i));
        arguments[i].name = names.empty() ? Name{} : names.at(i);
        arguments[i].type = oids.type_text(types[i]);
    }
    if (!defaults_array.empty()) {
        auto defaults = parse_array(defaults_array);
        for (std::size_t i = 0; i < defaults.size() && i < arguments.size(); ++i) {
            arguments[i].default_expression = std::move(defaults[i]);
        }
    }
    return arguments;
}

AggregateFacts read_aggregate(Row& row, const OidMap& oids)
{
    AggregateFacts facts;
    facts.type = aggregate_type_name(row.character());
    facts.direct_arguments = row.integer();
    facts.transition_function = row.string();
    facts.transition_type = oids.type_text(row.oid());
    facts.transition_space = row.integer();
    facts.final_function = row.string_or_empty();
    facts.final_extra = row.boolean();
    facts.final_modify = modify_name(row.character());
    facts.combine_function = row.string_or_empty();
    facts.serial_function = row.string_or_empty();
    facts.deserial_function = row.string_or_empty();
    facts.initial_value = row.optional_string();
    facts.moving_transition_function = row.string_or_empty();
    facts.moving_inverse_function = row.string_or_empty();
    const Oid moving_type = row.oid();
    facts.moving_transition_type = moving_type == 0 ? Name{} : oids.type_text(moving_type);
    facts.moving_transition_space = row.integer();
    facts.moving_final_function = row.string_or_empty();
    facts.moving_final_extra = row.boolean();
    facts.moving_final_modify = modify_name(row.character());
    facts.moving_initial_value = row.optional_string();
    facts.sort_operator = row.string_or_empty();
    return facts;
}

}  // namespace

/// The join on pg_depend finds the constructors of range types, which come with their type ('i'), and what ALTER ...
/// DEPENDS ON EXTENSION said ('x'). Costs and row counts are selected where CREATE FUNCTION would choose others.
template <>
std::string KindReader<Routine>::query(const QueryContext& context)
{
    const std::string sql_body = context.since(14, "p.prosqlbody is not null", "false");
    return R"(
select p.oid, d.range_type, p.pronamespace, p.proname, p.proargtypes, p.proowner, p.prokind,
       p.proallargtypes, p.proargmodes, p.proargnames,
       case when p.pronargdefaults > 0 then
            array(select pg_catalog.pg_get_function_arg_default(p.oid, n)
                    from pg_catalog.generate_series(1, coalesce(pg_catalog.cardinality(p.proallargtypes), p.pronargs)) n
                   order by n) end,
       p.prorettype, p.proretset, l.lanname, p.prosrc, p.probin,
       case when )" +
           sql_body + " then " + context.since(14, "pg_catalog.pg_get_function_sqlbody(p.oid)", "null") + R"( end,
       p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel,
       case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then p.procost end,
       case when p.proretset and p.prorows <> 1000 then p.prorows end,
       p.proconfig, nullif(p.prosupport::text, '-'), p.protrftypes, d.extensions,)" +
           aggregate_select + R"(
  from pg_catalog.pg_proc p
  join pg_catalog.pg_language l on l.oid = p.prolang
  left join pg_catalog.pg_aggregate a on a.aggfnoid = p.oid
  left join (select d.objid, max(d.refobjid) filter (where d.deptype = 'i') as range_type,
                    array_agg(e.extname order by e.extname) filter (where d.deptype = 'x') as extensions
               from pg_catalog.pg_depend d
               left join pg_catalog.pg_extension e
                      on e.oid = d.refobjid and d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
              where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                and (d.deptype = 'x' or d.deptype = 'i' and d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass)
              group by d.objid) d on d.objid = p.oid
 where )" + user_schema("p.pronamespace");
}

template <>
void KindReader<Routine>::decode(Row& row, OidMap& oids, std::vector<Routine>& out)
{
    Routine routine;
    const Oid oid = row.oid();
    const auto range_type = row.optional_integer();
    const Name schema = oids.schema(row.oid());
    const Name name = row.name();
    const std::vector<std::int64_t> input_types = row.integer_vector();
    std::vector<TypeReference> references;
    for (const std::int64_t type : input_types) {
        references.push_back(oids.type_reference(static_cast<Oid>(type)));
    }
    routine.identity = routine_identity(schema, name, std::move(references));
    routine.owner = oids.role(row.oid());
    routine.type = static_cast<RoutineType>(row.character());
    routine.arguments = read_arguments(row, oids, input_types);
    const Oid result = row.oid();
    const bool returns_set = row.boolean();
    if (routine.type != RoutineType::procedure) {
        routine.result = (returns_set ? "SETOF " : "") + oids.type_text(result).text();
    }
    routine.language = row.name();
    routine.body = row.string();
    routine.object_file = row.string_or_empty();
    routine.sql_body = row.string_or_empty();
    routine.volatility = volatility_name(row.character());
    routine.strict = row.boolean();
    routine.security_definer = row.boolean();
    routine.leakproof = row.boolean();
    routine.parallel = parallel_name(row.character());
    routine.cost = row.string_or_empty();
    routine.rows = row.string_or_empty();
    routine.configuration = row.strings();
    routine.support_function = row.string_or_empty();
    for (const Oid type : row.oids()) {
        routine.transform_types.push_back(oids.type_text(type));
    }
    routine.extensions = row.names();
    if (routine.type == RoutineType::aggregate) {
        routine.aggregate = read_aggregate(row, oids);
        routine.body.clear();
    } else {
        row.skip(aggregate_cells);
    }
    if (range_type) {
        oids.fold(CatalogTable::pg_proc, oid, oids.find(CatalogTable::pg_type, static_cast<Oid>(*range_type)));
    } else if (oids.define(CatalogTable::pg_proc, oid, routine.identity)) {
        out.push_back(std::move(routine));
    }
}

}  // namespace tidemark::catalog
