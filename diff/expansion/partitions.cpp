#include "diff/attached_index.h"
#include "diff/expansion.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;

void keep_by_itself(Expansion& expansion, Identity link)
{
    const catalog::Snapshot& to = expansion.to;
    for (const Identity part : to.parts_of(parent_table(link))) {
        if (expansion.from.contains(link.parent()) && lacks_partition(to, part, link.parent())) {
            expansion.rebuild(part, link);
        }
    }
    for (const Identity part : to.parts_of(link.parent())) {
        const auto* key = to.find<catalog::Constraint>(part);
        const bool comes_along = key != nullptr && is_made_with_another(to, *key);
        if (comes_along || is_taken_for_another(to, part, parent_table(link))) {
            expansion.rebuild(part, link);
        }
    }
}

void rebuild_clones(Expansion& expansion, Identity link)
{
    for (const Identity part : expansion.from.parts_of(link.parent())) {
        const auto* trigger = expansion.from.find<catalog::Trigger>(part);
        if (trigger != nullptr && !trigger->cloned_enabled.empty()) {
            expansion.rebuild(part, link);
        }
    }
}

std::set<Identity> indexes_to_attach_to(const catalog::Snapshot& to, const std::vector<Change>& changes)
{
    std::set<Identity> found;
    for (const Change& change : changes) {
        if (change.action != Action::create || change.identity.kind() != Kind::index_attachment) {
            continue;
        }
        for (auto* attachment = to.find<catalog::IndexAttachment>(change.identity);
             attachment != nullptr && found.insert(attachment->parent_index).second;) {
            attachment =
                to.find<catalog::IndexAttachment>(catalog::part_of(Kind::index_attachment, attachment->parent_index));
        }
    }
    return found;
}

bool is_validated_anew(const Expansion& expansion, const std::set<Identity>& attached_to, const Change& change)
{
    const auto* index = expansion.to.find<catalog::Index>(change.identity);
    return index != nullptr && change.action == Action::alter && change.changed.has(&catalog::Index::valid) &&
           (!attached_to.contains(change.identity) || takes_indexes_below(expansion.to, change.identity));
}

bool stays_partition(const Expansion& expansion, Identity attachment)
{
    const Identity parent = expansion.from.find<catalog::IndexAttachment>(attachment)->parent_index.parent();
    const Identity link(Kind::inheritance, attachment.parent().parent(), parent.schema(), parent.name());
    const auto* before = expansion.from.find<Inheritance>(link);
    const auto* after = expansion.to.find<Inheritance>(link);
    const Change* change = expansion.find(link);
    const bool is_made_anew = change != nullptr && change->action == Action::replace;
    return before != nullptr && after != nullptr && before->bound == after->bound && !is_made_anew;
}

}  // namespace tidemark::diff
