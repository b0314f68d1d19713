#include "catalog/visibility.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace tidemark::catalog {
namespace {

template <class Facts>
concept HasOwner = requires(Facts facts)
{
    facts.owner;
};

using Visibilities = std::unordered_map<Identity, Visibility>;

bool contains(const std::vector<Name>& names, Name name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What users may put on a table that is not theirs.
bool may_hang_on_platform(Identity part) { return part.kind() == Kind::trigger || part.kind() == Kind::policy; }

/// May a user's role do something in a platform's schema? The platform's own roles and PUBLIC are the platform's business.
bool is_users_grant(Identity identity, const Scope& scope)
{
    const Identity schema = identity.parent();
    return identity.kind() == Kind::grant && schema.kind() == Kind::schema &&
           contains(scope.imitated_schemas, schema.name()) && !contains(scope.excluded_schemas, schema.name()) &&
           (scope.schemas.empty() || contains(scope.schemas, schema.name())) && !identity.name().empty() &&
           identity.name() != identity.qualifier() && !contains(scope.platform_roles, identity.name());
}

/// The triggers that call the platform's functions and none of ours (WHEN may call some too). One pass over the
/// dependencies.
std::unordered_set<Identity> platform_triggers(const Snapshot& snapshot, const Visibilities& roots)
{
    std::unordered_set<Identity> call_platforms;
    std::unordered_set<Identity> call_ours;
    for (const Dependency& dependency : snapshot.dependencies) {
        if (dependency.dependent.kind() == Kind::trigger && dependency.subject.kind() == Kind::routine) {
            const auto found = roots.find(dependency.subject);
            const bool is_ours = found != roots.end() && found->second == Visibility::managed;
            (is_ours ? call_ours : call_platforms).insert(dependency.dependent);
        }
    }
    std::erase_if(call_platforms, [&call_ours](Identity trigger) { return call_ours.contains(trigger); });
    return call_platforms;
}

/// Default privileges go by the creating role: what a platform's role will create is the platform's.
Visibility visibility_of_defaults(Identity identity, const Scope& scope)
{
    const bool is_platforms = contains(scope.platform_roles, identity.name());
    const Visibility visibility = scope.visibility_of(identity.schema(), identity.name());
    return is_platforms && visibility == Visibility::managed ? Visibility::referenced : visibility;
}

/// An extension lives in no schema: it is left alone when only some schemas are asked for.
Visibility visibility_of_extension(Name extension, const Scope& scope)
{
    const bool is_platforms = contains(scope.platform_extensions, extension);
    return is_platforms || !scope.schemas.empty() ? Visibility::referenced : Visibility::managed;
}

/// The less visible of its extension and of what lives in its schema.
Visibility visibility_of_member(const ExtensionMember& member, const Scope& scope)
{
    return std::max(visibility_of_extension(member.extension, scope),
                    scope.visibility_of(schema_of(member.identity), member.owner));
}

/// These tables and the sequences that belong to their columns, as roots.
std::unordered_set<Identity> with_sequences(const Snapshot& snapshot, const std::vector<TableName>& tables)
{
    std::unordered_set<Identity> roots;
    for (const TableName& table : tables) {
        roots.insert(in_schema(Kind::table, table.schema, table.name));
    }
    std::vector<Identity> sequences;
    for (const SequenceOwner& owner : snapshot.all<SequenceOwner>()) {
        if (roots.contains(root_of(owner.column))) {
            sequences.push_back(owner.identity.parent());
        }
    }
    roots.insert(sequences.begin(), sequences.end());
    return roots;
}

bool is_publication_member(Identity identity)
{
    return identity.kind() == Kind::publication_table || identity.kind() == Kind::publication_schema;
}

/// Which tables and schemas are published is up to whom they belong to.
Visibility visibility_of_publication_member(Identity member, const Scope& scope, const Visibilities& roots)
{
    if (member.kind() == Kind::publication_schema) {
        return scope.visibility_of_schema(member.name());
    }
    const auto table = roots.find(in_schema(Kind::table, member.schema(), member.name()));
    return table == roots.end() ? scope.visibility_of_schema(member.schema()) : table->second;
}

/// What lives in no schema is left alone when only some schemas are asked for.
Visibility visibility_of_schemaless(Identity identity, Name owner, const Scope& scope)
{
    const bool is_platforms =
        contains(scope.platform_roles, owner) ||
        (identity.kind() == Kind::publication && contains(scope.platform_publications, identity.name()));
    return is_platforms || !scope.schemas.empty() ? Visibility::referenced : Visibility::managed;
}

/// A cast or a transform belongs to its types: one of a platform's type is the platform's.
Visibility visibility_by_types(Identity cast, const Scope& scope)
{
    Visibility visibility = Visibility::managed;
    bool has_own_type = false;
    for (const TypeReference& type : cast.arguments()) {
        if (type.schema != Name("pg_catalog")) {
            has_own_type = true;
            visibility = std::max(visibility, scope.visibility_of_schema(type.schema));
        }
    }
    return has_own_type || scope.schemas.empty() ? visibility : Visibility::referenced;
}

/// Of what has no owner.
Visibility visibility_of_ownerless(Identity identity, const Scope& scope, const Visibilities& roots)
{
    switch (identity.kind()) {
    case Kind::cast:
    case Kind::transform:
        return visibility_by_types(identity, scope);
    case Kind::user_mapping: {
        const auto server = roots.find(top_level(Kind::server, identity.qualifier()));
        return server == roots.end() ? visibility_of_schemaless(identity, {}, scope) : server->second;
    }
    case Kind::default_privilege:
        return visibility_of_defaults(identity, scope);
    default:
        return identity.schema().empty() ? visibility_of_schemaless(identity, {}, scope)
                                         : scope.visibility_of_schema(identity.schema());
    }
}

Visibility visibility_of(Identity identity, const Scope& scope, const Visibilities& roots,
                         const std::unordered_set<Identity>& triggers_of_platform)
{
    if (is_publication_member(identity)) {
        return visibility_of_publication_member(identity, scope, roots);
    }
    const Identity root = root_of(identity);
    const auto found = roots.find(root);
    const Visibility of_root = found != roots.end() ? found->second : scope.visibility_of(schema_of(identity), Name{});
    if (of_root == Visibility::managed) {
        return of_root;
    }
    if (is_users_grant(identity, scope)) {
        return Visibility::managed;
    }
    if (of_root == Visibility::hidden) {
        return of_root;
    }
    for (Identity at = identity; at; at = at.parent()) {
        if (may_hang_on_platform(at) && scope.visibility_of_schema(schema_of(at)) == Visibility::referenced) {
            return triggers_of_platform.contains(at) ? of_root : Visibility::managed;
        }
    }
    return of_root;
}

}  // namespace

void apply_scope(Snapshot& snapshot, const Scope& scope)
{
    Visibilities roots;
    snapshot.for_each([&](const auto& object) {
        const Identity identity = object.identity;
        if (identity.parent()) {
            return;
        }
        if (identity.kind() == Kind::schema) {
            roots.emplace(identity, scope.visibility_of_schema(identity.name()));
        } else if (identity.kind() == Kind::extension) {
            roots.emplace(identity, visibility_of_extension(identity.name(), scope));
        } else if constexpr (HasOwner<std::remove_cvref_t<decltype(object)>>) {
            roots.emplace(identity, identity.schema().empty() ? visibility_of_schemaless(identity, object.owner, scope)
                                                              : scope.visibility_of(identity.schema(), object.owner));
        } else {
            roots.emplace(identity, visibility_of_ownerless(identity, scope, roots));
        }
    });
    for (const Identity root : with_sequences(snapshot, scope.hidden_tables)) {
        roots.insert_or_assign(root, Visibility::hidden);
    }
    for (const ExtensionMember& member : snapshot.extension_members) {
        roots.emplace(member.identity, visibility_of_member(member, scope));
    }
    const auto triggers_of_platform = platform_triggers(snapshot, roots);
    // Most objects are ours, and parts of what the one before is a part of.
    Identity ours{};
    snapshot.erase_if([&](Identity identity) {
        const Identity root = root_of(identity);
        if (root == ours && !is_publication_member(identity)) {
            return false;
        }
        if (const auto found = roots.find(root); found != roots.end() && found->second == Visibility::managed) {
            ours = root;
        }
        const Visibility visibility = visibility_of(identity, scope, roots, triggers_of_platform);
        if (visibility == Visibility::referenced) {
            snapshot.referenced.push_back(identity);
        }
        return visibility != Visibility::managed;
    });
    std::erase_if(snapshot.extension_members,
                  [&roots](const ExtensionMember& member) { return roots.at(member.identity) != Visibility::managed; });
}

void leave_out(Snapshot& snapshot, const std::vector<Name>& schemas)
{
    if (schemas.empty()) {
        return;
    }
    snapshot.erase_if([&schemas](Identity identity) { return contains(schemas, schema_of(identity)); });
    snapshot.seal();
}

void leave_out(Snapshot& snapshot, const std::vector<TableName>& tables)
{
    if (tables.empty()) {
        return;
    }
    const auto roots = with_sequences(snapshot, tables);
    snapshot.erase_if([&roots](Identity identity) {
        return is_publication_member(identity)
                   ? roots.contains(in_schema(Kind::table, identity.schema(), identity.name()))
                   : roots.contains(root_of(identity));
    });
    snapshot.seal();
}

void restore(Snapshot& snapshot, const Snapshot& original, const std::vector<Identity>& identities)
{
    if (identities.empty()) {
        return;
    }
    const auto is_meant = [&identities](Identity identity) {
        return std::binary_search(identities.begin(), identities.end(), identity);
    };
    snapshot.erase_if(is_meant);
    const auto restore_kind = [&is_meant](auto& objects, const auto& originals) {
        std::copy_if(originals.begin(), originals.end(), std::back_inserter(objects),
                     [&is_meant](const auto& object) { return is_meant(object.identity); });
    };
#define TIDEMARK_KIND(basename, Facts) restore_kind(snapshot.all<Facts>(), original.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    // What is managed there is not the platform's here.
    std::erase_if(snapshot.referenced, [&](Identity identity) { return is_meant(root_of(identity)); });
    std::copy_if(original.dependencies.begin(), original.dependencies.end(), std::back_inserter(snapshot.dependencies),
                 [&is_meant](const Dependency& dependency) {
                     return is_meant(dependency.dependent) || is_meant(dependency.subject);
                 });
    snapshot.seal();
}

void leave_alone_what_other_references(Snapshot& snapshot, const Snapshot& other)
{
    if (other.referenced.empty()) {
        return;
    }
    const std::unordered_set<Identity> others(other.referenced.begin(), other.referenced.end());
    const std::unordered_set<Identity> own(snapshot.referenced.begin(), snapshot.referenced.end());
    const auto is_left_alone = [&](Identity identity) {
        if (const ExtensionMember* member = snapshot.find_member(identity)) {
            return others.contains(top_level(Kind::extension, member->extension));
        }
        if (is_publication_member(identity)) {
            return others.contains(identity);
        }
        if (!others.contains(root_of(identity))) {
            return false;
        }
        if (identity.kind() == Kind::grant && own.contains(identity.parent())) {
            // It is here although what it is on is the platform's: a user's.
            return others.contains(identity);
        }
        for (Identity at = identity; at; at = at.parent()) {
            if (may_hang_on_platform(at)) {
                return others.contains(at);
            }
        }
        return true;
    };
    bool is_changed = false;
    snapshot.erase_if([&](Identity identity) {
        const bool goes = is_left_alone(identity);
        if (goes) {
            snapshot.referenced.push_back(identity);
            is_changed = true;
        }
        return goes;
    });
    if (is_changed) {
        snapshot.seal();
    }
}

}  // namespace tidemark::catalog
