#include "diff/cast_fate.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

#include "diff/assignment_cast.h"
#include "diff/dependencies_of.h"
#include "diff/type_text.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::CompositeAttribute;
using catalog::CompositeType;
using catalog::Domain;
using catalog::EnumType;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

using Loss = CastFate::Loss;

/// The type of a column, seen through its domains.
struct PlainType {
    std::string text{};
    const EnumType* labels = nullptr;
};

PlainType plain_type(const Column& column, const Snapshot& snapshot)
{
    PlainType type{column.type.text(), nullptr};
    Identity user = column.identity;
    while (user) {
        const Identity of = std::exchange(user, Identity());
        // The expression of a generated column, or a domain's default, may depend on other types.
        for (const catalog::Dependency& dependency : dependencies_of(snapshot, of)) {
            if (!names_type(type.text, dependency.subject)) {
                continue;
            }
            if (const auto* domain = snapshot.find<Domain>(dependency.subject)) {
                type.text = domain->base_type.text() + (type.text.ends_with("[]") ? "[]" : "");
                user = domain->identity;
                break;
            }
            type.labels = snapshot.find<EnumType>(dependency.subject);
        }
    }
    return type;
}

bool is_among(std::string_view text, std::initializer_list<std::string_view> all)
{
    return std::find(all.begin(), all.end(), text) != all.end();
}

/// Bytes of an integer; 0 for any other type.
int integer_size(std::string_view base)
{
    return base == "smallint" ? 2 : base == "integer" ? 4 : base == "bigint" ? 8 : 0;
}

bool is_float(std::string_view base) { return is_among(base, {"real", "double precision"}); }

bool is_text(std::string_view base) { return is_among(base, {"text", "character varying", "character"}); }

CastFate between_numerics(const std::vector<int>& from, const std::vector<int>& to)
{
    if (to.empty()) {
        return {};
    }
    const int scale = to.size() > 1 ? to[1] : 0;
    const int whole = to[0] - scale;
    if (from.empty()) {
        return {Loss::value, true};
    }
    const int old_scale = from.size() > 1 ? from[1] : 0;
    return {scale < old_scale ? Loss::value : Loss::none, whole < from[0] - old_scale};
}

CastFate between_numbers(const TypeText& from, const TypeText& to)
{
    const int size = integer_size(from.base);
    if (const int new_size = integer_size(to.base); new_size > 0) {
        return size > 0 ? CastFate{Loss::none, new_size < size} : CastFate{Loss::value, true};
    }
    if (to.base == "numeric") {
        return from.base == "numeric" ? between_numerics(from.modifiers, to.modifiers)
               : size > 0             ? CastFate{Loss::none, !to.modifiers.empty()}
                                      : CastFate{Loss::value, true};
    }
    // A real holds 24 bits, a double precision 53.
    constexpr int exact_in_real = 2;
    constexpr int exact_in_double = 4;
    const bool fits = size > 0 ? size <= (to.base == "real" ? exact_in_real : exact_in_double)
                               : from.base == "real" || from.base == to.base;
    return {fits ? Loss::none : Loss::value, from.base == "numeric" || (from.base != to.base && to.base == "real")};
}

CastFate to_text(const TypeText& from, const TypeText& to)
{
    if (to.base != "character" && to.modifiers.empty()) {
        return {};
    }
    // character means character(1).
    const int length = to.modifiers.empty() ? 1 : to.modifiers[0];
    const bool fits = is_text(from.base) && !from.modifiers.empty() && from.modifiers[0] <= length;
    if (!fits) {
        return {Loss::none, true};
    }
    // Blanks at the end of a character(n) count for nothing.
    return {to.base == "character" && from.base != "character" ? Loss::spelling : Loss::none, false};
}

bool is_time(std::string_view base) { return base.starts_with("time") || base == "date" || base == "interval"; }

CastFate between_times(const TypeText& from, const TypeText& to)
{
    if (from.base == "date") {
        return {};
    }
    const bool keeps_parts =
        to.base != "date" && from.base.starts_with("timestamp") == to.base.starts_with("timestamp");
    constexpr int longest = 6;
    const auto digits = [](const TypeText& type) { return type.modifiers.empty() ? longest : type.modifiers[0]; };
    return {keeps_parts && digits(to) >= digits(from) ? Loss::none : Loss::value, false};
}

/// Between these nothing leads but the text, and no text of the one is one of the other.
bool never_fits(std::string_view from, std::string_view to)
{
    const auto is_integer = [](std::string_view base) { return integer_size(base) > 0; };
    const auto is_number = [&](std::string_view base) {
        return is_integer(base) || is_float(base) || base == "numeric";
    };
    const auto is_moment = [](std::string_view base) { return base == "date" || base.starts_with("timestamp"); };
    if (to == "uuid") {
        // A numeric may have 32 digits.
        return is_integer(from) || is_float(from) || from == "boolean" || is_time(from);
    }
    if (from == "uuid" || is_moment(from)) {
        return is_number(to) || to == "boolean" || (from == "uuid" && is_time(to));
    }
    return from == "boolean" && ((is_number(to) && to != "integer") || is_time(to));
}

