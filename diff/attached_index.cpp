#include "diff/attached_index.h"

#include <algorithm>
#include <unordered_map>

#include "catalog/kinds/all.h"
#include "diff/inheritance.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Index;
using catalog::IndexKey;

/// As CompareIndexInfo() in catalog/index.c has it, which cares not for the order.
bool fit(const Index& a, const Index& b)
{
    return a.method == b.method && a.unique == b.unique && a.nulls_not_distinct == b.nulls_not_distinct &&
           a.predicate == b.predicate && a.included == b.included &&
           std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                      [](const IndexKey& x, const IndexKey& y) {
                          return x.column == y.column && x.expression == y.expression && x.collation == y.collation &&
                                 x.operator_class == y.operator_class;
                      });
}

bool is_partitioned_index(const catalog::Snapshot& snapshot, Identity part)
{
    const auto* index = snapshot.find<Index>(part);
    const auto* key = snapshot.find<catalog::Constraint>(part);
    return (index != nullptr && index->partitioned) ||
           (key != nullptr && key->partitioned &&
            (key->type == catalog::ConstraintType::primary_key || key->type == catalog::ConstraintType::unique ||
             key->type == catalog::ConstraintType::exclusion));
}

}  // namespace

bool is_taken_for_another(const catalog::Snapshot& to, Identity index, Identity partitioned_table)
{
    const auto* facts = to.find<Index>(index);
    if (facts == nullptr || to.contains(catalog::part_of(catalog::Kind::index_attachment, index))) {
        return false;
    }
    const auto& parts = to.parts_of(partitioned_table);
    return std::any_of(parts.begin(), parts.end(), [&](Identity part) {
        const auto* above = to.find<Index>(part);
        return above != nullptr && above->partitioned && fit(*above, *facts) &&
               !lacks_partition(to, part, index.parent());
    });
}

bool takes_indexes_below(const catalog::Snapshot& to, Identity partitioned_index)
{
    const auto* index = to.find<Index>(partitioned_index);
    return index != nullptr && index->partitioned && index->valid &&
           has_foreign_partition(to, partitioned_index.parent());
}

bool is_made_on_only(const catalog::Snapshot& to, const Index& index)
{
    return index.partitioned && has_indexed_partitions(to, index.identity.parent()) &&
           !takes_indexes_below(to, index.identity);
}

bool is_made_with_another(const catalog::Snapshot& to, const catalog::Constraint& constraint)
{
    // A key WITHOUT OVERLAPS is an exclusion constraint in all but name.
    const bool excludes = constraint.type == catalog::ConstraintType::exclusion ||
                          (constraint.period && constraint.type != catalog::ConstraintType::foreign_key);
    return excludes && to.contains(catalog::part_of(catalog::Kind::index_attachment, constraint.identity));
}

bool lacks_partition(const catalog::Snapshot& to, Identity partitioned_index, Identity partition)
{
    const auto* table = to.find<catalog::Table>(partition);
    if (!is_partitioned_index(to, partitioned_index) || (table != nullptr && is_foreign(*table))) {
        return false;
    }
    const auto& parts = to.parts_of(partition);
    return std::none_of(parts.begin(), parts.end(), [&](Identity part) {
        const auto* attachment =
            to.find<catalog::IndexAttachment>(catalog::part_of(catalog::Kind::index_attachment, part));
        return attachment != nullptr && attachment->parent_index == partitioned_index;
    });
}

void mark_what_comes_along(const catalog::Snapshot& to, Plan& plan)
{
    // Where each is created.
    std::unordered_map<Identity, std::size_t> created;
    const auto for_each_operation = [&plan](auto&& visit) {
        for (std::size_t at = 0; at < plan.steps.size(); ++at) {
            visit(plan.steps[at].operation, at);
            for (Operation& member : plan.steps[at].members) {
                visit(member, at);
            }
        }
    };
    bool attaches = false;
    for_each_operation([&attaches](const Operation& operation, std::size_t) {
        attaches = attaches || (operation.action == StepAction::create &&
                                operation.identity.kind() == catalog::Kind::index_attachment);
    });
    if (!attaches) {
        return;
    }
    for_each_operation([&created](const Operation& operation, std::size_t at) {
        if (operation.action == StepAction::create) {
            created.emplace(operation.identity, at);
        }
    });
    for_each_operation([&](Operation& operation, std::size_t) {
        const auto* attachment = to.find<catalog::IndexAttachment>(operation.identity);
        if (attachment == nullptr || operation.action != StepAction::create) {
            return;
        }
        const auto* key = to.find<catalog::Constraint>(operation.identity.parent());
        const Identity parent = attachment->parent_index.parent();
        const auto link = created.find(
            Identity(catalog::Kind::inheritance, operation.identity.parent().parent(), parent.schema(), parent.name()));
        const auto above = created.find(attachment->parent_index);
        const bool is_attached = link != created.end() && (above == created.end() || above->second < link->second);
        const bool is_taken = above != created.end() && takes_indexes_below(to, attachment->parent_index);
        operation.comes_along = is_attached || is_taken || (key != nullptr && is_made_with_another(to, *key));
    });
}

}  // namespace tidemark::diff
