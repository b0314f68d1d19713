#include "catalog/consistency.h"

#include <array>

namespace tidemark::catalog {
namespace {

/// The catalogs that the kinds' queries read and DDL writes; pg_user_mapping is for superusers only.
constexpr std::array<const char*, 38> watched{
    "pg_attrdef",        "pg_attribute",     "pg_class",       "pg_constraint",
    "pg_default_acl",    "pg_depend",        "pg_description", "pg_enum",
    "pg_extension",      "pg_index",         "pg_inherits",    "pg_namespace",
    "pg_policy",         "pg_proc",          "pg_publication", "pg_range",
    "pg_rewrite",        "pg_sequence",      "pg_trigger",     "pg_type",
    "pg_event_trigger",  "pg_statistic_ext", "pg_operator",    "pg_opfamily",
    "pg_opclass",        "pg_amop",          "pg_amproc",      "pg_am",
    "pg_conversion",     "pg_language",      "pg_transform",   "pg_ts_config",
    "pg_ts_config_map",  "pg_ts_dict",       "pg_ts_parser",   "pg_foreign_data_wrapper",
    "pg_foreign_server", "pg_foreign_table"};

/// A row that is locked or whose deletion was undone has an xmax too, and one that was locked by several at once a number that
/// is none of a transaction, so that it may lie ahead of all.
constexpr const char* is_changed = R"(c.xmax <> 0 and pg_catalog.age(c.xmax) >= 0
          and case when pg_catalog.age(c.xmax) <= s.age
                     or c.xmax::text::bigint = any(s.running)
                   then pg_catalog.pg_xact_status((s.newest + s.age - pg_catalog.age(c.xmax))::text::xid8) = 'committed'
                   else false end)";

}  // namespace

std::string catalogs_changed_query()
{
    // xmax is 32 bits wide; age() counts from the transaction that is next to begin.
    std::string query = R"(
select case when s.running = '{}' and s.age = 0 then false else false)";
    for (const char* catalog : watched) {
        query += std::string("\n    or exists (select from pg_catalog.") + catalog + " c where " + is_changed + ")";
    }
    return query + R"( end
  from (select pg_catalog.pg_snapshot_xmax(x.snapshot)::text::bigint as newest,
               pg_catalog.age(pg_catalog.pg_snapshot_xmax(x.snapshot)::xid) as age,
               array(select running::text::bigint & 4294967295
                       from pg_catalog.pg_snapshot_xip(x.snapshot) running) as running
          from (select pg_catalog.pg_current_snapshot() as snapshot) x) s)";
}

}  // namespace tidemark::catalog
