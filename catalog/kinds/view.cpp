#include "catalog/kinds/view.h"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/kind_reader.h"
#include "catalog/kinds/view_query.h"

namespace tidemark::catalog {

template <>
std::string KindReader<View>::query(const QueryContext&)
{
    return fmt::format(
        "select c.oid, c.relowner, pg_catalog.pg_get_viewdef(c.oid), c.reloptions{}\n"
        " where c.relpersistence <> 't' and {} and {}",
        views_of_kind("v"), is_view_rule, user_schema("c.relnamespace"));
}

/// The OID of the view's _RETURN rule, whose dependencies are the view's, is folded where rules are read.
template <>
void KindReader<View>::decode(Row& row, OidMap& oids, std::vector<View>& out)
{
    View view;
    const Oid oid = row.oid();
    view.identity = oids.relation(oid);
    view.owner = oids.role(row.oid());
    view.definition = trimmed_definition(row.text());
    view.options = row.strings();
    std::sort(view.options.begin(), view.options.end());
    view.columns = view_columns(oid, oids);
    if (view.identity && !oids.is_member(CatalogTable::pg_class, oid)) {
        out.push_back(std::move(view));
    }
}

}  // namespace tidemark::catalog
