#include "catalog/kinds/view_query.h"

namespace tidemark::catalog {

std::vector<ViewColumn> view_columns(Oid view, const OidMap& oids)
{
    std::vector<ViewColumn> columns;
    for (const KnownColumn& column : oids.columns(view)) {
        columns.push_back({column.identity.name(), oids.type_text(column.type, column.modifier),
                           oids.own_collation(column.type, column.collation).text()});
    }
    return columns;
}

std::string trimmed_definition(std::string_view text)
{
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    if (text.ends_with(';')) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

}  // namespace tidemark::catalog
