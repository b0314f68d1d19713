#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// An output column of a view or materialized view.
struct ViewColumn {
    Name name{};
    /// As format_type() writes it.
    Name type{};
    /// Qualified and quoted; empty when it is the type's default.
    std::string collation{};

    friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

template <>
inline constexpr auto fields<ViewColumn> = field_table(
    field("name", &ViewColumn::name),
    field("type", &ViewColumn::type),
    field("collation", &ViewColumn::collation));
TIDEMARK_FIELDS_COMPLETE(ViewColumn);

}  // namespace tidemark::catalog
