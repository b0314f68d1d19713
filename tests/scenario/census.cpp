#include "tests/scenario/census.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "catalog/kinds/all.h"
#include "diff/hazards.h"

namespace tidemark::scenario {
namespace {

using catalog::OnChange;
using Lines = std::set<std::string>;

/// What no scenario can show, and why.
struct Exemption {
    std::string_view line{};
    std::string_view reason{};
};

constexpr std::array exemptions = std::to_array<Exemption>({
    {"alter extension",
     "it moves as a rename does, unless no copy of the source can be made (tests/cli/rename_test.cpp)"},
    {"field column.identity_column.sequence_schema", "the sequence of an identity column stays in its table's schema"},
    {"field range_type.multirange_schema",
     "it moves as a rename does, unless no copy of the source can be made (range-type-multirange-schema)"},
    {"field operator_class.operators.sort_family",
     "the access methods that order by operators leave those to the family (amadjustmembers)"},
    {"field index.keys.exclusion_operator", "keys are described like the elements of EXCLUDE, and only those have one"},
    {"field inheritance.detach_pending",
     "only an interrupted DETACH PARTITION CONCURRENTLY leads there (tests/unit/emit/script_test.cpp)"},
});

bool is_exempt(std::string_view line)
{
    return std::any_of(exemptions.begin(), exemptions.end(),
                       [line](const Exemption& exemption) { return exemption.line == line; });
}

/// A scenario ends where nothing differs any more, so what is only told cannot be changed in one.
bool is_planned(OnChange on_change) { return on_change != OnChange::report_only && on_change != OnChange::informative; }

/// The struct whose field table goes on below a field: the value's own, or that of the elements of a list or optional.
template <class Value>
struct NestedFacts {
    using type = Value;
};
template <class Value>
struct NestedFacts<std::optional<Value>> {
    using type = Value;
};
template <class Value>
struct NestedFacts<std::vector<Value>> {
    using type = Value;
};
template <class Value>
inline constexpr bool has_nested_fields = catalog::HasFields<typename NestedFacts<Value>::type>;

template <class Facts>
void add_changed_fields(const std::string& path, const Facts& from, const Facts& to, int major, Lines& lines);

template <class Facts>
void add_nested(const std::string& path, const Facts& from, const Facts& to, int major, Lines& lines)
{
    add_changed_fields(path, from, to, major, lines);
}

template <class Facts>
void add_nested(const std::string& path, const std::optional<Facts>& from, const std::optional<Facts>& to, int major,
                Lines& lines)
{
    if (from && to) {
        add_changed_fields(path, *from, *to, major, lines);
    }
}

/// Where elements came or went, nothing tells which of the others correspond.
template <class Facts>
void add_nested(const std::string& path, const std::vector<Facts>& from, const std::vector<Facts>& to, int major,
                Lines& lines)
{
    for (std::size_t i = 0; from.size() == to.size() && i < from.size(); ++i) {
        add_changed_fields(path, from[i], to[i], major, lines);
    }
}

template <class Facts>
void add_changed_fields(const std::string& path, const Facts& from, const Facts& to, int major, Lines& lines)
{
    catalog::for_each_field<Facts>([&](const auto& entry) {
        const auto& before = from.*entry.member;
        const auto& after = to.*entry.member;
        if (!is_planned(entry.on_change) || entry.since > major || before == after) {
            return;
        }
        const std::string field = path + '.' + std::string(entry.name);
        lines.insert("field " + field);
        if constexpr (has_nested_fields<std::remove_cvref_t<decltype(before)>>) {
            add_nested(field, before, after, major, lines);
        }
    });
}

template <class Facts>
void add_change(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Change& change, Lines& lines)
{
    const auto* before = from.find<Facts>(change.identity);
    const auto* after = to.find<Facts>(change.identity);
    if (before != nullptr && after != nullptr && !change.changed.empty()) {
        const int major = std::min(from.server.major(), to.server.major());
        add_changed_fields(std::string(catalog::code_of(change.identity.kind())), *before, *after, major, lines);
    }
}

template <class Facts>
void add_wanted_fields(const std::string& path, int major, Lines& wanted)
{
    catalog::for_each_field<Facts>([&](const auto& entry) {
        if (!is_planned(entry.on_change) || entry.since > major) {
            return;
        }
        const std::string field = path + '.' + std::string(entry.name);
        wanted.insert("field " + field);
        using Value = std::remove_cvref_t<decltype(std::declval<Facts>().*entry.member)>;
        if constexpr (has_nested_fields<Value>) {
            add_wanted_fields<typename NestedFacts<Value>::type>(field, major, wanted);
        }
    });
}

template <class Facts>
void add_wanted(int major, Lines& wanted)
{
    const std::string kind(catalog::code_of(catalog::kind_of<Facts>));
    bool can_be_altered = false;
    bool has_facts = false;
    catalog::for_each_field<Facts>([&](const auto& entry) {
        has_facts = true;
        const bool is_altered = entry.on_change == OnChange::alter || entry.on_change == OnChange::alter_apart;
        can_be_altered = can_be_altered || (is_altered && entry.since <= major);
    });
    wanted.insert("create " + kind);
    // Without facts an object is there or is not.
    if (has_facts) {
        wanted.insert((can_be_altered ? "alter " : "replace ") + kind);
    }
    wanted.insert("drop " + kind);
    add_wanted_fields<Facts>(kind, major, wanted);
}

std::string_view verb_of(diff::Action action)
{
    switch (action) {
    case diff::Action::create:
        return "create";
    case diff::Action::drop:
        return "drop";
    case diff::Action::alter:
        return "alter";
    case diff::Action::replace:
        return "replace";
    case diff::Action::report:
        break;
    }
    return "report";
}

}  // namespace

std::set<std::string> census_lines(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Plan& plan)
{
    Lines lines;
    for (const diff::Change& change : plan.changes.changes) {
        lines.insert(std::string(verb_of(change.action)) + ' ' + std::string(catalog::code_of(change.identity.kind())));
        switch (change.identity.kind()) {
#define TIDEMARK_KIND(basename, Facts)                       \
    case catalog::Kind::basename:                            \
        add_change<catalog::Facts>(from, to, change, lines); \
        break;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
        }
    }
    for (const diff::Step& step : plan.steps) {
        for (const diff::Hazard& hazard : step.hazards) {
            lines.insert("hazard " + hazard.code);
        }
    }
    return lines;
}

std::vector<std::string> census_gaps(const std::set<std::string>& seen, int major)
{
    Lines wanted;
#define TIDEMARK_KIND(basename, Facts) add_wanted<catalog::Facts>(major, wanted);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    for (const diff::HazardRule& rule : diff::hazard_rules) {
        wanted.insert("hazard " + std::string(rule.code));
    }
    std::vector<std::string> gaps;
    for (const std::string& line : wanted) {
        if (!seen.contains(line) && !is_exempt(line)) {
            gaps.push_back(line);
        }
    }
    for (const Exemption& exemption : exemptions) {
        if (seen.contains(std::string(exemption.line))) {
            gaps.push_back(std::string(exemption.line) + ", exempt for no reason: a scenario has it");
        }
    }
    return gaps;
}

}  // namespace tidemark::scenario
