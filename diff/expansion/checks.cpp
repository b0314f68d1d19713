#include <algorithm>

#include "diff/expansion.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;
using catalog::Name;

namespace {

/// A partition that is created after a check has it validated, unless it must be there before another one that it is to
/// have NOT VALID, or before the table above it is attached.
bool gets_checks_later(const Expansion& expansion, Identity link)
{
    const auto above = links_above(expansion.to, parent_table(link));
    const auto checks = checks_not_valid_above(expansion.to, link.parent());
    const auto is_attached = [&expansion](const Inheritance* one) {
        return expansion.is_made(one->identity) && !expansion.is_made(parent_table(one->identity));
    };
    return std::any_of(above.begin(), above.end(), is_attached) ||
           std::any_of(checks.begin(), checks.end(), [&](const catalog::Constraint* check) {
               return expansion.is_made(check->identity) &&
                      !has_valid_check(expansion.to, link.parent(), check->identity.name());
           });
}

/// Unless its own check, which is validated, becomes the parent's.
void validate(Expansion& expansion, Identity link, Name check, Identity because_of)
{
    const auto* own =
        expansion.from.find<catalog::Constraint>(catalog::part_of(Kind::constraint, link.parent(), check));
    if (own != nullptr && own->validated && is_absorbed(expansion.to, *own)) {
        return;
    }
    catalog::FieldSet fields;
    fields.insert(&Inheritance::valid_checks);
    Change& change = *expansion.changes.try_emplace({Action::alter, link, fields, false, false, because_of}).first;
    const auto place = std::lower_bound(change.checks.begin(), change.checks.end(), check);
    if (place == change.checks.end() || *place != check) {
        change.checks.insert(place, check);
    }
}

}  // namespace

void look_at_checks(Expansion& expansion, Identity link)
{
    const catalog::Snapshot& to = expansion.to;
    const auto& before = expansion.from.find<Inheritance>(link)->valid_checks;
    const auto& after = to.find<Inheritance>(link)->valid_checks;
    for (const Name name : after) {
        if (!std::binary_search(before.begin(), before.end(), name)) {
            validate(expansion, link, name, {});
        }
    }
    for (const Name name : before) {
        const auto* check = check_above(to, link.parent(), name);
        if (check != nullptr && !has_valid_check(to, link.parent(), name)) {
            expansion.rebuild(check->identity, link);
        }
    }
}

void validate_below_new_checks(Expansion& expansion)
{
    for (const Inheritance& link : expansion.to.all<Inheritance>()) {
        for (const Name name : link.valid_checks) {
            const auto* check = check_above(expansion.to, link.identity.parent(), name);
            if (check != nullptr && (expansion.is_made(link.identity) ? gets_checks_later(expansion, link.identity)
                                                                      : expansion.is_made(check->identity))) {
                validate(expansion, link.identity, name, check->identity);
            }
        }
    }
}

}  // namespace tidemark::diff
