#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_foreign_server: what foreign tables are on.
struct Server {
    Identity identity{};
    Name owner{};
    Name foreign_data_wrapper{};
    /// TYPE and VERSION; empty when it has none.
    std::string type{};
    std::string version{};
    /// See foreign_options.h.
    std::vector<std::string> options{};
};

template <>
inline constexpr auto fields<Server> = field_table(
    field("owner", &Server::owner),
    field("foreign_data_wrapper", &Server::foreign_data_wrapper, OnChange::replace),
    field("type", &Server::type, OnChange::replace),
    field("version", &Server::version),
    field("options", &Server::options));
TIDEMARK_FIELDS_COMPLETE(Server);

}  // namespace tidemark::catalog
