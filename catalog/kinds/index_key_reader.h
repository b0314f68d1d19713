#pragma once

#include <optional>
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

/// What pg_index (i) says of an index's columns by their numbers, for packed(): six values.
inline constexpr const char* index_numbers_select =
    "i.indexrelid, i.indnkeyatts, i.indkey, i.indclass, i.indcollation, i.indoption";
inline constexpr std::size_t index_numbers_count = 6;

struct IndexNumbers {
    Oid index = 0;
    std::size_t key_count = 0;
    /// Of table columns; 0 for an expression.
    std::vector<std::int64_t> columns{};
    std::vector<std::int64_t> operator_classes{};
    std::vector<std::int64_t> collations{};
    std::vector<std::int64_t> options{};
};

/// Takes the values of index_numbers_select.
IndexNumbers read_index_numbers(Row& row);

/// What few indexes have, for rare_cells(): the types and the texts of the keys that are expressions, and what was set on
/// columns of the index.
extern const std::vector<std::string> index_details_select;
/// Who may have it, whatever its access method: keys that are expressions have statistics targets, and operator classes have
/// options; those of the server's own for btree have none.
inline constexpr const char* has_index_details = "i.indexprs is not null or 16383 < any(i.indclass)";

/// What an index has of its own for one of its columns (pg_attribute of the index).
struct IndexColumnNote {
    std::int64_t number = 0;
    /// Empty when it follows the server's setting.
    std::optional<std::int64_t> statistics_target{};
    /// Options of the operator class, "siglen=32".
    std::vector<std::string> options{};
};

struct IndexDetails {
    std::vector<Oid> expression_types{};
    std::vector<std::string> expressions{};
    /// By number.
    std::vector<IndexColumnNote> notes{};
};

/// Takes the cells of index_details_select.
IndexDetails read_index_details(Row& row);

/// Operator classes and collations are named only where they are not what CREATE INDEX would choose by itself.
IndexColumns index_columns(const IndexNumbers& numbers, const IndexDetails& details, const OidMap& oids, Oid relation);

/// The columns that an index whose keys are columns depends on, and a key: pg_depend is not asked for them.
void add_column_dependencies(Identity dependent, Oid relation, const std::vector<std::int64_t>& numbers, OidMap& oids);

/// The predicate of a CHECK or a WHERE without the pair of parentheses that the server writes around it.
std::string without_outer_parentheses(const std::string& text);

}  // namespace tidemark::catalog
