#include "emit/report.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include <fmt/format.h>

#include "diff/compare.h"
#include "emit/explanation.h"
#include "emit/failing.h"
#include "emit/value_text.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;
using catalog::Snapshot;

/// 64-bit FNV-1a over texts that are each preceded by their length. Ids are published: this may never change.
class IdDigest {
public:
    void add(std::string_view text)
    {
        mix(std::to_string(text.size()) + ':');
        mix(text);
    }
    void add(Identity identity)
    {
        if (!identity) {
            add("");
            return;
        }
        add(catalog::code_of(identity.kind()));
        add(identity.parent());
        add(identity.schema().text());
        add(identity.name().text());
        add(std::to_string(identity.arguments().size()));
        for (const catalog::TypeReference& argument : identity.arguments()) {
            add(argument.schema.text());
            add(argument.name.text());
            add(argument.is_array ? "[]" : "");
        }
        add(identity.qualifier().text());
    }
    std::string text() const { return fmt::format("{:016x}", hash_); }

private:
    void mix(std::string_view text)
    {
        for (const char byte : text) {
            hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
        }
    }

    std::uint64_t hash_ = 0xcbf29ce484222325U;
};

template <class Facts>
std::vector<Property> changed_properties(const Facts& expected, const Facts& actual, catalog::FieldSet changed)
{
    std::vector<Property> properties;
    std::size_t row = 0;
    catalog::for_each_field<Facts>([&](const auto& field) {
        if (changed.contains(row++)) {
            properties.push_back(
                {std::string(field.name), value_text(expected.*field.member), value_text(actual.*field.member)});
        }
    });
    return properties;
}

/// What there is to say of an object that only one side has.
template <class Facts>
std::vector<Property> own_properties(const Facts& facts, bool is_expected)
{
    std::vector<Property> properties;
    catalog::for_each_field<Facts>([&](const auto& field) {
        const bool is_said = field.on_change != catalog::OnChange::informative &&
                             !(facts.*field.member == without_facts<Facts>().*field.member);
        if (is_said) {
            Property property{std::string(field.name), {}, {}};
            (is_expected ? property.expected : property.actual) = value_text(facts.*field.member);
            properties.push_back(std::move(property));
        }
    });
    return properties;
}

template <class Facts>
std::vector<Property> properties_of(const diff::Change& change, const Snapshot& from, const Snapshot& to)
{
    const Facts* expected = from.find<Facts>(change.identity);
    const Facts* actual = to.find<Facts>(change.identity);
    if (expected != nullptr && actual != nullptr) {
        return changed_properties(*expected, *actual, change.changed);
    }
    return expected != nullptr ? own_properties(*expected, true) : own_properties(*actual, false);
}

std::vector<Property> properties_of(const diff::Change& change, const Snapshot& from, const Snapshot& to)
{
    switch (change.identity.kind()) {
#define TIDEMARK_KIND(basename, Facts) \
    case catalog::Kind::basename:      \
        return properties_of<catalog::Facts>(change, from, to);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    }
    return {};
}

DifferenceClass class_of(diff::Action action)
{
    switch (action) {
    case diff::Action::create:
        return DifferenceClass::unexpected;
    case diff::Action::drop:
        return DifferenceClass::missing;
    case diff::Action::alter:
    case diff::Action::replace:
    case diff::Action::report:
        break;
    }
    return DifferenceClass::changed;
}

/// The outermost parent, or else the schema, that is in `one_sided` too.
Identity outermost_within(Identity identity, const std::unordered_set<Identity>& one_sided)
{
    Identity found;
    for (Identity above = identity.parent(); above; above = above.parent()) {
        if (one_sided.contains(above)) {
            found = above;
        }
    }
    const Identity schema = catalog::top_level(catalog::Kind::schema, catalog::schema_of(identity));
    return schema != identity && one_sided.contains(schema) ? schema : found;
}

