#include "catalog/oid_map.h"

#include <algorithm>
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

const std::vector<KnownColumn>& OidMap::columns(Oid relation) const
{
    static const std::vector<KnownColumn> none;
    const auto found = columns_.find(relation);
    return found == columns_.end() ? none : found->second;
}

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
    const auto found = relation_facts_.find(relation);
    if (found == relation_facts_.end()) {
        throw ReadError("the catalog changed while it was read (a relation is gone)");
    }
    return found->second;
}

const std::vector<std::string>& OidMap::toast_options(Oid toast) const
{
    static const std::vector<std::string> none;
    const auto found = toast_options_.find(toast);
    return found == toast_options_.end() ? none : found->second;
}

Name OidMap::access_method(Oid oid) const
{
    const auto found = access_methods_.find(oid);
    if (found == access_methods_.end()) {
        throw ReadError("the catalog changed while it was read (an access method is gone)");
    }
    return found->second;
}

void OidMap::add_dependency(Identity dependent, Identity subject)
{
    if (subject) {
        dependencies_.push_back({dependent, subject});
    }
}

void OidMap::define_acl_deviation(std::int64_t list, AclDeviation deviation)
{
    acl_deviations_[list].push_back(std::move(deviation));
}

const std::vector<AclDeviation>& OidMap::acl_deviations(std::int64_t list) const
{
    static const std::vector<AclDeviation> none;
    const auto found = acl_deviations_.find(list);
    return found == acl_deviations_.end() ? none : found->second;
}

const ColumnNumber* OidMap::sequence_column(Oid sequence) const
{
    const auto found = sequence_columns_.find(sequence);
    return found == sequence_columns_.end() ? nullptr : &found->second;
}

void OidMap::define_identity_sequence(Oid relation, std::int64_t number, IdentitySequence sequence)
{
    identity_sequences_.emplace(key(relation, static_cast<Oid>(number)), sequence);
}

const IdentitySequence* OidMap::identity_sequence(Oid relation, std::int64_t number) const
{
    const auto found = identity_sequences_.find(key(relation, static_cast<Oid>(number)));
    return found == identity_sequences_.end() ? nullptr : &found->second;
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

const TypeTraits& OidMap::type_traits(Oid oid) const
{
    const auto found = type_traits_.find(oid);
    if (found == type_traits_.end()) {
        throw ReadError("the catalog changed while it was read (a type is gone)");
    }
    return found->second;
}

Name OidMap::collation(Oid oid) const
{
    const auto found = collations_.find(oid);
    if (found == collations_.end()) {
        throw ReadError("the catalog changed while it was read (a collation is gone)");
    }
    return found->second;
}

std::string OidMap::own_collation(Oid type, Oid collation) const
{
    return collation == type_traits(type).collation ? std::string{} : this->collation(collation).text();
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
    const auto found = operator_classes_.find(oid);
    if (found == operator_classes_.end()) {
        throw ReadError("the catalog changed while it was read (an operator class is gone)");
    }
    return found->second;
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
    const auto found = type_texts_.find(key(oid, static_cast<Oid>(static_cast<std::int32_t>(modifier))));
    if (found == type_texts_.end()) {
        throw ReadError("the catalog changed while it was read (a type is gone)");
    }
    return found->second;
}

}  // namespace tidemark::catalog
