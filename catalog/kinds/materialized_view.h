#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/view_column.h"

namespace tidemark::catalog {

/// What ALTER COLUMN has set on one column of a materialized view.
struct ViewColumnSettings {
    Name name{};
    /// "plain", "external", "extended" or "main"; empty when it is the type's own.
    Name storage{};
    /// The type's own, to which the column can be set back (SET STORAGE DEFAULT exists since PostgreSQL 16).
    Name type_storage{};
    /// "pglz" or "lz4"; empty is the server's default.
    Name compression{};
    std::optional<std::int64_t> statistics_target{};
    /// "n_distinct=5", sorted.
    std::vector<std::string> options{};

    friend bool operator==(const ViewColumnSettings&, const ViewColumnSettings&) = default;
};

template <>
inline constexpr auto fields<ViewColumnSettings> = field_table(
    field("name", &ViewColumnSettings::name),
    field("storage", &ViewColumnSettings::storage),
    field("type_storage", &ViewColumnSettings::type_storage),
    field("compression", &ViewColumnSettings::compression),
    field("statistics_target", &ViewColumnSettings::statistics_target),
    field("options", &ViewColumnSettings::options));
TIDEMARK_FIELDS_COMPLETE(ViewColumnSettings);

/// pg_class with relkind 'm'. Its indexes are objects of their own.
struct MaterializedView {
    Identity identity{};
    Name owner{};
    /// pg_get_viewdef() without the blank in front and the final semicolon.
    std::string definition{};
    std::vector<ViewColumn> columns{};
    /// Only of the columns that have any, in column order.
    std::vector<ViewColumnSettings> column_settings{};
    /// "fillfactor=70", sorted; those of the TOAST table as "toast.autovacuum_enabled=false".
    std::vector<std::string> options{};
    Name access_method{};
    /// Empty is the database's default.
    Name tablespace{};
    /// "default", "full", "nothing" or "index"; which index is a fact of that index.
    Name replica_identity{};
    /// WITH DATA; an unpopulated one cannot be queried before a REFRESH.
    bool populated = true;
    /// ALTER ... DEPENDS ON EXTENSION: dropping one of these drops the view. Sorted.
    std::vector<Name> extensions{};
};

template <>
inline constexpr auto fields<MaterializedView> = field_table(
    field("owner", &MaterializedView::owner),
    field("definition", &MaterializedView::definition, OnChange::replace),
    field("columns", &MaterializedView::columns, OnChange::replace),
    field("column_settings", &MaterializedView::column_settings),
    field("options", &MaterializedView::options),
    field("access_method", &MaterializedView::access_method),
    field("tablespace", &MaterializedView::tablespace),
    field("replica_identity", &MaterializedView::replica_identity),
    field("populated", &MaterializedView::populated),
    field("extensions", &MaterializedView::extensions));
TIDEMARK_FIELDS_COMPLETE(MaterializedView);

}  // namespace tidemark::catalog
