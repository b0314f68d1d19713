#include "catalog/kinds/materialized_view.h"

#include <algorithm>

#include "emit/ddl.h"
#include "emit/ddl/auto_extension.h"
#include "emit/ddl/upper_keyword.h"

namespace tidemark::emit {

using catalog::MaterializedView;
using catalog::Name;
using catalog::ViewColumnSettings;

namespace {

Sql alter_view(const MaterializedView& view) { return "ALTER MATERIALIZED VIEW " + name_of(view.identity); }

/// Of a column that is not listed everything is the default.
ViewColumnSettings settings_of(const std::vector<ViewColumnSettings>& all, Name column)
{
    const auto found = std::find_if(all.begin(), all.end(), [column](const auto& s) { return s.name == column; });
    ViewColumnSettings none;
    none.name = column;
    return found == all.end() ? none : *found;
}

void alter_settings(const Sql& view, const ViewColumnSettings& from, const ViewColumnSettings& to,
                    std::vector<Statement>& out)
{
    const Sql alter = view + " ALTER COLUMN " + ident(to.name);
    if (from.storage != to.storage) {
        add(out, alter + " SET STORAGE " + upper_keyword(to.storage.empty() ? from.type_storage : to.storage));
    }
    if (from.compression != to.compression) {
        add(out, alter + " SET COMPRESSION " + (to.compression.empty() ? Sql("DEFAULT") : ident(to.compression)));
    }
    if (from.statistics_target != to.statistics_target) {
        add(out, alter + " SET STATISTICS " + number(to.statistics_target.value_or(-1)));
    }
    add_option_changes(alter, from.options, to.options, out);
}

void alter_all_settings(const MaterializedView& view, const std::vector<ViewColumnSettings>& from,
                        const std::vector<ViewColumnSettings>& to, std::vector<Statement>& out)
{
    for (const catalog::ViewColumn& column : view.columns) {
        alter_settings(alter_view(view), settings_of(from, column.name), settings_of(to, column.name), out);
    }
}

/// With "index" the index's own writer says which.
void add_replica_identity(const MaterializedView& view, std::vector<Statement>& out)
{
    if (view.replica_identity.text() != "index") {
        add(out, alter_view(view) + " REPLICA IDENTITY " + upper_keyword(view.replica_identity));
    }
}

}  // namespace

template <>
void Ddl<MaterializedView>::create(const MaterializedView& view, const StepContext& context,
                                   std::vector<Statement>& out)
{
    Sql sql = "CREATE MATERIALIZED VIEW " + name_of(view.identity);
    if (!view.access_method.empty() && view.access_method.text() != "heap") {
        sql << " USING " << ident(view.access_method);
    }
    if (!view.options.empty()) {
        sql << " WITH (" << option_list(view.options) << ")";
    }
    if (!view.tablespace.empty()) {
        sql << " TABLESPACE " << ident(view.tablespace);
    }
    sql << " AS\n" << Sql::deparsed(view.definition);
    if (!view.populated) {
        sql << "\nWITH NO DATA";
    }
    add(out, sql);
    add_owner_of_new("MATERIALIZED VIEW " + name_of(view.identity), view.owner, context, out);
    alter_all_settings(view, {}, view.column_settings, out);
    if (view.replica_identity.text() != "default") {
        add_replica_identity(view, out);
    }
    add_auto_extensions(alter_view(view), {}, view.extensions, out);
}

template <>
void Ddl<MaterializedView>::alter(const MaterializedView& from, const MaterializedView& to, catalog::FieldSet changed,
                                  const StepContext&, std::vector<Statement>& out)
{
    const Sql alter = alter_view(to);
    if (changed.has(&MaterializedView::column_settings)) {
        alter_all_settings(to, from.column_settings, to.column_settings, out);
    }
    if (changed.has(&MaterializedView::options)) {
        add_option_changes(alter, from.options, to.options, out);
    }
    if (changed.has(&MaterializedView::access_method)) {
        add(out, alter + " SET ACCESS METHOD " + ident(to.access_method));
    }
    if (changed.has(&MaterializedView::tablespace)) {
        add(out, alter + " SET TABLESPACE " + (to.tablespace.empty() ? Sql("pg_default") : ident(to.tablespace)));
    }
    if (changed.has(&MaterializedView::replica_identity)) {
        add_replica_identity(to, out);
    }
    if (changed.has(&MaterializedView::populated)) {
        add(out, "REFRESH MATERIALIZED VIEW " + name_of(to.identity) + (to.populated ? Sql() : Sql(" WITH NO DATA")));
    }
    if (changed.has(&MaterializedView::extensions)) {
        add_auto_extensions(alter, from.extensions, to.extensions, out);
    }
    if (changed.has(&MaterializedView::owner)) {
        add_owner("MATERIALIZED VIEW " + name_of(to.identity), to.owner, out);
    }
}

template <>
void Ddl<MaterializedView>::drop(const MaterializedView& view, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP MATERIALIZED VIEW " + name_of(view.identity));
}

}  // namespace tidemark::emit
