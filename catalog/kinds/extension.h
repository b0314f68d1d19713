#pragma once

#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_extension. Its member objects are the extension's business and are not in a snapshot; only that they are there is
/// known (ExtensionMember), for what users grant on them.
struct Extension {
    Identity identity{};
    /// Where its objects live; ALTER EXTENSION SET SCHEMA moves them when it is relocatable.
    Name schema{};
    std::string version{};
    /// ALTER EXTENSION SET SCHEMA can move it.
    bool relocatable = false;
};

template <>
inline constexpr auto fields<Extension> = field_table(
    field("schema", &Extension::schema),
    field("version", &Extension::version, OnChange::report_only),
    field("relocatable", &Extension::relocatable, OnChange::informative));
TIDEMARK_FIELDS_COMPLETE(Extension);

}  // namespace tidemark::catalog
