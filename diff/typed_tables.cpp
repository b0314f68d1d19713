#include "diff/typed_tables.h"

#include <algorithm>

#include "catalog/kinds/column.h"
#include "diff/dependencies_of.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;
using catalog::Table;

namespace {

/// Is it as ADD ATTRIBUTE ... CASCADE makes it?
bool is_plain(const Column& column, const Snapshot& side)
{
    return !column.not_null && !column.identity_column && !column.generated && column.storage.empty() &&
           column.compression.empty() && !column.statistics_target && column.options.empty() &&
           !side.contains(catalog::part_of(Kind::column_default, column.identity));
}

}  // namespace

Identity type_of_table(const Snapshot& side, Identity table)
{
    const auto* facts = side.find<Table>(table);
    if (facts == nullptr || facts->of_type.empty()) {
        return {};
    }
    const auto all = dependencies_of(side, table);
    const auto found = std::find_if(all.begin(), all.end(), [](const catalog::Dependency& dependency) {
        return dependency.subject.kind() == Kind::composite_type;
    });
    return found == all.end() ? Identity() : found->subject;
}

bool follows_its_type(const Snapshot& from, const Snapshot& to, Identity table)
{
    const Identity type = type_of_table(from, table);
    if (!type || type_of_table(to, table) != type) {
        return false;
    }
    const auto& parts = to.parts_of(table);
    return std::all_of(parts.begin(), parts.end(), [&](Identity part) {
        const auto* after = to.find<Column>(part);
        const auto* before = from.find<Column>(part);
        if (after == nullptr) {
            return true;
        }
        return before == nullptr ? is_plain(*after, to)
                                 : before->type == after->type && before->collation == after->collation &&
                                       before->generated == after->generated;
    });
}

std::vector<Identity> followers_of_type(const Snapshot& from, const Snapshot& to, Identity type)
{
    std::vector<Identity> followers;
    for (const Table& table : from.all<Table>()) {
        if (type_of_table(from, table.identity) == type && follows_its_type(from, to, table.identity)) {
            followers.push_back(table.identity);
        }
    }
    return followers;
}

}  // namespace tidemark::diff