CastFate between_built_in(const TypeText& from, const TypeText& to)
{
    const auto is_number = [](std::string_view base) {
        return integer_size(base) > 0 || is_float(base) || base == "numeric";
    };
    if (from.base == to.base && from.modifiers == to.modifiers) {
        return {};
    }
    if (is_number(from.base) && is_number(to.base)) {
        return between_numbers(from, to);
    }
    if (is_text(to.base)) {
        return to_text(from, to);
    }
    if (is_text(from.base)) {
        return {Loss::spelling, true};
    }
    if (is_time(from.base) && is_time(to.base)) {
        return between_times(from, to);
    }
    struct Pair {
        std::string_view from;
        std::string_view to;
        CastFate fate;
    };
    const std::array<Pair, 6> pairs{{
        {"json", "jsonb", {Loss::spelling, true}},
        {"jsonb", "json", {}},
        {"cidr", "inet", {}},
        {"inet", "cidr", {Loss::value, false}},
        {"boolean", "integer", {}},
        {"integer", "boolean", {Loss::value, false}},
    }};
    const auto* const found = std::find_if(
        pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.from == from.base && pair.to == to.base; });
    return found == pairs.end() ? CastFate{Loss::none, true, never_fits(from.base, to.base)} : found->fate;
}

const CompositeAttribute* find_attribute(const CompositeType& type, catalog::Name name)
{
    const auto found = std::find_if(type.attributes.begin(), type.attributes.end(),
                                    [name](const CompositeAttribute& attribute) { return attribute.name == name; });
    return found == type.attributes.end() ? nullptr : &*found;
}

/// The composite type that a column's values are of; null for any other type.
const CompositeType* composite_type_of(Identity column, const Snapshot& side)
{
    const auto* facts = side.find<Column>(column);
    if (facts == nullptr || facts->type.text().ends_with("[]")) {
        return nullptr;
    }
    for (const catalog::Dependency& dependency : dependencies_of(side, column)) {
        if (const auto* type = side.find<CompositeType>(dependency.subject)) {
            return type;
        }
    }
    return nullptr;
}

/// The types that values go from and to.
std::pair<const CompositeType*, const CompositeType*> composite_types(Identity type_or_column, const Snapshot& from,
                                                                      const Snapshot& to)
{
    if (type_or_column.kind() == Kind::column) {
        const CompositeType* before = composite_type_of(type_or_column, from);
        const CompositeType* after = composite_type_of(type_or_column, to);
        const bool is_another = before != nullptr && after != nullptr && before->identity != after->identity;
        return is_another && have_common_attribute(*before, *after)
                   ? std::pair(before, after)
                   : std::pair<const CompositeType*, const CompositeType*>();
    }
    const bool has_values =
        std::any_of(from.dependencies.begin(), from.dependencies.end(), [&](const auto& dependency) {
            return dependency.subject == type_or_column && dependency.dependent.kind() == Kind::column;
        });
    return has_values ? std::pair(from.find<CompositeType>(type_or_column), to.find<CompositeType>(type_or_column))
                      : std::pair<const CompositeType*, const CompositeType*>();
}

}  // namespace

bool goes_by_itself(const Column& from, const Snapshot& in_from, const Column& to, const Snapshot& in_to)
{
    return goes_by_itself(plain_type(from, in_from).text, plain_type(to, in_to).text);
}

CastFate fate_of(const Column& from, const Snapshot& in_from, const Column& to, const Snapshot& in_to)
{
    const PlainType before = plain_type(from, in_from);
    const PlainType after = plain_type(to, in_to);
    CastFate fate;
    if (before.labels != nullptr && after.labels != nullptr) {
        fate.may_fail = !removed_labels(from.identity, in_from, in_to).empty();
    } else if (after.labels != nullptr) {
        fate.may_fail = true;
    } else if (before.labels == nullptr || is_text(taken_apart(after.text).base)) {
        fate = between_built_in(taken_apart(before.text), taken_apart(after.text));
    } else {
        fate.may_fail = true;
    }
    // A domain's checks are looked at too.
    fate.may_fail = fate.may_fail || (from.type != to.type && after.text != to.type.text());
    return fate;
}

std::vector<std::string> removed_labels(Identity column, const Snapshot& from, const Snapshot& to)
{
    const auto* before = from.find<Column>(column);
    const auto* after = to.find<Column>(column);
    const EnumType* old_type = before == nullptr ? nullptr : plain_type(*before, from).labels;
    const EnumType* new_type = after == nullptr ? nullptr : plain_type(*after, to).labels;
    std::vector<std::string> removed;
    if (old_type != nullptr && new_type != nullptr) {
        std::copy_if(old_type->labels.begin(), old_type->labels.end(), std::back_inserter(removed),
                     [new_type](const std::string& label) {
                         return std::find(new_type->labels.begin(), new_type->labels.end(), label) ==
                                new_type->labels.end();
                     });
    }
    return removed;
}

bool have_common_attribute(const CompositeType& one, const CompositeType& other)
{
    return std::any_of(one.attributes.begin(), one.attributes.end(), [&other](const CompositeAttribute& attribute) {
        return find_attribute(other, attribute.name) != nullptr;
    });
}

AttributeLosses lost_attributes(Identity type_or_column, const Snapshot& from, const Snapshot& to)
{
    const auto [before, after] = composite_types(type_or_column, from, to);
    AttributeLosses losses;
    if (before == nullptr || after == nullptr) {
        return losses;
    }
    for (const CompositeAttribute& attribute : before->attributes) {
        const CompositeAttribute* kept = find_attribute(*after, attribute.name);
        if (kept == nullptr) {
            losses.gone.push_back(attribute.name);
        } else if (between_built_in(taken_apart(attribute.type.text()), taken_apart(kept->type.text())).loss ==
                   Loss::value) {
            losses.cut.push_back(attribute.name);
        }
    }
    return losses;
}

}  // namespace tidemark::diff
