#include <algorithm>

#include "diff/expansion.h"
#include "diff/inheritance.h"
#include "diff/table_columns.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Inheritance;
using catalog::Kind;

namespace {

/// Is the partition one of this table's, near or far, on both sides and meanwhile?
bool is_still_below(const Expansion& expansion, Identity partition, Identity table)
{
    for (const Inheritance* link : parents_of(expansion.to, partition)) {
        const Identity parent = parent_table(link->identity);
        const Change* change = expansion.find(link->identity);
        const bool stays =
            expansion.from.contains(link->identity) && (change == nullptr || change->action == Action::alter);
        if (stays && (parent == table || is_still_below(expansion, parent, table))) {
            return true;
        }
    }
    return false;
}

/// Is the column not null on both sides, by what it inherits, and is that valid as told?
bool inherits_not_null(const Expansion& expansion, Identity column, bool valid_before, bool valid_after)
{
    const auto* before = expansion.from.find<Column>(column);
    const auto* after = expansion.to.find<Column>(column);
    return before != nullptr && after != nullptr && before->not_null_constraint && after->not_null_constraint &&
           !keeps_not_null(*before) && before->not_null_constraint->validated == valid_before &&
           after->not_null_constraint->validated == valid_after;
}

/// The table's columns above, of parents that it keeps, whose NOT NULL is not to be valid.
std::vector<Identity> not_valid_above(const Expansion& expansion, Identity column)
{
    std::vector<Identity> above = inherited_columns(expansion.to, column);
    std::erase_if(above, [&](Identity one) {
        const auto* before = expansion.from.find<Column>(one);
        const auto* after = expansion.to.find<Column>(one);
        const Identity link(Kind::inheritance, column.parent(), one.parent().schema(), one.parent().name());
        return before == nullptr || !before->not_null || !after->not_null || must_have_value(*after) ||
               after->not_null_constraint->no_inherit || !expansion.from.contains(link);
    });
    return above;
}

/// The columns whose NOT NULL is to be valid no longer.
std::vector<Identity> columns_that_lose_validity(const Expansion& expansion)
{
    std::vector<Identity> columns;
    for (const Change& change : expansion.changes) {
        const Identity identity = change.identity;
        const auto* before = expansion.from.find<Column>(identity);
        const auto* after = expansion.to.find<Column>(identity);
        if (before != nullptr && after != nullptr && change.action == Action::alter && before->not_null &&
            after->not_null && must_have_value(*before) && !must_have_value(*after)) {
            columns.push_back(identity);
        }
    }
    std::sort(columns.begin(), columns.end());
    return columns;
}

void make_anew(Expansion& expansion, Identity column, Identity because_of)
{
    expansion.alter(column, because_of).changed.insert(&Column::not_null_constraint);
}

}  // namespace

void name_not_null_left_behind(Expansion& expansion, Identity link)
{
    for (const Column* column : columns_of_table(expansion.from, link.parent())) {
        const auto* after = expansion.to.find<Column>(column->identity);
        const auto standing = standing_not_null(expansion.to, *column);
        if (after != nullptr && standing && after->not_null_constraint && standing != after->not_null_constraint) {
            make_anew(expansion, column->identity, link);
        }
    }
}

void keep_not_null_of_partitions(Expansion& expansion)
{
    std::vector<Change> again;
    for (const Change& change : expansion.changes) {
        const Identity identity = change.identity;
        const auto* after = expansion.to.find<Column>(identity);
        const bool takes_nulls = after != nullptr && change.action == Action::alter &&
                                 change.changed.has(&Column::not_null) && !after->not_null;
        if (!takes_nulls) {
            continue;
        }
        for (const Identity partition : partitions_below(expansion.to, identity.parent())) {
            const Identity below = catalog::column_identity(partition, identity.name());
            const auto* column = expansion.from.find<Column>(below);
            const auto* column_after = expansion.to.find<Column>(below);
            if (column != nullptr && column_after != nullptr && column->not_null && column_after->not_null &&
                !keeps_not_null(*column) && is_still_below(expansion, partition, identity.parent())) {
                catalog::FieldSet fields;
                fields.insert(&Column::not_null);
                again.push_back({Action::alter, below, fields, false, false, identity});
            }
        }
    }
    for (const Change& change : again) {
        Change& other = *expansion.changes.try_emplace(change).first;
        other.changed = other.changed | change.changed;
    }
}

void keep_valid_not_null_below(Expansion& expansion)
{
    std::vector<Identity> remade = columns_that_lose_validity(expansion);
    for (std::size_t at = 0; at < remade.size(); ++at) {
        const Identity column = remade[at];
        const auto* before = expansion.from.find<Column>(column);
        for (const Identity above :
             keeps_not_null(*before) ? std::vector<Identity>() : not_valid_above(expansion, column)) {
            make_anew(expansion, above, column);
            if (std::find(remade.begin(), remade.end(), above) == remade.end()) {
                remade.push_back(above);
            }
        }
    }
    for (std::size_t at = 0; at < remade.size(); ++at) {
        const Identity column = remade[at];
        for (const Inheritance& link : expansion.to.all<Inheritance>()) {
            const Identity below = catalog::column_identity(link.identity.parent(), column.name());
            if (parent_table(link.identity) != column.parent() || !expansion.from.contains(link.identity)) {
                continue;
            }
            if (inherits_not_null(expansion, below, true, true)) {
                make_anew(expansion, below, column);
            } else if (inherits_not_null(expansion, below, false, false)) {
                remade.push_back(below);
            }
        }
    }
}

}  // namespace tidemark::diff
