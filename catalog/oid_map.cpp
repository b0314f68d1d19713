#include "catalog/oid_map.h"

#include <algorithm>
#include <string>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

/// What is there under the key; throws ReadError, for `what` was there when something else named it.
template <class Map, class Key>
const auto& known(const Map& map, Key key, const char* what)
{
    const auto found = map.find(key);
    if (found == map.end()) {
        throw ReadError(std::string("the catalog changed while it was read (") + what + " is gone)");
    }
    return found->second;
}

/// The list under the key; empty when there is none.
template <class Map, class Key>
const auto& known_or_empty(const Map& map, Key key)
{
    static const typename Map::mapped_type none{};
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

/// Null when there is none.
template <class Map, class Key>
const auto* known_or_null(const Map& map, Key key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

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

const KnownColumn* OidMap::find_column(Oid relation, std::int64_t number) const
{
    const std::vector<KnownColumn>& columns = this->columns(relation);
    const auto found = std::lower_bound(columns.begin(), columns.end(), number,
                                        [](const KnownColumn& column, std::int64_t n) { return column.number < n; });
    return found != columns.end() && found->number == number ? &*found : nullptr;
}

Identity OidMap::column(Oid relation, std::int64_t number) const
{
    const KnownColumn* found = find_column(relation, number);
    return found != nullptr && !is_member(CatalogTable::pg_class, relation) ? found->identity : Identity{};
}

void OidMap::define_column(Oid relation, KnownColumn column)
{
    std::vector<KnownColumn>& columns = columns_[relation];
    const auto place =
        std::upper_bound(columns.begin(), columns.end(), column.number,
                         [](std::int64_t number, const KnownColumn& other) { return number < other.number; });
    columns.insert(place, column);
}

const KnownColumn& OidMap::known_column(Oid relation, std::int64_t number) const
{
    const KnownColumn* found = find_column(relation, number);
    if (found == nullptr) {
        throw ReadError("the catalog changed while it was read (column " + std::to_string(number) + " of " +
                        describe(this->relation(relation)) + " is gone)");
    }
    return *found;
}

const std::vector<KnownColumn>& OidMap::columns(Oid relation) const { return known_or_empty(columns_, relation); }

Identity OidMap::relation_itself(Oid oid) const
{
    const Identity found = is_member(CatalogTable::pg_class, oid) ? member(CatalogTable::pg_class, oid) : relation(oid);
    if (!found) {
        throw ReadError("the catalog changed while it was read (a table is gone)");
    }
    return found;
}

const RelationFacts& OidMap::relation_facts(Oid relation) const
{
    return known(relation_facts_, relation, "a relation");
}

const StorageSettings& OidMap::storage_settings(Oid relation) const
{
    return known_or_empty(storage_settings_, relation);
}

Name OidMap::access_method(Oid oid) const { return known(access_methods_, oid, "an access method"); }

void OidMap::add_dependency(Identity dependent, Identity subject)
{
    if (subject) {
        dependencies_.push_back({dependent, subject});
    }
}

const ColumnNumber* OidMap::sequence_column(Oid sequence) const { return known_or_null(sequence_columns_, sequence); }

void OidMap::define_identity_sequence(Oid relation, std::int64_t number, IdentitySequence sequence)
{
    identity_sequences_.emplace(key(relation, static_cast<Oid>(number)), sequence);
}

const IdentitySequence* OidMap::identity_sequence(Oid relation, std::int64_t number) const
{
    return known_or_null(identity_sequences_, key(relation, static_cast<Oid>(number)));
}

Name OidMap::column_name(Oid relation, std::int64_t number) const
{
    return known_column(relation, number).identity.name();
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

Name OidMap::schema(Oid oid) const { return known(schemas_, oid, "a schema"); }

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

TypeReference OidMap::type_reference(Oid oid) const { return known(types_, oid, "a type"); }

const TypeTraits& OidMap::type_traits(Oid oid) const { return known(type_traits_, oid, "a type"); }

Name OidMap::collation(Oid oid) const { return known(collations_, oid, "a collation"); }

Name OidMap::own_collation(Oid type, Oid collation) const
{
    return collation == type_traits(type).collation ? Name{} : this->collation(collation);
}

void OidMap::define_operator_class(Oid oid, OperatorClassFacts facts)
{
    if (facts.is_default) {
        default_operator_classes_.insert(key(facts.access_method, facts.input_type));
    }
    operator_classes_.emplace(oid, facts);
}

const OperatorClassFacts& OidMap::operator_class(Oid oid) const
{
    return known(operator_classes_, oid, "an operator class");
}

bool OidMap::has_default_operator_class(Oid access_method, Oid type) const
{
    return default_operator_classes_.contains(key(access_method, type));
}

void OidMap::define_type_text(Oid oid, std::int64_t modifier, Name formatted)
{
    type_texts_.emplace(key(oid, static_cast<Oid>(static_cast<std::int32_t>(modifier))), formatted);
}

Name OidMap::type_text(Oid oid, std::int64_t modifier) const
{
    return known(type_texts_, key(oid, static_cast<Oid>(static_cast<std::int32_t>(modifier))), "a type");
}

}  // namespace tidemark::catalog
