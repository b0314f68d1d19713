#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// That a publication has a table (pg_publication_rel). The identity's parent is the publication; schema and name are
/// those of the table.
struct PublicationTable {
    Identity identity{};
    /// The column list, in the table's order, since PostgreSQL 15; empty means all.
    std::vector<Name> columns{};
    /// The row filter, since PostgreSQL 15, with its outer parentheses off; empty when there is none.
    std::string filter{};
};

template <>
inline constexpr auto fields<PublicationTable> = field_table(
    field("columns", &PublicationTable::columns, OnChange::replace, 15),
    field("filter", &PublicationTable::filter, OnChange::replace, 15));
TIDEMARK_FIELDS_COMPLETE(PublicationTable);

}  // namespace tidemark::catalog
