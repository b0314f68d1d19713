#include "catalog/consistency.h"

#include <array>

namespace tidemark::catalog {
namespace {

/// The catalogs that the kinds' queries read and DDL writes; pg_user_mapping is for superusers only.
constexpr std::array<const char*, 38> watched{
    "pg_attrdef",  "pg_attribute", "pg_class",     "pg_constraint", "pg_default_acl", "pg_depend",
    "pg_description", "pg_enum",   "pg_extension", "pg_index",      "pg_inherits",    "pg_namespace",
    "pg_policy",   "pg_proc",      "pg_publication", "pg_range",    "pg_rewrite",     "pg_sequence",
    "pg_trigger",  "pg_type",      "pg_event_trigger", "pg_statistic_ext", "pg_operator",  "pg_opfamily",
    "pg_opclass",  "pg_amop",      "pg_amproc",
    "pg_am",       "pg_conversion", "pg_language", "pg_transform",  "pg_ts_config",   "pg_ts_config_map",
    "pg_ts_dict",  "pg_ts_parser", "pg_foreign_data_wrapper",      "pg_foreign_server", "pg_foreign_table"};

std::string row_counts_query()
{
    std::string query = "select pg_catalog.concat_ws(','";
    for (const char* catalog : watched) {
        query += std::string(", (select count(*) from pg_catalog.") + catalog + ")";
    }
    return query + ")";
}

/// Rows that the older snapshot cannot see. xmin is 32 bits wide; the epoch comes from the snapshot's xmax.
std::string new_rows_query(const std::string& snapshot)
{
    std::string query = "select ";
    const char* separator = "";
    for (const char* catalog : watched) {
        query += separator;
        query += std::string("exists (select from pg_catalog.") + catalog +
                 " c where c.xmin::text::bigint >= 3 and not pg_catalog.pg_visible_in_snapshot(((s.epoch << 32) | "
                 "c.xmin::text::bigint - case when c.xmin::text::bigint > s.newest then (1::bigint << 32) else 0 "
                 "end)::text::xid8, s.snapshot))";
        separator = " or ";
    }
    return query +
           " from (select x.snapshot, pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text::bigint >> 32 "
           "as epoch, pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text::bigint & 4294967295 as newest "
           "from (select '" +
           snapshot + "'::pg_catalog.pg_snapshot as snapshot) x) s";
}

}  // namespace

CatalogMark mark_catalogs(Session& session)
{
    const auto answers = session.run({"select pg_catalog.pg_current_snapshot()", row_counts_query()});
    CatalogMark mark;
    mark.snapshot = Row(*answers[0], 0).string();
    mark.row_counts = Row(*answers[1], 0).string();
    return mark;
}

bool catalogs_unchanged(Session& session, const CatalogMark& before)
{
    session.begin_read();
    const auto now = session.run_one("select pg_catalog.pg_current_snapshot()");
    bool unchanged = Row(*now, 0).text() == before.snapshot;
    if (!unchanged) {
        const auto answers = session.run({row_counts_query(), new_rows_query(before.snapshot)});
        unchanged = Row(*answers[0], 0).text() == before.row_counts && !Row(*answers[1], 0).boolean();
    }
    session.rollback();
    return unchanged;
}

}  // namespace tidemark::catalog
