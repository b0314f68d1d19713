#include "diff/persistence.h"

#include <algorithm>
#include <map>
#include <set>

namespace tidemark::diff {
namespace {

using catalog::Constraint;
using catalog::Identity;
using catalog::Snapshot;

using References = std::map<Identity, std::set<Identity>>;

bool reaches(const References& references, Identity start, Identity goal)
{
    std::set<Identity> seen{start};
    std::vector<Identity> work{start};
    while (!work.empty()) {
        const Identity table = work.back();
        work.pop_back();
        const auto found = references.find(table);
        if (found == references.end()) {
            continue;
        }
        for (const Identity next : found->second) {
            if (next == goal) {
                return true;
            }
            if (seen.insert(next).second) {
                work.push_back(next);
            }
        }
    }
    return false;
}

}  // namespace

std::vector<Identity> tables_that_change_persistence(const Snapshot& from, const Snapshot& to)
{
    std::vector<Identity> tables;
    for (const catalog::Table& table : from.all<catalog::Table>()) {
        const auto* after = to.find<catalog::Table>(table.identity);
        if (after != nullptr && after->unlogged != table.unlogged) {
            tables.push_back(table.identity);
        }
    }
    return tables;
}

std::vector<Identity> keys_in_the_way_of_persistence(const Snapshot& from, const Snapshot& to)
{
    const std::vector<Identity> tables = tables_that_change_persistence(from, to);
    if (tables.size() < 2) {
        return {};
    }
    const auto changes = [&tables](Identity table) { return std::binary_search(tables.begin(), tables.end(), table); };
    References references;
    std::vector<const Constraint*> keys;
    for (const Constraint& key : from.all<Constraint>()) {
        const Identity table = key.identity.parent();
        if (key.type == catalog::ConstraintType::foreign_key && table != key.referenced && changes(table) &&
            changes(key.referenced) && to.contains(key.identity)) {
            references[table].insert(key.referenced);
            keys.push_back(&key);
        }
    }
    std::vector<Identity> in_a_circle;
    for (const Constraint* key : keys) {
        if (reaches(references, key->referenced, key->identity.parent())) {
            in_a_circle.push_back(key->identity);
        }
    }
    return in_a_circle;
}

}  // namespace tidemark::diff
