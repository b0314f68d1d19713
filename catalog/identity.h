#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/kind.h"
#include "catalog/name.h"

namespace tidemark::catalog {

/// A type as an argument of a routine's identity: structured, because a routine is told apart by its types and
/// pg_identify_object_as_address would hand them out quoted.
struct TypeReference {
    Name schema{};
    Name name{};
    /// An array of schema.name (PostgreSQL knows one array type per element type, whatever the dimensions).
    bool is_array = false;

    friend auto operator<=>(const TypeReference&, const TypeReference&) = default;
};

/// What the SQL standard calls a built-in type: "bigint" for int8. Empty for one that it does not know by another name.
std::string_view standard_name_of(const TypeReference& type);

/// Who an object is, across databases: never an OID, never quoted. A handle to an interned value, so that copies and
/// equality cost a pointer; order is by content and the same on every run.
///
///     kind                 parent            schema   name        arguments   qualifier
///     schema, extension,
///     publication,
///     event_trigger,
///     language, server,
///     access_method,
///     foreign_data_wrapper -                 -        its name
///     user_mapping         -                 -        its role ("" is PUBLIC)   qualifier: server
///     types, relations,
///     text search          -                 schema   its name
///     routine              -                 schema   its name    IN types
///     column               relation or type  -        its name
///     column_default       column            -        -
///     constraint, trigger,
///     rule, policy         relation          -        its name
///     domain_constraint    domain            -        its name
///     inheritance          child table       schema   of the parent table (partitioned or plain)
///     statistics           table             schema   its name
///     cast                 -                 -        -           source and target type
///     operator             -                 schema   its name    operand types
///     operator_class,
///     operator_family      -                 schema   its name    qualifier: access method
///     operator_family_member   family        -        "operator 1"   left and right type
///     transform            -                 -        of the language   the type
///     publication_table    publication       schema   of the table
///     publication_schema   publication       -        of the schema
///     index_attachment     child index or constraint   -   -
///     sequence_owner       sequence          -        -
///     (an identity column's
///     sequence)            column            -        -
///     comment              what it is on     -        -
///     grant                what it is on     -        grantee ("" is PUBLIC)   qualifier: grantor ("" is the owner
///                                                                              of an extension's member)
///     default_privilege    -                 schema or ""   the creating role   qualifier: object type
class Identity {
public:
    struct Parts;

    /// No object; compares less than every other identity.
    Identity() noexcept = default;
    Identity(Kind kind, Identity parent, Name schema, Name name, std::vector<TypeReference> arguments = {},
             Name qualifier = {});

    Kind kind() const noexcept;
    Identity parent() const noexcept;
    Name schema() const noexcept;
    Name name() const noexcept;
    const std::vector<TypeReference>& arguments() const noexcept;
    Name qualifier() const noexcept;

    explicit operator bool() const noexcept { return parts_ != nullptr; }
    /// Identities are numbered as they are first met, from 1 on, differently on every run: an index for tables. 0 for no object.
    std::uint32_t number() const noexcept;
    std::size_t hash() const noexcept { return std::hash<const void*>{}(parts_); }

    friend bool operator==(Identity a, Identity b) noexcept { return a.parts_ == b.parts_; }
    friend std::strong_ordering operator<=>(Identity a, Identity b) noexcept;

private:
    const Parts* parts_ = nullptr;
};

/// What a handle is one to.
struct Identity::Parts {
    Kind kind{};
    Identity parent{};
    Name schema{};
    Name name{};
    std::vector<TypeReference> arguments{};
    Name qualifier{};
    /// See Identity::number(); no part of the value.
    std::uint32_t number = 0;

    friend bool operator==(const Parts& a, const Parts& b) noexcept
    {
        return a.kind == b.kind && a.parent == b.parent && a.schema == b.schema && a.name == b.name &&
               a.qualifier == b.qualifier && a.arguments == b.arguments;
    }
};

inline Kind Identity::kind() const noexcept { return parts_ ? parts_->kind : Kind{}; }
inline Identity Identity::parent() const noexcept { return parts_ ? parts_->parent : Identity{}; }
inline Name Identity::schema() const noexcept { return parts_ ? parts_->schema : Name{}; }
inline Name Identity::name() const noexcept { return parts_ ? parts_->name : Name{}; }
inline std::uint32_t Identity::number() const noexcept { return parts_ ? parts_->number : 0U; }
inline Name Identity::qualifier() const noexcept { return parts_ ? parts_->qualifier : Name{}; }

// Constructors by shape, so that no caller counts empty arguments.
Identity top_level(Kind kind, Name name);
Identity in_schema(Kind kind, Name schema, Name name);
Identity part_of(Kind kind, Identity parent, Name name = {});
Identity routine_identity(Name schema, Name name, std::vector<TypeReference> argument_types);
Identity column_identity(Identity relation, Name column);
/// The sequence of an identity column: no object of its own, but grants hang on it.
Identity identity_sequence(Identity column);
Identity comment_identity(Identity subject);
Identity grant_identity(Identity subject, Name grantee, Name grantor);

/// The outermost object that this one is a part of; itself when it has no parent.
Identity root_of(Identity identity);

/// The schema that the object lives in: of its root, and a schema is in itself. Empty for extensions and the like.
Name schema_of(Identity identity);

/// For people and logs, unquoted and not SQL: "column public.orders.total", "function app.f(integer, text[])".
std::string describe(Identity identity);

/// describe() without the kind: "public.orders.total".
std::string path_of(Identity identity);

}  // namespace tidemark::catalog

template <>
struct std::hash<tidemark::catalog::Identity> {
    std::size_t operator()(tidemark::catalog::Identity identity) const noexcept { return identity.hash(); }
};
