#include "catalog/visibility.h"

#include <unordered_map>

namespace tidemark::catalog {
namespace {

template <class Facts>
concept HasOwner = requires(Facts facts) { facts.owner; };

using Visibilities = std::unordered_map<Identity, Visibility>;

/// What users may put on a table that is not theirs.
bool may_hang_on_platform(Identity part)
{
    return part.kind() == Kind::trigger || part.kind() == Kind::policy;
}

/// The functions that triggers of the platform's tables call, where they are not managed.
bool calls_platform_function(Identity trigger, const Snapshot& snapshot, const Visibilities& roots)
{
    for (const Dependency& dependency : snapshot.dependencies) {
        if (dependency.dependent == trigger && dependency.subject.kind() == Kind::routine) {
            const auto found = roots.find(dependency.subject);
            return found != roots.end() && found->second != Visibility::managed;
        }
    }
    return false;
}

Visibility visibility_of(Identity identity, const Snapshot& snapshot, const Scope& scope, const Visibilities& roots)
{
    const Identity root = root_of(identity);
    const auto found = roots.find(root);
    const Visibility of_root =
        found != roots.end() ? found->second : scope.visibility_of(schema_of(identity), Name{});
    if (of_root == Visibility::managed) {
        return of_root;
    }
    for (Identity at = identity; at; at = at.parent()) {
        if (may_hang_on_platform(at) && scope.visibility_of_schema(schema_of(at)) == Visibility::referenced) {
            const bool is_platforms =
                at.kind() == Kind::trigger && calls_platform_function(at, snapshot, roots);
            return is_platforms ? of_root : Visibility::managed;
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
            roots.emplace(identity, scope.schemas.empty() ? Visibility::managed : Visibility::referenced);
        } else if constexpr (HasOwner<std::remove_cvref_t<decltype(object)>>) {
            roots.emplace(identity, scope.visibility_of(identity.schema(), object.owner));
        } else {
            // Default privileges: the creating role stands for an owner.
            roots.emplace(identity, scope.visibility_of(identity.schema(), identity.name()));
        }
    });
    const auto keep = [&](auto& objects) {
        std::erase_if(objects, [&](const auto& object) {
            const Visibility visibility = visibility_of(object.identity, snapshot, scope, roots);
            if (visibility == Visibility::referenced) {
                snapshot.referenced.push_back(object.identity);
            }
            return visibility != Visibility::managed;
        });
    };
#define TIDEMARK_KIND(basename, Facts) keep(snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
}

}  // namespace tidemark::catalog
