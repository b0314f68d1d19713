#include "diff/typed_tables.h"

#include <algorithm>
#include <set>

#include "diff/expansion.h"
#include "diff/table_columns.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;
using catalog::Snapshot;
using catalog::Table;

namespace {

/// Changed in place, the columns that stay keep their order, and new ones come behind them. Are they then as in the target?
bool has_attributes_in_order(const Expansion& expansion, Identity table)
{
    const auto wanted = columns_of_table(expansion.to, table);
    auto place = wanted.begin();
    for (const Column* column : columns_of_table(expansion.from, table)) {
        if (!expansion.to.contains(column->identity) || expansion.is_made(column->identity)) {
            continue;
        }
        if (place == wanted.end() || (*place)->identity != column->identity) {
            return false;
        }
        ++place;
    }
    return true;
}

/// Whose columns come, go or are made others.
std::set<Identity> tables_with_other_columns(const Expansion& expansion)
{
    std::set<Identity> tables;
    for (const Change& change : expansion.changes) {
        const Identity identity = change.identity;
        if (identity.kind() == Kind::column && (change.action != Action::alter || change.apart) &&
            change.action != Action::report) {
            tables.insert(identity.parent());
        }
    }
    return tables;
}

}  // namespace

void remake_typed_tables(Expansion& expansion)
{
    for (const Table& table : expansion.to.all<Table>()) {
        const Change* change = expansion.find(table.identity);
        if (change != nullptr && change->action == Action::alter && change->changed.has(&Table::of_type) &&
            !table.of_type.empty() && !has_attributes_in_order(expansion, table.identity)) {
            expansion.rebuild(table.identity, {});
        }
    }
}

bool can_leave_type(const Expansion& expansion, Identity table, Identity type)
{
    const auto* after = expansion.to.find<Table>(table);
    return type_of_table(expansion.from, table) == type && after != nullptr &&
           (after->of_type.empty() || has_attributes_in_order(expansion, table));
}

void leave_type(Expansion& expansion, Identity table, Identity because_of)
{
    Change& change = expansion.alter(table, because_of);
    if (change.action == Action::alter) {
        change.changed.insert(&Table::of_type);
        change.hollow = !expansion.to.find<Table>(table)->of_type.empty();
    }
}

void leave_types_for_columns(Expansion& expansion)
{
    for (const Identity table : tables_with_other_columns(expansion)) {
        if (type_of_table(expansion.from, table) && type_of_table(expansion.to, table) &&
            !follows_its_type(expansion.from, expansion.to, table)) {
            leave_type(expansion, table, {});
        }
    }
}

}  // namespace tidemark::diff
