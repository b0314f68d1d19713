#include "diff/row_types.h"

#include "diff/domain_of.h"
#include "diff/expansion.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Table;

namespace {

/// Does ADD COLUMN give the rows that are there a value?
bool comes_with_values(const Expansion& expansion, Identity column)
{
    const auto* created = expansion.to.find<Column>(column);
    return created->identity_column || (created->generated && created->generated->stored) ||
           expansion.to.contains(catalog::part_of(Kind::column_default, column)) ||
           domain_of(expansion.to, column) != nullptr;
}

}  // namespace

Identity table_with_other_rows(const Expansion& expansion, const Change& change)
{
    const Identity identity = change.identity;
    if (identity.kind() == Kind::column) {
        const bool is_written = change.action == Action::create    ? comes_with_values(expansion, identity)
                                : change.action == Action::replace ? true
                                                                   : change.action == Action::alter && change.apart;
        return is_written && expansion.from.contains(identity.parent()) ? identity.parent() : Identity();
    }
    const bool is_written_anew = change.action == Action::replace ||
                                 (change.action == Action::alter && identity.kind() == Kind::table &&
                                  (change.changed.has(&Table::unlogged) || change.changed.has(&Table::access_method)));
    return is_written_anew ? identity : Identity();
}

RowColumns columns_of_row_types(const catalog::Snapshot& side)
{
    RowColumns columns;
    for (const catalog::Dependency& dependency : side.dependencies) {
        if (dependency.dependent.kind() == Kind::column && has_row_type(dependency.subject.kind()) &&
            relation_of_row_type(side, dependency.dependent) == dependency.subject) {
            columns.emplace(dependency.subject, dependency.dependent);
        }
    }
    return columns;
}

void keep_rows_in_columns(Expansion& expansion, const RowColumns& columns, Identity relation)
{
    const auto [first, last] = columns.equal_range(relation);
    for (auto at = first; at != last; ++at) {
        const Identity column = at->second;
        if (relation_of_row_type(expansion.to, column) != relation || column.parent() == relation) {
            continue;
        }
        Change& change = expansion.alter(column, relation);
        if (change.action == Action::alter && !change.hollow) {
            change.changed.insert(&Column::type);
            change.apart = true;
            change.hollow = true;
            expansion.follow_later(column);
        }
    }
}

}  // namespace tidemark::diff
