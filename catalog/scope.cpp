#include "catalog/scope.h"

#include <algorithm>

namespace tidemark::catalog {
namespace {

bool contains(const std::vector<Name>& names, Name name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Visibility Scope::visibility_of_schema(Name schema) const
{
    if (schema.text().starts_with("pg_") || schema.text() == "information_schema" ||
        contains(excluded_schemas, schema) || contains(hidden_schemas, schema)) {
        return Visibility::hidden;
    }
    if (contains(platform_schemas, schema) || (!schemas.empty() && !contains(schemas, schema))) {
        return Visibility::referenced;
    }
    return Visibility::managed;
}

Visibility Scope::visibility_of(Name schema, Name owner) const
{
    const Visibility of_schema = schema.empty() ? Visibility::managed : visibility_of_schema(schema);
    if (of_schema == Visibility::referenced && contains(platform_schemas, schema) &&
        (schemas.empty() || contains(schemas, schema)) && !contains(platform_roles, owner)) {
        return Visibility::managed;
    }
    return of_schema;
}

}  // namespace tidemark::catalog
