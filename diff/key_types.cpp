#include "diff/key_types.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "diff/inheritance.h"

namespace tidemark::diff {
namespace {

using catalog::Constraint;
using catalog::Identity;
using catalog::Snapshot;

/// Types whose "=" takes any two of them (operator families integer_ops and text_ops) have one name here, other built-in
/// ones that without their modifiers; none for types that users made.
std::optional<std::string> family_of(const std::string& type)
{
    const std::string base = type.substr(0, type.find('('));
    if (base == "smallint" || base == "integer" || base == "bigint") {
        return "integers";
    }
    if (base == "text" || base == "character varying") {
        return "texts";
    }
    return type.find('.') == std::string::npos ? std::optional(base) : std::nullopt;
}

/// Tells what the column is in both snapshots; none when it leaves its family, or is ordered otherwise.
std::optional<std::string> lasting_family(Identity column, const Snapshot& from, const Snapshot& to)
{
    const auto* before = from.find<catalog::Column>(column);
    const auto* after = to.find<catalog::Column>(column);
    if (before == nullptr || after == nullptr || before->collation != after->collation) {
        return std::nullopt;
    }
    const auto family = family_of(before->type.text());
    return family == family_of(after->type.text()) ? family : std::nullopt;
}

/// The key of a partitioned table is many keys, whose locks differ from major to major.
bool is_in_partitions(Identity table, const Snapshot& snapshot)
{
    const auto parents = parents_of(snapshot, table);
    const auto* facts = snapshot.find<catalog::Table>(table);
    return facts == nullptr || !facts->partition_key.empty() ||
           std::any_of(parents.begin(), parents.end(), [](const auto* link) { return !link->bound.empty(); });
}

}  // namespace

bool bears_new_types(const Constraint& foreign_key, const Snapshot& from, const Snapshot& to)
{
    const Identity table = foreign_key.identity.parent();
    // Of a period the operators are those of GiST, which know but one type each.
    if (foreign_key.period || is_in_partitions(table, from) || is_in_partitions(foreign_key.referenced, from)) {
        return false;
    }
    for (std::size_t i = 0; i < foreign_key.columns.size(); ++i) {
        const auto family = lasting_family(catalog::column_identity(table, foreign_key.columns[i]), from, to);
        const auto referenced = lasting_family(
            catalog::column_identity(foreign_key.referenced, foreign_key.referenced_columns[i]), from, to);
        if (!family || family != referenced) {
            return false;
        }
    }
    return true;
}

}  // namespace tidemark::diff
