#include "diff/expansion.h"

#include <algorithm>

#include "diff/cast_fate.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

bool is_or_is_below(const Snapshot& side, Identity table, Identity above)
{
    const auto links = links_above(side, table);
    return table == above || std::any_of(links.begin(), links.end(), [above](const catalog::Inheritance* link) {
               return parent_table(link->identity) == above;
           });
}

/// Has the table, or one below it, a CHECK, or is it in a publication?
bool watches_virtual_columns(const Snapshot& side, Identity table)
{
    const auto& checks = side.all<catalog::Constraint>();
    const auto& published = side.all<catalog::PublicationTable>();
    return std::any_of(checks.begin(), checks.end(),
                       [&](const catalog::Constraint& check) {
                           return check.type == catalog::ConstraintType::check &&
                                  is_or_is_below(side, check.identity.parent(), table);
                       }) ||
           std::any_of(published.begin(), published.end(), [&](const catalog::PublicationTable& member) {
               const Identity one = catalog::in_schema(Kind::table, member.identity.schema(), member.identity.name());
               return is_or_is_below(side, one, table);
           });
}

}  // namespace

bool is_computed_anew(const Expansion& expansion, const Change& change)
{
    const Snapshot& from = expansion.from;
    const Snapshot& to = expansion.to;
    const auto* before = from.find<Column>(change.identity);
    const auto* after = to.find<Column>(change.identity);
    if (before == nullptr || after == nullptr || !before->generated || !after->generated ||
        change.action != Action::alter) {
        return false;
    }
    const bool has_cast = !change.changed.has(&Column::type) || goes_by_itself(*before, from, *after, to);
    const bool is_watched = change.changed.has(&Column::generated) && !after->generated->stored &&
                            (watches_virtual_columns(from, change.identity.parent()) ||
                             watches_virtual_columns(to, change.identity.parent()));
    return !has_cast || is_watched;
}

}  // namespace tidemark::diff
