#include "catalog/kinds/materialized_view.h"

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/auto_extension.h"
#include "catalog/kinds/storage_codes.h"
#include "catalog/kinds/view_query.h"

namespace tidemark::catalog {
namespace {

/// Columns on which something is set, one array per property. Options never hold a blank, so that a text can carry
/// them. Newer minors keep an internal pg_attver in attoptions, which pg_dump leaves out too.
constexpr const char* settings_join = R"(
  cross join lateral (
       select array_agg(a.attname order by a.attnum) as names, array_agg(a.storage order by a.attnum) as storages,
              array_agg(a.type_storage order by a.attnum) as type_storages,
              array_agg(a.compression order by a.attnum) as compressions,
              array_agg(a.target order by a.attnum) as targets, array_agg(a.options order by a.attnum) as options
         from (select a.attname, a.attnum, case when a.attstorage <> t.typstorage then a.attstorage end as storage,
                      t.typstorage as type_storage, nullif(a.attcompression, '') as compression,
                      nullif(a.attstattarget, -1) as target,
                      (select pg_catalog.string_agg(o, ' ' order by o) from pg_catalog.unnest(a.attoptions) o
                        where o not like 'pg\_attver=%') as options
                 from pg_catalog.pg_attribute a
                 join pg_catalog.pg_type t on t.oid = a.atttypid
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) a
        where pg_catalog.num_nonnulls(a.storage, a.compression, a.target, a.options) > 0) s)";

Name storage_name(std::string_view code)
{
    return code == "p" ? "plain" : code == "e" ? "external" : code == "x" ? "extended" : code == "m" ? "main" : "";
}

Name compression_name(std::string_view code) { return code == "p" ? "pglz" : code == "l" ? "lz4" : ""; }

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

std::vector<ViewColumnSettings> read_settings(Row& row)
{
    const std::vector<Name> names = row.names();
    const std::vector<std::string> storages = row.strings();
    const std::vector<std::string> type_storages = row.strings();
    const std::vector<std::string> compressions = row.strings();
    const std::vector<std::string> targets = row.strings();
    const std::vector<std::string> options = row.strings();
    std::vector<ViewColumnSettings> settings(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        settings[i].name = names[i];
        settings[i].storage = storage_name(storages.at(i));
        settings[i].type_storage = storage_name(type_storages.at(i));
        settings[i].compression = compression_name(compressions.at(i));
        if (!targets.at(i).empty()) {
            settings[i].statistics_target = std::stoll(targets[i]);
        }
        settings[i].options = words(options.at(i));
    }
    return settings;
}

}  // namespace

template <>
std::string KindReader<MaterializedView>::query(const QueryContext&)
{
    return std::string(
               "select c.oid, c.relowner, pg_catalog.pg_get_viewdef(c.oid), c.reloptions, o.reloptions, am.amname, "
               "p.spcname,\n       c.relispopulated, c.relreplident, x.extensions, s.names, s.storages, "
               "s.type_storages, s.compressions, s.targets,\n       s.options") +
           views_of_kind("m") + R"(
  left join pg_catalog.pg_am am on am.oid = c.relam
  left join pg_catalog.pg_tablespace p on p.oid = c.reltablespace
  left join pg_catalog.pg_class o on o.oid = c.reltoastrelid)" +
           auto_extensions_join("pg_catalog.pg_class", "c.oid") + settings_join + "\n where " + is_view_rule + " and " +
           user_schema("c.relnamespace");
}

/// The OID of the view's _RETURN rule, whose dependencies are the view's, is folded where rules are read.
template <>
void KindReader<MaterializedView>::decode(Row& row, OidMap& oids, std::vector<MaterializedView>& out)
{
    MaterializedView view;
    const Oid oid = row.oid();
    view.identity = oids.relation(oid);
    view.owner = oids.role(row.oid());
    view.definition = trimmed_definition(row.text());
    view.options = row.strings();
    for (const std::string& option : row.strings()) {
        view.options.push_back("toast." + option);
    }
    std::sort(view.options.begin(), view.options.end());
    view.access_method = row.name_or_empty();
    view.tablespace = row.name_or_empty();
    view.populated = row.boolean();
    view.replica_identity = replica_identity_name(row.character());
    view.extensions = row.names();
    view.column_settings = read_settings(row);
    view.columns = view_columns(oid, oids);
    if (view.identity && !oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back(std::move(view));
    }
}

}  // namespace tidemark::catalog
