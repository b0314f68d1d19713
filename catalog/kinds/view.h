#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/view_column.h"

namespace tidemark::catalog {

/// pg_class with relkind 'v'.
struct View {
    Identity identity{};
    Name owner{};
    /// pg_get_viewdef() without the blank in front and the final semicolon.
    std::string definition{};
    std::vector<ViewColumn> columns{};
    /// "security_invoker=true", "check_option=local", ..., sorted.
    std::vector<std::string> options{};
};

template <>
inline constexpr auto fields<View> = field_table(
    field("owner", &View::owner),
    field("definition", &View::definition),
    field("columns", &View::columns),
    field("options", &View::options));
TIDEMARK_FIELDS_COMPLETE(View);

}  // namespace tidemark::catalog
