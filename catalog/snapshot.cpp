#include "catalog/snapshot.h"

#include <algorithm>

namespace tidemark::catalog {

const Grant* ExtensionMember::find_initial(Identity grant) const
{
    const auto found =
        std::find_if(initial.begin(), initial.end(), [grant](const Grant& entry) { return entry.identity == grant; });
    return found == initial.end() ? nullptr : &*found;
}

Snapshot::Snapshot() = default;
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(const Snapshot&) = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(const Snapshot&) = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

void Snapshot::seal()
{
    positions_.clear();
    parts_.clear();
    const auto seal_kind = [this](auto& objects) {
        std::sort(objects.begin(), objects.end(), [](const auto& a, const auto& b) { return a.identity < b.identity; });
        for (std::size_t i = 0; i < objects.size(); ++i) {
            positions_.emplace(objects[i].identity, static_cast<std::uint32_t>(i));
        }
    };
    detail::KindVectors::visit(objects_, seal_kind);
    for_each([this](const auto& object) {
        if (const Identity parent = object.identity.parent()) {
            parts_[host_of(parent)].push_back(object.identity);
        }
    });

    std::erase_if(dependencies, [this](const Dependency& dependency) {
        return !contains(dependency.dependent) || !contains(dependency.subject);
    });
    std::sort(dependencies.begin(), dependencies.end());
    dependencies.erase(std::unique(dependencies.begin(), dependencies.end()), dependencies.end());
    seal_members();
    std::sort(unmodelled.begin(), unmodelled.end());
    std::sort(referenced.begin(), referenced.end());
    std::sort(server.added_casts.begin(), server.added_casts.end());
    std::sort(server.roles.begin(), server.roles.end(), [](const Role& a, const Role& b) { return a.name < b.name; });
}

void Snapshot::seal_members()
{
    std::erase_if(extension_members, [this](const ExtensionMember& member) {
        return !member.extension.empty() && !contains(top_level(Kind::extension, member.extension));
    });
    const auto by_identity = [](const auto& a, const auto& b) { return a.identity < b.identity; };
    std::sort(extension_members.begin(), extension_members.end(), by_identity);
    for (ExtensionMember& member : extension_members) {
        std::sort(member.initial.begin(), member.initial.end(), by_identity);
    }
}

const ExtensionMember* Snapshot::find_member(Identity identity) const
{
    if (extension_members.empty()) {
        return nullptr;
    }
    const Identity root = root_of(identity);
    const auto found =
        std::lower_bound(extension_members.begin(), extension_members.end(), root,
                         [](const ExtensionMember& member, Identity wanted) { return member.identity < wanted; });
    return found == extension_members.end() || found->identity != root ? nullptr : &*found;
}

Identity Snapshot::host_of(Identity parent) const
{
    for (Identity above = parent; above; above = above.parent()) {
        if (contains(above)) {
            return above;
        }
    }
    return parent;
}

const std::vector<Identity>& Snapshot::parts_of(Identity identity) const
{
    static const std::vector<Identity> none;
    const auto found = parts_.find(identity);
    return found == parts_.end() ? none : found->second;
}

const AddedCast* ServerFacts::find_cast(Name source, Name target) const
{
    const auto found = std::lower_bound(added_casts.begin(), added_casts.end(), AddedCast{source, target, false});
    const bool is_it = found != added_casts.end() && found->source == source && found->target == target;
    return is_it ? &*found : nullptr;
}

}  // namespace tidemark::catalog
