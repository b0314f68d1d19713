#include "catalog/kinds/view_query.h"

namespace tidemark::catalog {

std::vector<ViewColumn> read_view_columns(Row& row, const OidMap& oids)
{
    const std::vector<Name> names = row.names();
    const std::vector<Oid> types = row.oids();
    const std::vector<std::int64_t> modifiers = row.integers();
    const std::vector<std::string> collations = row.strings();
    std::vector<ViewColumn> columns;
    columns.reserve(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns.push_back({names[i], oids.type_text(types.at(i), modifiers.at(i)), collations.at(i)});
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
