#include "diff/row_demands.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

/// The object, one rename earlier.
Identity earlier(Identity object, const Rename& rename)
{
    if (rename.to == object) {
        return rename.from;
    }
    const auto elsewhere = [object](Identity parent, catalog::Name schema) {
        return Identity(object.kind(), parent, schema, object.name(), object.arguments(), object.qualifier());
    };
    if (const Identity parent = object.parent()) {
        const Identity before = earlier(parent, rename);
        return before == parent ? object : elsewhere(before, object.schema());
    }
    const bool is_in_it = rename.to.kind() == Kind::schema && rename.to.name() == object.schema();
    return is_in_it ? elsewhere({}, rename.from.name()) : object;
}

}  // namespace

Identity former_name(Identity object, std::span<const Rename> renames)
{
    for (auto rename = renames.rbegin(); rename != renames.rend(); ++rename) {
        if (rename->from && rename->to && rename->part_from.empty()) {
            object = earlier(object, *rename);
        }
    }
    return object;
}

}  // namespace tidemark::diff
