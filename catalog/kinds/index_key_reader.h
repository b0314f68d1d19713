#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/kinds/index_key.h"
#include "catalog/oid_map.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// The columns of an index, or of the index behind a constraint.
struct IndexColumns {
    std::vector<IndexKey> keys{};
    std::vector<Name> included{};
};

/// The select list for read_index_columns(); i is pg_index, or a left join of it.
extern const char* const index_keys_select;

/// Takes the columns of index_keys_select. All of them are NULL where there is no index: then the result is empty. Operator
/// classes and collations are named only where they are not what CREATE INDEX would choose by itself.
IndexColumns read_index_columns(Row& row, const OidMap& oids, Oid relation);

/// The predicate of a CHECK or a WHERE without the pair of parentheses that the server writes around it.
std::string without_outer_parentheses(const std::string& text);

}  // namespace tidemark::catalog
