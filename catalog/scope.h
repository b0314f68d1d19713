#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/identity.h"

namespace tidemark::catalog {

/// How far an object is our business.
enum class Visibility : std::uint8_t {
    /// Ours to diff.
    managed,
    /// Read, because ours may depend on it or hang on it, and never changed: the platform's tables.
    referenced,
    /// Not looked at.
    hidden,
};

/// A table by its names.
struct TableName {
    Name schema{};
    Name name{};

    friend bool operator==(const TableName&, const TableName&) = default;
};

/// What is in view. The server's own schemas (pg_*, information_schema) never are.
struct Scope {
    /// Only these schemas are managed, others are referenced; empty means all.
    std::vector<Name> schemas{};
    /// These are hidden.
    std::vector<Name> excluded_schemas{};
    /// Schemas whose objects are referenced where a platform role owns them and managed where a user does; the triggers
    /// and policies that users put on the platform's tables are managed.
    std::vector<Name> platform_schemas{};
    std::vector<Name> platform_roles{};
    /// Platform schemas that are of no interest at all.
    std::vector<Name> hidden_schemas{};
    /// Tables that are hidden with all that belongs to them: the ledgers of migration tools, which no migration makes.
    std::vector<TableName> hidden_tables{};
    /// Of platform_schemas those that are hidden wherever one side is a shadow, which has stand-ins there at best: between
    /// two databases that are really there, what users own in them, and may do in them, counts. No copy has it.
    std::vector<Name> imitated_schemas{};
    /// Extensions that the platform installs as it likes: referenced.
    std::vector<Name> platform_extensions{};
    /// Publications that the platform creates: referenced, but not the tables in them.
    std::vector<Name> platform_publications{};
    /// Settings of the database that the platform makes: the beginnings of their names.
    std::vector<std::string> platform_settings{};

    /// Of a root object: a schema (then `schema` is its own name), or an object that lives in one ("" for none).
    Visibility visibility_of(Name schema, Name owner) const;
    /// Of the schema itself: a platform's schema is the platform's whoever is named as its owner.
    Visibility visibility_of_schema(Name schema) const;
};

}  // namespace tidemark::catalog
