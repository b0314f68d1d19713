#include "catalog/kinds/index.h"

#include "diff/disposition.h"

namespace tidemark::diff {

using catalog::Index;

namespace {

/// The index of a partitioned table becomes valid when the last partition's index is attached; and nothing makes another
/// index invalid but a CREATE INDEX CONCURRENTLY that fails.
Disposition disposition_of_validity(const Index& to)
{
    if (to.partitioned) {
        return {to.valid ? Action::alter : Action::replace, false};
    }
    return {to.valid ? Action::replace : Action::report, false};
}

/// The stronger of two.
Disposition combined(Disposition a, Disposition b)
{
    if (a.action == Action::replace || b.action == Action::report) {
        return a;
    }
    return a.action == Action::report || b.action == Action::replace ? b : a;
}

}  // namespace

template <>
Disposition disposition_of(const Index& from, const Index& to, catalog::FieldSet changed, int)
{
    // ALTER INDEX ... SET does not take the index of a partitioned table, which has no storage.
    if (changed.has(&Index::options) && from.partitioned) {
        return {Action::replace, false};
    }
    if (!changed.has(&Index::valid)) {
        return disposition_by_fields<Index>(changed);
    }
    catalog::FieldSet rest;
    std::size_t row = 0;
    catalog::for_each_field<Index>([&](const auto& field) {
        if (changed.contains(row) && field.name != "valid") {
            rest.insert(row);
        }
        ++row;
    });
    return combined(disposition_by_fields<Index>(rest), disposition_of_validity(to));
}

}  // namespace tidemark::diff
