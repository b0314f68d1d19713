#include "emit/ignore.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace tidemark::emit {
namespace {

using catalog::Identity;

/// A rule, and whether it has covered anything.
struct Judge {
    const IgnoreRule* rule = nullptr;
    bool is_used = false;

    bool covers(Identity identity) const
    {
        if (rule->unmodelled) {
            return false;
        }
        if (rule->kind) {
            return identity.kind() == *rule->kind && matches_glob(rule->name, catalog::path_of(identity));
        }
        for (Identity at = identity; at; at = at.parent()) {
            if (matches_glob(rule->name, catalog::path_of(at))) {
                return true;
            }
        }
        return false;
    }
};

/// Takes the rule's property out of a changed object, if that is what the rule is about.
std::optional<Difference> taken_out(Difference& difference, const std::string& property)
{
    const auto found = std::find_if(difference.properties.begin(), difference.properties.end(),
                                    [&property](const Property& candidate) { return candidate.name == property; });
    if (difference.difference_class != DifferenceClass::changed || found == difference.properties.end()) {
        return std::nullopt;
    }
    Difference hidden = difference;
    hidden.properties = {*found};
    difference.properties.erase(found);
    return hidden;
}

/// Is nothing of the difference left that counts?
bool hide(Difference& difference, std::vector<Judge>& judges, Report& report)
{
    for (Judge& judge : judges) {
        if (!judge.covers(difference.identity)) {
            continue;
        }
        if (judge.rule->property.empty()) {
            judge.is_used = true;
            report.suppressed.push_back({difference, judge.rule->reason});
            return true;
        }
        if (std::optional<Difference> hidden = taken_out(difference, judge.rule->property)) {
            judge.is_used = true;
            hidden->id = id_of(*hidden);
            report.suppressed.push_back({std::move(*hidden), judge.rule->reason});
            if (difference.properties.empty()) {
                return true;
            }
            explain_again(difference);
        }
    }
    return false;
}

bool hide(const UnmodelledObject& object, std::vector<Judge>& judges, Report& report)
{
    if (!object.difference_class) {
        return false;
    }
    const std::string text = object.type + ' ' + object.object;
    for (Judge& judge : judges) {
        if (judge.rule->unmodelled &&
            (matches_glob(judge.rule->name, object.object) || matches_glob(judge.rule->name, text))) {
            judge.is_used = true;
            report.suppressed_unmodelled.push_back({object, judge.rule->reason});
            return true;
        }
    }
    return false;
}

/// The parts of a missing or unexpected object go where it goes.
void hide_what_lies_within(Report& report)
{
    std::unordered_map<Identity, std::string> reasons;
    for (const SuppressedDifference& suppressed : report.suppressed) {
        if (suppressed.difference.difference_class != DifferenceClass::changed) {
            reasons.emplace(suppressed.difference.identity, suppressed.reason);
        }
    }
    const auto reason_of = [&reasons](const Difference& difference) {
        for (Identity at = difference.identity.parent(); at; at = at.parent()) {
            if (const auto found = reasons.find(at); found != reasons.end()) {
                return found;
            }
        }
        return reasons.find(difference.within);
    };
    std::vector<Difference> left;
    for (Difference& difference : report.differences) {
        if (const auto reason = reason_of(difference); reason != reasons.end()) {
            report.suppressed.push_back({std::move(difference), reason->second});
        } else {
            left.push_back(std::move(difference));
        }
    }
    report.differences = std::move(left);
}

}  // namespace

bool matches_glob(std::string_view glob, std::string_view text)
{
    // The last star, and how much of the text it has taken.
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    std::size_t g = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            taken = t;
        } else if (g < glob.size() && (glob[g] == '?' || glob[g] == text[t])) {
            ++g;
            ++t;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

void apply_ignore_rules(Report& report, const std::vector<IgnoreRule>& rules, std::string_view today)
{
    std::vector<Judge> judges;
    for (const IgnoreRule& rule : rules) {
        if (!rule.expires.empty() && rule.expires < today) {
            report.warnings.push_back(
                fmt::format("{}: the ignore rule for {} has expired on {} and hides nothing any more", rule.place,
                            rule.name, rule.expires));
        } else {
            judges.push_back({&rule, false});
        }
    }
    std::vector<Difference> left;
    for (Difference& difference : report.differences) {
        if (!hide(difference, judges, report)) {
            left.push_back(std::move(difference));
        }
    }
    report.differences = std::move(left);
    hide_what_lies_within(report);
    std::erase_if(report.unmodelled, [&](const UnmodelledObject& object) { return hide(object, judges, report); });
    for (const Judge& judge : judges) {
        if (!judge.is_used) {
            report.warnings.push_back(fmt::format("{}: the ignore rule for {} hides nothing; is it still needed?",
                                                  judge.rule->place, judge.rule->name));
        }
    }
}

}  // namespace tidemark::emit