std::vector<UnmodelledObject> compare_unmodelled(const Snapshot& from, const Snapshot& to)
{
    std::vector<UnmodelledObject> objects;
    const auto key = [](const catalog::Unmodelled& object) { return std::tie(object.type, object.object); };
    auto a = from.unmodelled.begin();
    auto b = to.unmodelled.begin();
    while (a != from.unmodelled.end() || b != to.unmodelled.end()) {
        if (b == to.unmodelled.end() || (a != from.unmodelled.end() && key(*a) < key(*b))) {
            objects.push_back({a->type.text(), a->object, DifferenceClass::missing});
            ++a;
        } else if (a == from.unmodelled.end() || key(*b) < key(*a)) {
            objects.push_back({b->type.text(), b->object, DifferenceClass::unexpected});
            ++b;
        } else {
            objects.push_back({a->type.text(), a->object,
                               a->hash == b->hash ? std::nullopt : std::optional(DifferenceClass::changed)});
            ++a;
            ++b;
        }
    }
    return objects;
}

/// Objects with critical differences first.
void sort_for_reading(std::vector<Difference>& differences)
{
    std::unordered_set<Identity> urgent;
    for (const Difference& difference : differences) {
        if (difference.severity == Severity::critical) {
            urgent.insert(catalog::root_of(difference.identity));
        }
    }
    const auto place = [&urgent](const Difference& difference) {
        const Identity root = catalog::root_of(difference.identity);
        return std::tuple(!urgent.contains(root), root, difference.severity != Severity::critical, difference.identity);
    };
    std::stable_sort(differences.begin(), differences.end(),
                     [&place](const Difference& a, const Difference& b) { return place(a) < place(b); });
}

ReportedSource source_of(const Snapshot& snapshot)
{
    return {{}, {}, snapshot.server.version_num, snapshot.server.database.text(), snapshot.server.reader.text()};
}

}  // namespace

std::string id_of(const Difference& difference)
{
    IdDigest digest;
    digest.add(difference.identity);
    digest.add(word_of(difference.difference_class));
    if (difference.difference_class == DifferenceClass::changed) {
        for (const Property& property : difference.properties) {
            digest.add(property.name);
        }
    }
    return digest.text();
}

void explain_again(Difference& difference)
{
    difference.id = id_of(difference);
    // Habits decide about unexpected objects only.
    Explanation explanation = explanation_of(difference, difference.severity == Severity::info, {});
    difference.severity = explanation.severity;
    difference.explanation = std::move(explanation.sentence);
}

Report compare_for_report(const Snapshot& from, const Snapshot& to)
{
    return report_of_differences(from, to, diff::compare(from, to));
}

Report report_of_differences(const Snapshot& from, const Snapshot& to, const diff::ChangeSet& set)
{
    Report report;
    report.from = source_of(from);
    report.to = source_of(to);
    std::unordered_set<Identity> one_sided;
    for (const diff::Change& change : set.changes) {
        if (class_of(change.action) != DifferenceClass::changed) {
            one_sided.insert(change.identity);
        }
    }
    const ProtectionHabits habits = habits_of(from);
    for (const diff::Change& change : set.changes) {
        Difference difference;
        difference.difference_class = class_of(change.action);
        difference.identity = change.identity;
        if (difference.difference_class != DifferenceClass::changed) {
            difference.within = outermost_within(change.identity, one_sided);
        }
        difference.properties = properties_of(change, from, to);
        difference.id = id_of(difference);
        Explanation explanation = explanation_of(difference, change.action == diff::Action::report, habits);
        difference.severity = explanation.severity;
        difference.explanation = std::move(explanation.sentence);
        report.differences.push_back(std::move(difference));
    }
    sort_for_reading(report.differences);
    report.unmodelled = compare_unmodelled(from, to);
    return report;
}

Verdict verdict_of(const Report& report)
{
    if (!report.obstacles.empty() || (report.proof && !report.proof->holds)) {
        return Verdict::undecided;
    }
    if (report.way_back && report.way_back->proof && !report.way_back->proof->holds) {
        return Verdict::undecided;
    }
    const bool is_different = std::any_of(report.differences.begin(), report.differences.end(),
                                          [](const auto& difference) { return difference.severity != Severity::info; });
    if (is_different) {
        return Verdict::different;
    }
    return undecided_objects(report).empty() ? Verdict::same : Verdict::undecided;
}

bool makes_fail(const Difference& difference, const FailOn& fail_on)
{
    return fail_on.classes.contains(difference.difference_class) && difference.severity >= fail_on.least;
}

