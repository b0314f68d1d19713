#include <algorithm>
#include <set>
#include <utility>

#include "diff/expansion.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Dependency;
using catalog::Domain;
using catalog::Identity;
using catalog::is_type;
using catalog::Kind;
using catalog::RangeType;
using catalog::Snapshot;

namespace {

/// The domains of both sides that are to refuse values which they take now.
std::vector<Identity> domains_with_new_demands(const Expansion& expansion)
{
    std::vector<Identity> domains;
    for (const Change& change : expansion.changes) {
        const Identity identity = change.identity;
        const auto* domain = expansion.to.find<Domain>(identity);
        const auto* check = expansion.to.find<catalog::DomainConstraint>(identity);
        if (domain != nullptr && change.changed.has(&Domain::not_null) && domain->not_null) {
            domains.push_back(identity);
        } else if (check != nullptr && check->validated && change.action != Action::drop &&
                   expansion.from.contains(identity.parent())) {
            domains.push_back(identity.parent());
        }
    }
    return domains;
}

/// Is the type a part of what columns hold: in an array, a composite type, a range?
bool is_within_stored_values(const Snapshot& side, Identity type, bool is_part = false)
{
    return std::any_of(side.dependencies.begin(), side.dependencies.end(), [&](const Dependency& dependency) {
        if (dependency.subject != type) {
            return false;
        }
        const auto* column = side.find<Column>(dependency.dependent);
        const bool is_container =
            dependency.dependent.kind() == Kind::composite_type || dependency.dependent.kind() == Kind::range_type;
        return column != nullptr ? is_part || column->type.text().ends_with("[]")
                                 : is_type(dependency.dependent.kind()) &&
                                       is_within_stored_values(side, dependency.dependent, is_part || is_container);
    });
}

}  // namespace

void remake_domains_within_values(Expansion& expansion)
{
    for (const Identity domain : domains_with_new_demands(expansion)) {
        if (is_within_stored_values(expansion.from, domain)) {
            expansion.rebuild(domain, domain);
        }
    }
}

void remake_domain_of_check(Expansion& expansion, Identity check)
{
    const auto* after = expansion.to.find<catalog::DomainConstraint>(check);
    if (after != nullptr && after->validated && is_within_stored_values(expansion.from, check.parent())) {
        expansion.rebuild(check.parent(), check);
    }
}

void retype(Expansion& expansion, Identity column, Identity type)
{
    catalog::FieldSet fields;
    fields.insert(&Column::type);
    Change& change = expansion.alter(column, type);
    if (change.action == Action::alter && (!change.apart || !change.changed.has(&Column::type))) {
        change.changed = change.changed | fields;
        change.apart = true;
        expansion.follow_later(column);
    }
    expansion.changes.find(type)->aside = true;
}

void set_default_again(Expansion& expansion, Identity domain, Identity because_of)
{
    if (!expansion.to.contains(domain)) {
        return;
    }
    Change& change = expansion.alter(domain, because_of);
    if (change.action == Action::alter) {
        change.changed.insert(&Domain::default_expression);
        change.hollow = true;
    }
}

void set_aside_for_multiranges(Expansion& expansion)
{
    const Snapshot& from = expansion.from;
    const Snapshot& to = expansion.to;
    std::set<std::pair<catalog::Name, catalog::Name>> taken;
    for (const RangeType& range : to.all<RangeType>()) {
        if (!from.contains(range.identity)) {
            taken.emplace(range.multirange_schema, range.multirange_name);
        }
    }
    for (const RangeType& range : from.all<RangeType>()) {
        Change* const change = expansion.changes.find(range.identity);
        if (change == nullptr || !taken.contains({range.multirange_schema, range.multirange_name})) {
            continue;
        }
        change->aside =
            change->aside ||
            std::any_of(from.dependencies.begin(), from.dependencies.end(), [&](const Dependency& dependency) {
                return dependency.subject == range.identity && to.contains(dependency.dependent);
            });
    }
}

void set_aside_together(Expansion& expansion)
{
    auto& changes = expansion.changes;
    bool again = true;
    while (again) {
        again = false;
        for (const Dependency& dependency : expansion.from.dependencies) {
            const Change* const whole = changes.find(dependency.dependent);
            Change* const part = changes.find(dependency.subject);
            if (whole != nullptr && part != nullptr && whole->aside && !part->aside &&
                part->action == Action::replace && is_type(dependency.subject.kind())) {
                part->aside = true;
                again = true;
            }
        }
    }
}

}  // namespace tidemark::diff
