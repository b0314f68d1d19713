#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// The options of a user mapping, as far as its reader may see them. What he may not see is no difference.
struct MappingOptions {
    /// pg_user_mappings shows them to the mapped role and to the server's owner; superusers see all.
    bool readable = true;
    /// See foreign_options.h. Nearly all of them are secret here.
    std::vector<std::string> list{};

    friend bool operator==(const MappingOptions& a, const MappingOptions& b)
    {
        return !a.readable || !b.readable || a.list == b.list;
    }
};

template <>
inline constexpr auto fields<MappingOptions> = field_table(
    field("readable", &MappingOptions::readable, OnChange::informative),
    field("list", &MappingOptions::list));
TIDEMARK_FIELDS_COMPLETE(MappingOptions);

/// pg_user_mapping: as whom a role goes to a server. The identity's name is the role, empty for PUBLIC; its qualifier the
/// server.
struct UserMapping {
    Identity identity{};
    MappingOptions options{};
};

template <>
inline constexpr auto fields<UserMapping> = field_table(
    field("options", &UserMapping::options));
TIDEMARK_FIELDS_COMPLETE(UserMapping);

}  // namespace tidemark::catalog
