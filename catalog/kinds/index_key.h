#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// One key of an index or of an EXCLUDE constraint.
struct IndexKey {
    /// The column, or empty when the key is an expression.
    Name column{};
    /// As pg_get_indexdef(oid, n) writes it; empty when the key is a column.
    std::string expression{};
    /// Qualified and quoted; empty when it is the type's default for the access method.
    Name operator_class{};
    /// "siglen=32", in catalog order.
    std::vector<std::string> operator_class_options{};
    /// Qualified and quoted; empty when it is the column's own.
    Name collation{};
    bool descending = false;
    /// As stored, whether or not it is the order's default.
    bool nulls_first = false;
    /// EXCLUDE only: the operator, qualified when it must be, e.g. "&&" or "OPERATOR(app.===)".
    Name exclusion_operator{};

    friend bool operator==(const IndexKey&, const IndexKey&) = default;
};

template <>
inline constexpr auto fields<IndexKey> = field_table(
    field("column", &IndexKey::column),
    field("expression", &IndexKey::expression),
    field("operator_class", &IndexKey::operator_class),
    field("operator_class_options", &IndexKey::operator_class_options),
    field("collation", &IndexKey::collation),
    field("descending", &IndexKey::descending),
    field("nulls_first", &IndexKey::nulls_first),
    field("exclusion_operator", &IndexKey::exclusion_operator));
TIDEMARK_FIELDS_COMPLETE(IndexKey);

}  // namespace tidemark::catalog
