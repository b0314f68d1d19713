#include "catalog/snapshot.h"

#include <algorithm>

namespace tidemark::catalog {

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
        std::sort(objects.begin(), objects.end(),
                  [](const auto& a, const auto& b) { return a.identity < b.identity; });
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
        return dependency.dependent == dependency.subject || !contains(dependency.dependent) ||
               !contains(dependency.subject);
    });
    std::sort(dependencies.begin(), dependencies.end());
    dependencies.erase(std::unique(dependencies.begin(), dependencies.end()), dependencies.end());
    std::sort(unmodelled.begin(), unmodelled.end());
    std::sort(referenced.begin(), referenced.end());
    std::sort(server.roles.begin(), server.roles.end(), [](const Role& a, const Role& b) { return a.name < b.name; });
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

}  // namespace tidemark::catalog
