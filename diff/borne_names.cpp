#include "diff/borne_names.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

bool has_name_of_relation(Kind kind)
{
    return kind == Kind::table || kind == Kind::view || kind == Kind::materialized_view || kind == Kind::sequence ||
           kind == Kind::index || kind == Kind::composite_type;
}

/// Relations with columns have a row type of their name.
bool has_name_of_type(Kind kind)
{
    return catalog::is_type(kind) || kind == Kind::table || kind == Kind::view || kind == Kind::materialized_view;
}

}  // namespace

BorneNames::BorneNames(const catalog::Snapshot& snapshot)
{
    for (const catalog::Constraint& constraint : snapshot.all<catalog::Constraint>()) {
        if (constraint.type != catalog::ConstraintType::check &&
            constraint.type != catalog::ConstraintType::foreign_key) {
            keys_.insert(constraint.identity);
        }
    }
    snapshot.for_each([this](const auto& object) {
        for (const Identity name : names_of(object.identity, keys_.contains(object.identity))) {
            take(name, object.identity);
        }
    });
    for (const catalog::RangeType& range : snapshot.all<catalog::RangeType>()) {
        const Identity multirange =
            catalog::in_schema(Kind::range_type, range.multirange_schema, range.multirange_name);
        for (const Identity name : names_of(multirange, false)) {
            take(name, multirange);
        }
    }
    for (const catalog::Column& column : snapshot.all<catalog::Column>()) {
        if (column.identity_column) {
            take(catalog::in_schema(Kind::table, column.identity_column->sequence_schema,
                                    column.identity_column->sequence_name),
                 catalog::identity_sequence(column.identity));
        }
    }
}

Identity BorneNames::bearer(Identity now, Identity wanted) const
{
    for (const Identity name : names_of(wanted, keys_.contains(now))) {
        const auto found = bearers_.find(name);
        if (found != bearers_.end() && found->second != now) {
            return found->second;
        }
    }
    return {};
}

void BorneNames::rename(Identity before, Identity after)
{
    const bool is_key = keys_.erase(before) != 0;
    for (const Identity name : names_of(before, is_key)) {
        const auto found = bearers_.find(name);
        if (found != bearers_.end() && found->second == before) {
            bearers_.erase(found);
        }
    }
    for (const Identity name : names_of(after, is_key)) {
        take(name, after);
    }
    if (is_key) {
        keys_.insert(after);
    }
}

std::vector<Identity> BorneNames::names_of(Identity object, bool has_index) const
{
    std::vector<Identity> names{object};
    if (has_name_of_relation(object.kind()) || has_index) {
        names.push_back(catalog::in_schema(Kind::table, catalog::schema_of(object), object.name()));
    }
    if (has_name_of_type(object.kind())) {
        names.push_back(catalog::in_schema(Kind::enum_type, object.schema(), object.name()));
    }
    return names;
}

void BorneNames::take(Identity name, Identity object) { bearers_.insert_or_assign(name, object); }

}  // namespace tidemark::diff
