#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "emit/format/escape.h"
#include "emit/format/format.h"
#include "emit/grouping.h"
#include "emit/migration_findings.h"

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

namespace tidemark::emit {
namespace {

/// Keeps the order in which members are written.
using SarifJson = nlohmann::ordered_json;

/// What every result is of; rules are listed in the order of their ids.
struct Rule {
    std::string description{};
    std::string_view level{};
};

std::string_view sarif_level(Severity severity)
{
    return severity == Severity::critical ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// A message may hold links, "[text](target)": none of ours does.
SarifJson sarif_message(std::string_view text)
{
    std::string safe = harmless(text);
    for (std::size_t at = safe.find("]("); at != std::string::npos; at = safe.find("](", at + 2)) {
        safe.insert(at + 1, 1, ' ');
    }
    return {{"text", safe}};
}

SarifJson logical_location(const std::string& name, std::string_view full_name, std::string_view kind)
{
    return {
        {"logicalLocations", SarifJson::array({{{"name", name}, {"fullyQualifiedName", full_name}, {"kind", kind}}})}};
}

/// A URI reference, RFC 3986.
std::string uri_of(std::string_view path)
{
    std::string uri;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_unreserved = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                                   (byte >= '0' && byte <= '9') ||
                                   std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += is_unreserved ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

std::string article_for(std::string_view noun)
{
    return std::string_view("aeiou").find(noun.front()) == std::string_view::npos ? "A" : "An";
}

class Results {
public:
    explicit Results(const Report& report) : keeps_state_(report.state.has_value()) {}

    void add(const StandingDifference& standing, std::string_view baseline, const std::string* suppression)
    {
        const Difference& difference = *standing.difference;
        const catalog::Identity identity = difference.identity;
        const std::string_view noun = catalog::noun_of(identity.kind());
        const std::string rule =
            fmt::format("{}/{}", word_of(difference.difference_class), catalog::code_of(identity.kind()));
        rules_.try_emplace(
            rule, Rule{difference.difference_class == DifferenceClass::changed
                           ? fmt::format("{} {} is not what it should be.", article_for(noun), noun)
                           : fmt::format("{} {} is {}.", article_for(noun), noun, word_of(difference.difference_class)),
                       "warning"});
        SarifJson result{
            {"ruleId", rule},
            {"level", sarif_level(difference.severity)},
            {"message",
             sarif_message(fmt::format("{} {}{}: {}{}{}", word_of(difference.difference_class),
                                       catalog::describe(identity), parts_text(standing.parts), difference.explanation,
                                       difference.renamed.empty() ? "" : " ", difference.renamed))},
            {"locations", SarifJson::array({logical_location(
                              identity.name().empty() ? catalog::path_of(identity) : identity.name().text(),
                              catalog::path_of(identity), catalog::code_of(identity.kind()))})},
            {"partialFingerprints", {{"tidemark/v1", difference.id}}}};
        if (keeps_state_) {
            result["baselineState"] = baseline;
        }
        if (suppression != nullptr) {
            result["suppressions"] = SarifJson::array({{{"kind", "external"}, {"justification", *suppression}}});
        }
        result["properties"] = bag_of(difference);
        results_.push_back(std::move(result));
    }

    void add(const MigrationFinding& finding, const RunFacts& facts)
    {
        static const std::map<std::string_view, std::string> descriptions{
            {"pending", "A migration file is not applied yet."},
            {"out-of-order", "A migration file is not applied, though later ones are."},
            {"missing-file", "A migration is applied and has no file."},
            {"edited-file", "A migration file was edited after it was applied."}};
        const std::string rule = fmt::format("migration/{}", finding.code);
        rules_.try_emplace(rule, Rule{descriptions.at(finding.code), finding.code == "pending" ? "note" : "warning"});
        SarifJson result{
            {"ruleId", rule}, {"level", sarif_level(finding.severity)}, {"message", sarif_message(finding.message)}};
        if (!finding.file.empty() && !facts.migrations_dir.empty()) {
            result["locations"] = SarifJson::array(
                {{{"physicalLocation",
                   {{"artifactLocation",
                     {{"uri", uri_of(facts.migrations_dir + '/' + finding.file)}, {"uriBaseId", "SRCROOT"}}}}}}});
        }
        if (keeps_state_) {
            result["baselineState"] = "new";
        }
        results_.push_back(std::move(result));
    }

    /// What nobody could compare: a result that is open.
    void add(const UnmodelledObject& object)
    {
        constexpr const char* rule = "not-decided";
        rules_.try_emplace(rule, Rule{"An object differs, of a kind that tidemark does not model yet.", "warning"});
        SarifJson result{
            {"ruleId", rule},
            {"kind", "open"},
            {"level", "none"},
            {"message", sarif_message(fmt::format("{} {} {}: tidemark does not model its kind yet",
                                                  word_of(*object.difference_class), object.type, object.object))},
            {"locations", SarifJson::array({logical_location(object.object, object.object, object.type)})}};
        if (keeps_state_) {
            result["baselineState"] = "new";
        }
        results_.push_back(std::move(result));
    }

    SarifJson rules() const
    {
        SarifJson list = SarifJson::array();
        for (const auto& [id, rule] : rules_) {
            list.push_back({{"id", id},
                            {"shortDescription", {{"text", rule.description}}},
                            {"defaultConfiguration", {{"level", rule.level}}}});
        }
        return list;
    }

    /// With the place of each rule in rules().
    SarifJson results() const
    {
        std::map<std::string, std::size_t> places;
        for (const auto& [id, rule] : rules_) {
            places.emplace(id, places.size());
        }
        SarifJson list = SarifJson::array();
        for (const SarifJson& result : results_) {
            SarifJson numbered{{"ruleId", result.at("ruleId")},
                               {"ruleIndex", places.at(result.at("ruleId").get<std::string>())}};
            numbered.update(result);
            list.push_back(std::move(numbered));
        }
        return list;
    }

private:
    static SarifJson bag_of(const Difference& difference)
    {
        const auto text_or_null = [](const std::optional<std::string>& text) {
            return text ? SarifJson(valid_utf8(*text)) : SarifJson(nullptr);
        };
        SarifJson properties = SarifJson::array();
        for (const Property& property : difference.properties) {
            properties.push_back({{"property", property.name},
                                  {"expected", text_or_null(property.expected)},
                                  {"actual", text_or_null(property.actual)}});
        }
        SarifJson bag{{"severity", word_of(difference.severity)}, {"properties", std::move(properties)}};
        if (difference.revert) {
            bag["revert_sql"] = valid_utf8(difference.revert->sql);
        }
        if (difference.adopt) {
            bag["adopt_sql"] = valid_utf8(difference.adopt->sql);
        }
        if (!difference.first_seen.empty()) {
            bag["first_seen"] = difference.first_seen;
        }
        return bag;
    }

    bool keeps_state_;
    std::map<std::string, Rule> rules_{};
    std::vector<SarifJson> results_{};
};

void add_all(Results& results, const std::vector<Difference>& differences, std::string_view baseline,
             const std::string* suppression)
{
    for (const ObjectGroup& group : grouped_by_object(differences)) {
        for (const StandingDifference& standing : group.differences) {
            results.add(standing, baseline, suppression);
        }
    }
}

SarifJson notification(std::string_view level, std::string_view text)
{
    return {{"level", level}, {"message", sarif_message(text)}};
}

SarifJson notifications_of(const Report& report)
{
    SarifJson list = SarifJson::array();
    if (verdict_of(report) == Verdict::undecided && report.obstacles.empty()) {
        list.push_back(notification("error", headline(report)));
    }
    for (const std::string& obstacle : report.obstacles) {
        list.push_back(notification("error", "Could not decide: " + obstacle));
    }
    for (const UnreadableObject& unreadable : report.unreadable) {
        list.push_back(notification(
            "warning", fmt::format("Not readable, and not compared: {}: {}", unreadable.object, unreadable.reason)));
    }
    for (const std::string& warning : report.warnings) {
        list.push_back(notification("warning", warning));
    }
    return list;
}

}  // namespace

std::string report_sarif(const Report& report, const RunFacts& facts)
{
    Results results(report);
    add_all(results, report.differences, "new", nullptr);
    if (report.state) {
        add_all(results, report.state->known, "unchanged", nullptr);
    }
    for (const SuppressedDifference& suppressed : report.suppressed) {
        add_all(results, {suppressed.difference}, suppressed.difference.first_seen.empty() ? "new" : "unchanged",
                &suppressed.reason);
    }
    for (const UnmodelledObject& object : undecided_objects(report)) {
        results.add(object);
    }
    for (const MigrationFinding& finding : migration_findings(report)) {
        results.add(finding, facts);
    }
    const SarifJson json{
        {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs",
         SarifJson::array(
             {{{"tool", {{"driver", {{"name", "tidemark"}, {"version", facts.version}, {"rules", results.rules()}}}}},
               {"invocations", SarifJson::array({{{"executionSuccessful", verdict_of(report) != Verdict::undecided},
                                                  {"toolExecutionNotifications", notifications_of(report)}}})},
               {"results", results.results()},
               {"columnKind", "unicodeCodePoints"},
               {"properties", {{"headline", harmless(headline(report))}, {"fails", fails(report)}}}}})}};
    return json_without_active_characters(json.dump(2, ' ', false, SarifJson::error_handler_t::replace)) + '\n';
}

}  // namespace tidemark::emit
