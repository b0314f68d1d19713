#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/view_column.h"

namespace tidemark::catalog {

/// pg_class with relkind 'm'. Its indexes are objects of their own.
struct MaterializedView {
    Identity identity{};
    Name owner{};
    /// pg_get_viewdef() without the final semicolon.
    std::string definition{};
    std::vector<ViewColumn> columns{};
    /// "fillfactor=70", sorted.
    std::vector<std::string> options{};
    Name access_method{};
    Name tablespace{};
    /// WITH DATA; an unpopulated one cannot be queried before a REFRESH.
    bool populated = true;
};

template <>
inline constexpr auto fields<MaterializedView> = std::tuple{
    field("owner", &MaterializedView::owner),
    field("definition", &MaterializedView::definition, OnChange::replace),
    field("columns", &MaterializedView::columns, OnChange::replace),
    field("options", &MaterializedView::options),
    field("access_method", &MaterializedView::access_method),
    field("tablespace", &MaterializedView::tablespace),
    field("populated", &MaterializedView::populated)};
TIDEMARK_FIELDS_COMPLETE(MaterializedView);

}  // namespace tidemark::catalog
