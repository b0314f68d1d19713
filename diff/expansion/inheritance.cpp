#include <algorithm>

#include "diff/cast_fate.h"
#include "diff/expansion.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Inheritance;
using catalog::Name;
using catalog::Snapshot;

namespace {

/// The links of the column's table to parents that have the column, in their order.
std::vector<const Inheritance*> links_with(const Snapshot& snapshot, Identity column)
{
    std::vector<const Inheritance*> links = parents_of(snapshot, column.parent());
    std::erase_if(links, [&](const Inheritance* link) {
        return !snapshot.contains(catalog::column_identity(parent_table(link->identity), column.name()));
    });
    std::sort(links.begin(), links.end(),
              [](const Inheritance* a, const Inheritance* b) { return a->position < b->position; });
    return links;
}

/// The topmost tables that the parent has the column from; itself where it has it from none.
std::vector<Identity> sources_of(const Snapshot& snapshot, Identity parent, Name column)
{
    std::vector<Identity> sources;
    const Identity own = catalog::column_identity(parent, column);
    const auto above = links_with(snapshot, own);
    for (const Inheritance* link : above) {
        const auto further = sources_of(snapshot, parent_table(link->identity), column);
        sources.insert(sources.end(), further.begin(), further.end());
    }
    if (above.empty()) {
        sources.push_back(parent);
    }
    return sources;
}

}  // namespace

void leave_further_parents(Expansion& expansion, Identity column)
{
    const auto links = links_with(expansion.from, column);
    if (links.size() < 2) {
        return;
    }
    const auto first = sources_of(expansion.from, parent_table(links.front()->identity), column.name());
    for (auto link = links.begin() + 1; link != links.end(); ++link) {
        const auto others = sources_of(expansion.from, parent_table((*link)->identity), column.name());
        const bool come_from_one = std::all_of(others.begin(), others.end(), [&](Identity source) {
            return std::find(first.begin(), first.end(), source) != first.end();
        });
        if (!come_from_one) {
            expansion.rebuild((*link)->identity, column);
        }
    }
}

void remake_foreign_child(Expansion& expansion, Identity column)
{
    const auto* table = expansion.from.find<catalog::Table>(column.parent());
    const auto* before = expansion.from.find<catalog::Column>(column);
    const auto* after = expansion.to.find<catalog::Column>(column);
    if (table != nullptr && is_foreign(*table) && before != nullptr && after != nullptr &&
        !inherited_columns(expansion.from, column).empty() &&
        !goes_by_itself(*before, expansion.from, *after, expansion.to)) {
        expansion.rebuild(column.parent(), column);
    }
}

}  // namespace tidemark::diff
