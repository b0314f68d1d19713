#include "catalog/oid_map.h"

#include <string>

#include "catalog/error.h"

namespace tidemark::catalog {

bool OidMap::define(CatalogTable table, Oid oid, Identity identity)
{
    if (is_member(table, oid)) {
        member_identities_.try_emplace(key(static_cast<Oid>(table), oid), identity);
        return false;
    }
    objects_.try_emplace(key(static_cast<Oid>(table), oid), identity);
    return true;
}

void OidMap::fold(CatalogTable table, Oid oid, Identity into)
{
    if (!is_member(table, oid)) {
        objects_[key(static_cast<Oid>(table), oid)] = into;
    }
}

void OidMap::define_member(Oid catalog, Oid oid, Identity extension)
{
    objects_[key(catalog, oid)] = extension;
    members_.insert(key(catalog, oid));
}

bool OidMap::is_member(CatalogTable table, Oid oid) const
{
    return members_.contains(key(static_cast<Oid>(table), oid));
}

Identity OidMap::member(CatalogTable table, Oid oid) const
{
    const auto found = member_identities_.find(key(static_cast<Oid>(table), oid));
    return found == member_identities_.end() ? Identity{} : found->second;
}

Identity OidMap::find_raw(Oid catalog, Oid oid, std::int64_t column) const
{
    if (column != 0 && catalog == static_cast<Oid>(CatalogTable::pg_class)) {
        const Identity found = this->column(oid, column);
        if (found && found.parent().kind() == Kind::table) {
            return found;
        }
    }
    const auto found = objects_.find(key(catalog, oid));
    return found == objects_.end() ? Identity{} : found->second;
}

Identity OidMap::column(Oid relation, std::int64_t number) const
{
    const auto found = columns_.find(key(relation, static_cast<Oid>(number)));
    return found == columns_.end() || is_member(CatalogTable::pg_class, relation) ? Identity{} : found->second;
}

void OidMap::define_column(Oid relation, std::int64_t number, Identity column)
{
    columns_.emplace(key(relation, static_cast<Oid>(number)), column);
}

Name OidMap::column_name(Oid relation, std::int64_t number) const
{
    const auto found = columns_.find(key(relation, static_cast<Oid>(number)));
    if (found == columns_.end()) {
        throw ReadError("the catalog changed while it was read (column " + std::to_string(number) + " of " +
                        describe(this->relation(relation)) + " is gone)");
    }
    return found->second.name();
}

std::vector<Name> OidMap::column_names(Oid relation, const std::vector<std::int64_t>& numbers) const
{
    std::vector<Name> names;
    names.reserve(numbers.size());
    for (const std::int64_t number : numbers) {
        names.push_back(column_name(relation, number));
    }
    return names;
}

Name OidMap::schema(Oid oid) const
{
    const auto found = schemas_.find(oid);
    if (found == schemas_.end()) {
        throw ReadError("the catalog changed while it was read (a schema is gone)");
    }
    return found->second;
}

Name OidMap::role(Oid oid) const
{
    if (oid == 0) {
        return {};
    }
    const auto found = roles_.find(oid);
    return found == roles_.end() ? Name(std::to_string(oid)) : found->second;
}

void OidMap::define_type(Oid oid, TypeReference reference, Name formatted)
{
    types_.emplace(oid, reference);
    define_type_text(oid, -1, formatted);
}

TypeReference OidMap::type_reference(Oid oid) const
{
    const auto found = types_.find(oid);
    if (found == types_.end()) {
        throw ReadError("the catalog changed while it was read (a type is gone)");
    }
    return found->second;
}

void OidMap::define_type_text(Oid oid, std::int64_t modifier, Name formatted)
{
    type_texts_.emplace(key(oid, static_cast<Oid>(static_cast<std::int32_t>(modifier))), formatted);
}

Name OidMap::type_text(Oid oid, std::int64_t modifier) const
{
    const auto found = type_texts_.find(key(oid, static_cast<Oid>(static_cast<std::int32_t>(modifier))));
    if (found == type_texts_.end()) {
        throw ReadError("the catalog changed while it was read (a type is gone)");
    }
    return found->second;
}

}  // namespace tidemark::catalog
