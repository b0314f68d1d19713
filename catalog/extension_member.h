#pragma once

#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/grant.h"

namespace tidemark::catalog {

/// A function, relation, type, schema, language or what there is of foreign data that an extension brings: no object of a
/// snapshot, but grants hang on it. So they do on the languages that every database has, which are among them.
struct ExtensionMember {
    Identity identity{};
    /// Empty for a language that every database has.
    Name extension{};
    /// Whoever created the extension, or the server's first superuser. Nothing is compared with it: another machine has
    /// another one.
    Name owner{};
    /// GRANT wants to be told of a procedure.
    bool procedure = false;
    /// pg_init_privs has a row: the extension's script has granted or revoked something on the object itself.
    bool scripted = false;
    /// What pairs of grantee and grantor had on it and its columns when the script was through, where that deviates from
    /// what PostgreSQL gives by itself. Sorted by identity.
    std::vector<Grant> initial{};

    /// What a pair had when the script was through; null where that is what PostgreSQL gives by itself.
    const Grant* find_initial(Identity grant) const;
};

template <>
inline constexpr auto fields<ExtensionMember> = field_table(
    field("extension", &ExtensionMember::extension),
    field("owner", &ExtensionMember::owner),
    field("procedure", &ExtensionMember::procedure),
    field("scripted", &ExtensionMember::scripted),
    field("initial", &ExtensionMember::initial));
TIDEMARK_FIELDS_COMPLETE(ExtensionMember);

}  // namespace tidemark::catalog
