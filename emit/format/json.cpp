#include <nlohmann/json.hpp>

#include "emit/format/escape.h"
#include "emit/format/format.h"

namespace tidemark::emit {
namespace {

/// Keeps the order in which members are written.
using Json = nlohmann::ordered_json;
using catalog::Identity;

constexpr int format_version = 1;

Json json_of(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

/// What it is and where, with the parts that no name can blur.
Json json_of(Identity identity)
{
    if (!identity) {
        return nullptr;
    }
    Json json{{"kind", std::string(catalog::code_of(identity.kind()))}};
    const auto put = [&json](const char* key, catalog::Name name) {
        if (!name.empty()) {
            json[key] = name.text();
        }
    };
    put("schema", identity.schema());
    put("name", identity.name());
    if (identity.parent()) {
        json["parent"] = json_of(identity.parent());
    }
    if (identity.kind() == catalog::Kind::routine) {
        json["arguments"] = Json::array();
        for (const catalog::TypeReference& argument : identity.arguments()) {
            json["arguments"].push_back(
                {{"schema", argument.schema.text()}, {"name", argument.name.text()}, {"is_array", argument.is_array}});
        }
    }
    put("qualifier", identity.qualifier());
    return json;
}

Json json_of(const ReportedSource& source)
{
    return {{"kind", source.kind},
            {"description", source.description},
            {"server_version_num", source.server_version_num},
            {"database", source.database},
            {"reader", source.reader}};
}

Json json_of(const ReportedMigrations& migrations)
{
    return {{"history", migrations.history},           {"tool", migrations.tool},
            {"replayed", migrations.replayed},         {"base_version", migrations.base_version},
            {"pending", migrations.pending},           {"missing_files", migrations.missing_files},
            {"out_of_order", migrations.out_of_order}, {"edited_files", migrations.edited_files}};
}

Json json_of(const diff::Hazard& hazard)
{
    return {{"code", hazard.code},
            {"severity", hazard.severity == diff::Severity::warning ? "warning" : "note"},
            {"object", catalog::describe(hazard.identity)},
            {"message", hazard.message}};
}

Json sql_of(const std::optional<Remedy>& remedy) { return remedy ? Json(remedy->sql) : Json(nullptr); }

Json hazards_of(const std::optional<Remedy>& remedy)
{
    Json hazards = Json::array();
    for (const diff::Hazard& hazard : remedy ? remedy->hazards : std::vector<diff::Hazard>{}) {
        hazards.push_back(json_of(hazard));
    }
    return hazards;
}

Json json_of(const Difference& difference)
{
    Json properties = Json::array();
    for (const Property& property : difference.properties) {
        properties.push_back({{"property", property.name},
                              {"expected", json_of(property.expected)},
                              {"actual", json_of(property.actual)}});
    }
    Json json{{"id", difference.id},
              {"class", std::string(word_of(difference.difference_class))},
              {"severity", std::string(word_of(difference.severity))},
              {"object", catalog::describe(difference.identity)},
              {"identity", json_of(difference.identity)},
              {"within", json_of(difference.within)},
              {"properties", std::move(properties)},
              {"explanation", difference.explanation},
              {"revert_sql", sql_of(difference.revert)},
              {"adopt_sql", sql_of(difference.adopt)},
              {"hazards", {{"revert", hazards_of(difference.revert)}, {"adopt", hazards_of(difference.adopt)}}}};
    if (!difference.renamed.empty()) {
        json["renamed"] = difference.renamed;
    }
    if (!difference.first_seen.empty()) {
        json["first_seen"] = difference.first_seen;
    }
    return json;
}

Json json_of(const SuppressedDifference& suppressed)
{
    Json json = json_of(suppressed.difference);
    json["reason"] = suppressed.reason;
    return json;
}

Json json_of(const ResolvedDifference& resolved)
{
    return {{"id", resolved.id},
            {"class", std::string(word_of(resolved.difference_class))},
            {"object", resolved.object},
            {"first_seen", resolved.first_seen}};
}

Json json_of(const UnreadableObject& unreadable)
{
    return {{"object", unreadable.object}, {"reason", unreadable.reason}};
}

Json json_of(const UnmodelledObject& object)
{
    return {{"type", object.type},
            {"object", object.object},
            {"class", object.difference_class ? Json(std::string(word_of(*object.difference_class))) : Json("same")}};
}

Json json_of(const SuppressedUnmodelled& suppressed)
{
    Json json = json_of(suppressed.object);
    json["reason"] = suppressed.reason;
    return json;
}

std::string code_of(diff::ReasonCode code)
{
    switch (code) {
    case diff::ReasonCode::needs:
        return "needs";
    case diff::ReasonCode::releases:
        return "releases";
    case diff::ReasonCode::part:
        return "part";
    case diff::ReasonCode::frees_name:
        return "frees_name";
    case diff::ReasonCode::same_object:
        return "same_object";
    case diff::ReasonCode::partition:
        return "partition";
    case diff::ReasonCode::mentions:
        return "mentions";
    }
    return {};
}

Json json_of(const diff::Operation& operation)
{
    return {{"action", std::string(word_of(operation.action))},
            {"object", catalog::describe(operation.identity)},
            {"identity", json_of(operation.identity)}};
}

/// What a renamed object, or the part of it that has no identity of its own, is called from then on, and why.
Json json_of(const diff::Rename& rename)
{
    Json json = {
        {"object", catalog::describe(rename.to)}, {"identity", json_of(rename.to)}, {"evidence", rename.evidence}};
    if (!rename.part_from.empty()) {
        json["part"] = {{"from", rename.part_from}, {"to", rename.part_to}};
    }
    return json;
}

Json json_of(const diff::TableLock& lock)
{
    return {{"object", catalog::describe(lock.table)},
            {"mode", lock.mode ? Json(std::string(diff::name_of(*lock.mode))) : Json(nullptr)},
            {"work", std::string(diff::name_of(lock.work))}};
}

template <class T>
Json list_of(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(json_of(value));
    }
    return json;
}

Json json_of(const std::optional<ReportedState>& state)
{
    if (!state) {
        return nullptr;
    }
    return {{"since", state->since.empty() ? Json(nullptr) : Json(state->since)},
            {"known", list_of(state->known)},
            {"resolved", list_of(state->resolved)}};
}

/// Steps carry their statements; each statement says the segment (transaction) that it runs in. Numbers count from 0.
Json plan_json(const diff::Plan& plan, const Script& script)
{
    Json steps = Json::array();
    for (const diff::Step& step : plan.steps) {
        Json json = json_of(step.operation);
        if (const diff::Rename* rename = plan.rename_of(steps.size())) {
            json["becomes"] = json_of(*rename);
        }
        json["carries"] = list_of(step.members);
        json["locks"] = list_of(step.locks);
        json["hazards"] = list_of(step.hazards);
        json["after"] = Json::array();
        json["statements"] = Json::array();
        steps.push_back(std::move(json));
    }
    for (const diff::Order& order : plan.orders) {
        steps[order.after]["after"].push_back(
            {{"step", order.before}, {"code", code_of(order.reason.code)}, {"reason", diff::sentence(order.reason)}});
    }
    Json segments = Json::array();
    for (const Segment& segment : script.segments) {
        for (std::size_t i = segment.first; i < segment.last; ++i) {
            const ScriptStatement& statement = script.statements[i];
            steps[statement.step]["statements"].push_back(
                {{"sql", statement.statement.sql.text()}, {"segment", segments.size()}});
        }
        segments.push_back({{"transactional", segment.transactional}, {"statements", segment.last - segment.first}});
    }
    Json rebuilt = Json::array();
    for (const diff::Change& change : plan.changes.changes) {
        if (change.because_of) {
            rebuilt.push_back({{"object", catalog::describe(change.identity)},
                               {"identity", json_of(change.identity)},
                               {"because_of", catalog::describe(change.because_of)}});
        }
    }
    return {{"steps", std::move(steps)},
            {"segments", std::move(segments)},
            {"rebuilt", std::move(rebuilt)},
            {"repairs", plan.repairs}};
}

Json proof_json(const std::optional<ReportedProof>& proof)
{
    if (!proof) {
        return nullptr;
    }
    Json remaining = Json::array();
    for (const Identity identity : proof->remaining) {
        remaining.push_back(catalog::describe(identity));
    }
    return {{"holds", proof->holds}, {"failure", proof->failure}, {"remaining", std::move(remaining)}};
}

Json way_back_json(const std::optional<ReportedWayBack>& way_back)
{
    if (!way_back) {
        return nullptr;
    }
    return {{"plan", plan_json(way_back->plan, way_back->script)}, {"proof", proof_json(way_back->proof)}};
}

std::string word_of(diff::RowRule rule)
{
    switch (rule) {
    case diff::RowRule::no_rows:
        return "no_rows";
    case diff::RowRule::not_null:
        return "not_null";
    case diff::RowRule::check:
        return "check";
    case diff::RowRule::unique:
        return "unique";
    case diff::RowRule::foreign_key:
        return "foreign_key";
    case diff::RowRule::exclusion:
        return "exclusion";
    case diff::RowRule::labels:
        return "labels";
    case diff::RowRule::type:
        return "type";
    }
    return {};
}

Json json_of(std::optional<std::int64_t> number) { return number ? Json(*number) : Json(nullptr); }

Json json_of(const ReportedRowCheck& check)
{
    return {{"code", "rows-may-fail"},
            {"rule", word_of(check.demand.rule)},
            {"object", catalog::describe(check.demand.identity)},
            {"identity", json_of(check.demand.identity)},
            {"table", catalog::path_of(check.demand.table)},
            {"offending", json_of(check.offending)},
            {"rows", json_of(check.rows)},
            {"query", check.query},
            {"obstacle", check.obstacle}};
}

Json data_check_json(const std::optional<ReportedDataCheck>& data_check)
{
    if (!data_check) {
        return nullptr;
    }
    Json checks = Json::array();
    for (const ReportedRowCheck& check : data_check->checks) {
        checks.push_back(json_of(check));
    }
    return {{"database", data_check->database}, {"checks", std::move(checks)}};
}

std::string word_of(Question question)
{
    switch (question) {
    case Question::difference:
        return "difference";
    case Question::drift:
        return "drift";
    case Question::remainder:
        return "remainder";
    }
    return {};
}

std::string word_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::same:
        return "same";
    case Verdict::different:
        return "different";
    case Verdict::undecided:
        return "undecided";
    }
    return {};
}

}  // namespace

