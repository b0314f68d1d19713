#include "diff/type_storage.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace tidemark::diff {

using catalog::BaseType;
using catalog::Column;
using catalog::Identity;
using catalog::Snapshot;

namespace {

/// Is it a column that goes on with the storage of its type, and no array, which has one of its own?
bool goes_by_its_type(const Snapshot& from, const Snapshot& to, Identity column)
{
    const auto* before = from.find<Column>(column);
    const auto* after = to.find<Column>(column);
    return before != nullptr && after != nullptr && before->type == after->type && before->storage.empty() &&
           after->storage.empty() && !after->type.text().ends_with("[]");
}

}  // namespace

void follow_storage_of_types(const Snapshot& from, const Snapshot& to, std::vector<Change>& changes)
{
    std::set<Identity> types;
    for (const Change& change : changes) {
        if (change.identity.kind() == catalog::Kind::base_type && change.action == Action::alter &&
            change.changed.has(&BaseType::storage) && !change.changed.has(&BaseType::defined)) {
            types.insert(change.identity);
        }
    }
    if (types.empty()) {
        return;
    }
    catalog::FieldSet storage;
    storage.insert(&Column::storage);
    std::vector<Change> more;
    for (const catalog::Dependency& dependency : from.dependencies) {
        if (!types.contains(dependency.subject) || !goes_by_its_type(from, to, dependency.dependent)) {
            continue;
        }
        const auto known = std::find_if(changes.begin(), changes.end(), [&dependency](const Change& change) {
            return change.identity == dependency.dependent;
        });
        if (known == changes.end()) {
            more.push_back({Action::alter, dependency.dependent, storage, false, false, dependency.subject});
        } else {
            known->changed = known->changed | storage;
        }
    }
    changes.insert(changes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    put_in_order(changes);
}

}  // namespace tidemark::diff
