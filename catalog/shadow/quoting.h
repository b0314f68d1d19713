#pragma once

#include <string>
#include <string_view>

namespace tidemark::catalog {

// For the few statements by which a shadow's databases and roles are made; what users get to see is emit's to write.

/// Always in quotes, so no list of keywords is needed.
std::string quoted_identifier(std::string_view name);
/// Means the same whatever standard_conforming_strings says.
std::string quoted_literal(std::string_view text);
/// A setting as pg_db_role_setting holds it ("search_path=app, public") as what follows SET: each element of a list
/// setting is quoted by itself, as pg_dump does, for one literal would be one element.
std::string quoted_setting(std::string_view setting);

}  // namespace tidemark::catalog