std::string report_json(const Report& report)
{
    const DifferenceCounts counts = count_differences(report);
    const Json json{{"tidemark_report", format_version},
                    {"question", word_of(report.question)},
                    {"verdict", word_of(verdict_of(report))},
                    {"fails", fails(report)},
                    {"headline", headline(report)},
                    {"summary",
                     {{"missing", counts.missing},
                      {"unexpected", counts.unexpected},
                      {"changed", counts.changed},
                      {"notes", counts.notes},
                      {"critical", counts.critical},
                      {"suppressed", report.suppressed.size()},
                      {"known", report.state ? report.state->known.size() : 0},
                      {"undecided", undecided_objects(report).size()}}},
                    {"from", json_of(report.from)},
                    {"to", json_of(report.to)},
                    {"migrations", json_of(report.migrations)},
                    {"differences", list_of(report.differences)},
                    {"suppressed", list_of(report.suppressed)},
                    {"suppressed_unmodelled", list_of(report.suppressed_unmodelled)},
                    {"state", json_of(report.state)},
                    {"unmodelled", list_of(report.unmodelled)},
                    {"unreadable", list_of(report.unreadable)},
                    {"obstacles", report.obstacles},
                    {"warnings", report.warnings},
                    {"stand_ins", report.stand_ins},
                    {"plan", report.is_planned ? plan_json(report.plan, report.script) : Json(nullptr)},
                    {"proof", proof_json(report.proof)},
                    {"down", way_back_json(report.way_back)},
                    {"data_check", data_check_json(report.data_check)}};
    // A database in SQL_ASCII can hold names that are no UTF-8: U+FFFD stands for what cannot be written.
    return json_without_active_characters(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace tidemark::emit