bool fails(const Report& report)
{
    if (verdict_of(report) == Verdict::undecided) {
        return false;
    }
    const FailOn& on = report.fail_on;
    const ReportedMigrations& migrations = report.migrations;
    if ((on.pending && !migrations.pending.empty()) || (on.missing_files && !migrations.missing_files.empty()) ||
        (on.edited_files && !migrations.edited_files.empty()) ||
        (on.out_of_order && !migrations.out_of_order.empty())) {
        return true;
    }
    return std::any_of(report.differences.begin(), report.differences.end(),
                       [&on](const Difference& difference) { return makes_fail(difference, on); });
}

DifferenceCounts count_differences(const Report& report)
{
    DifferenceCounts counts;
    for (const Difference& difference : report.differences) {
        if (difference.severity == Severity::info) {
            ++counts.notes;
        } else if (!difference.within) {
            ++(difference.difference_class == DifferenceClass::missing      ? counts.missing
               : difference.difference_class == DifferenceClass::unexpected ? counts.unexpected
                                                                            : counts.changed);
            counts.critical += difference.severity == Severity::critical ? 1U : 0U;
        }
    }
    return counts;
}

std::vector<UnmodelledObject> undecided_objects(const Report& report)
{
    std::vector<UnmodelledObject> objects;
    std::copy_if(report.unmodelled.begin(), report.unmodelled.end(), std::back_inserter(objects),
                 [](const UnmodelledObject& object) { return object.difference_class.has_value(); });
    return objects;
}

std::string_view word_of(DifferenceClass difference_class)
{
    switch (difference_class) {
    case DifferenceClass::missing:
        return "missing";
    case DifferenceClass::unexpected:
        return "unexpected";
    case DifferenceClass::changed:
        return "changed";
    }
    return {};
}

std::string_view word_of(Severity severity)
{
    switch (severity) {
    case Severity::info:
        return "info";
    case Severity::warning:
        return "warning";
    case Severity::critical:
        return "critical";
    }
    return {};
}

std::string_view word_of(diff::StepAction action)
{
    switch (action) {
    case diff::StepAction::create:
        return "create";
    case diff::StepAction::drop:
        return "drop";
    case diff::StepAction::alter:
        return "alter";
    case diff::StepAction::set_aside:
        return "set aside";
    case diff::StepAction::rename:
        return "rename";
    case diff::StepAction::hollow_out:
        return "hollow out";
    case diff::StepAction::create_shell:
        return "create shell";
    }
    return {};
}

std::string headline(const Report& report)
{
    const auto counts = count_differences(report);
    const std::size_t undecided = undecided_objects(report).size();
    const std::string ends = report.from.description + " and " + report.to.description;
    switch (verdict_of(report)) {
    case Verdict::undecided:
        if (!report.obstacles.empty()) {
            return "Could not decide: " + report.obstacles.front();
        }
        if (report.proof && !report.proof->holds) {
            return "Could not decide: the plan does not lead from " + report.from.description + " to " +
                   report.to.description;
        }
        if (report.way_back && report.way_back->proof && !report.way_back->proof->holds) {
            return "Could not decide: the way back does not lead from " + report.to.description + " to " +
                   report.from.description;
        }
        return fmt::format("Could not decide: {} differ{} between {}, of kinds that tidemark does not model yet",
                           undecided == 1 ? "an object" : fmt::format("{} objects", undecided),
                           undecided == 1 ? "s" : "", ends);
    case Verdict::different:
        return fmt::format("{}{} differ{} between {}{}", report.question == Question::drift ? "Drift: " : "",
                           counts.objects() == 1 ? "1 object" : fmt::format("{} objects", counts.objects()),
                           counts.objects() == 1 ? "s" : "", ends, fails(report) ? "" : ", none that fails the check");
    case Verdict::same:
        break;
    }
    const bool knows_some = report.state && !report.state->known.empty();
    const char* start = report.question == Question::drift ? (knows_some ? "No new drift" : "No drift")
                        : report.question == Question::remainder
                            ? (knows_some ? "Nothing new remains" : "Nothing remains")
                        : knows_some ? "No new difference"
                                     : "No difference";
    return std::string(start) + " between " + ends +
           (fails(report) ? ", but the check fails for its migration files" : "");
}

}  // namespace tidemark::emit
