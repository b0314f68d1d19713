#include "diff/dependencies_of.h"

#include <algorithm>
#include <numeric>

namespace tidemark::diff {

std::span<const catalog::Dependency> dependencies_of(const catalog::Snapshot& snapshot, catalog::Identity dependent)
{
    const auto& all = snapshot.dependencies;
    const auto first = std::lower_bound(all.begin(), all.end(), catalog::Dependency{dependent, catalog::Identity()});
    const auto last = std::find_if(first, all.end(), [dependent](const catalog::Dependency& dependency) {
        return dependency.dependent != dependent;
    });
    return {first, last};
}

bool depends_on(const catalog::Snapshot& snapshot, catalog::Identity dependent, catalog::Identity subject)
{
    return std::binary_search(snapshot.dependencies.begin(), snapshot.dependencies.end(),
                              catalog::Dependency{dependent, subject});
}

Dependents::Dependents(const catalog::Snapshot& snapshot) : dependents_(snapshot.dependencies.size())
{
    const auto& all = snapshot.dependencies;
    std::uint32_t last = 0;
    for (const catalog::Dependency& dependency : all) {
        last = std::max(last, dependency.subject.number());
    }
    first_.resize(last + std::size_t{2});
    for (const catalog::Dependency& dependency : all) {
        ++first_[dependency.subject.number() + std::size_t{1}];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    std::vector<std::uint32_t> next(first_.begin(), first_.end());
    // They come in the order of the dependents.
    for (const catalog::Dependency& dependency : all) {
        dependents_[next[dependency.subject.number()]++] = dependency.dependent;
    }
}

std::span<const catalog::Identity> Dependents::of(catalog::Identity subject) const
{
    const std::size_t number = subject.number();
    return number + 1 < first_.size()
               ? std::span(dependents_).subspan(first_[number], first_[number + 1] - first_[number])
               : std::span<const catalog::Identity>{};
}

}  // namespace tidemark::diff
