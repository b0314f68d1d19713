#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "catalog/snapshot.h"
#include "catalog/snapshot_format.h"

// catalog/snapshot.schema.json is made of the field tables by this test: TIDEMARK_WRITE_SCHEMA=1 has it written.

namespace tidemark::catalog {
namespace {

/// Keeps the order in which members are written.
using Json = nlohmann::ordered_json;

Json object_of(Json properties)
{
    Json required = Json::array();
    for (const auto& [name, property] : properties.items()) {
        required.push_back(name);
    }
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", std::move(required)},
            {"properties", std::move(properties)}};
}

Json reference(const char* name) { return {{"$ref", std::string("#/$defs/") + name}}; }
Json list(Json element) { return {{"type", "array"}, {"items", std::move(element)}}; }
Json or_null(Json schema) { return {{"anyOf", {std::move(schema), {{"type", "null"}}}}}; }

template <class T>
struct Tag {
};

template <HasFields T>
Json schema_of(Tag<T>);
template <class T>
Json schema_of(Tag<std::vector<T>>);
template <class T>
requires requires(const T& value) { value.has_value(); }
Json schema_of(Tag<T>);

Json schema_of(Tag<bool>) { return {{"type", "boolean"}}; }
[[maybe_unused]] Json schema_of(Tag<int>) { return {{"type", "integer"}}; }
Json schema_of(Tag<std::int64_t>) { return {{"type", "integer"}}; }
Json schema_of(Tag<std::string>) { return {{"type", "string"}}; }
Json schema_of(Tag<Name>) { return {{"type", "string"}}; }
[[maybe_unused]] Json schema_of(Tag<TypeReference>) { return reference("type_reference"); }
Json schema_of(Tag<Identity>) { return or_null(reference("identity")); }

template <class T>
requires std::is_enum_v<T> Json schema_of(Tag<T>)
{
    Json codes = Json::array();
    for (const char code : codes_of<T>) {
        codes.push_back(std::string(1, code));
    }
    return {{"enum", std::move(codes)}};
}

/// `kind` is what its identity is of, where it has one and only one will do.
template <class T>
Json fields_schema(std::string_view kind)
{
    Json properties = Json::object();
    if constexpr (detail::HasIdentity<T>) {
        properties["identity"] = reference("identity");
        if (!kind.empty()) {
            properties["identity"]["properties"] = {{"kind", {{"const", kind}}}};
        }
    }
    for_each_field<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        properties[std::string(field.name)] = schema_of(Tag<Value>{});
    });
    return object_of(std::move(properties));
}

template <HasFields T>
Json schema_of(Tag<T>)
{
    return fields_schema<T>({});
}

template <class T>
Json schema_of(Tag<std::vector<T>>)
{
    return list(schema_of(Tag<T>{}));
}

template <class T>
requires requires(const T& value) { value.has_value(); }
Json schema_of(Tag<T>) { return or_null(schema_of(Tag<std::remove_cvref_t<decltype(*std::declval<T>())>>{})); }

std::string snapshot_schema()
{
    Json kinds = Json::array();
    Json objects = Json::object();
    Json definitions = Json::object();
    definitions["kind"] = nullptr;
    Json type = object_of(
        {{"schema", {{"type", "string"}}}, {"name", {{"type", "string"}}}, {"is_array", {{"type", "boolean"}}}});
    // Written where it is true.
    type["required"] = {"schema", "name"};
    definitions["type_reference"] = std::move(type);
    Json identity = object_of({{"kind", reference("kind")},
                               {"schema", {{"type", "string"}}},
                               {"name", {{"type", "string"}}},
                               {"parent", reference("identity")},
                               {"arguments", list(reference("type_reference"))},
                               {"qualifier", {{"type", "string"}}}});
    identity["required"] = {"kind"};
    definitions["identity"] = std::move(identity);
#define TIDEMARK_KIND(basename, Facts)                                                                      \
    {                                                                                                       \
        const std::string code(code_of(Kind::basename));                                                    \
        kinds.push_back(code);                                                                              \
        objects[code] = list(reference(("object_" + code).c_str()));                                        \
        definitions["object_" + code] = fields_schema<::tidemark::catalog::Facts>(code_of(Kind::basename)); \
    }
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    definitions["kind"] = {{"enum", std::move(kinds)}};
    Json schema{
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"title", "What tidemark snapshot writes"},
        {"description", "Made of the field tables of catalog/kinds; see tests/unit/catalog/snapshot_schema_test.cpp."}};
    schema.update(object_of(
        {{std::string(version_key), {{"const", format_version}}},
         {"server", object_of({{"version_num", {{"type", "integer"}}},
                               {"database", {{"type", "string"}}},
                               {"database_owner", {{"type", "string"}}},
                               {"reader", {{"type", "string"}}},
                               {"roles", list(schema_of(Tag<Role>{}))},
                               {"added_casts", list(schema_of(Tag<AddedCast>{}))}})},
         {"objects", object_of(std::move(objects))},
         {"dependencies", list(object_of({{"dependent", reference("identity")}, {"subject", reference("identity")}}))},
         {"unmodelled", list(schema_of(Tag<Unmodelled>{}))},
         {"referenced", list(reference("identity"))},
         {"extension_members", list(schema_of(Tag<ExtensionMember>{}))}}));
    schema["$defs"] = std::move(definitions);
    return schema.dump(1) + '\n';
}

std::string text_of(const std::string& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

const std::string root = TIDEMARK_TESTDATA "/..";

TEST(SnapshotSchema, IsWhatTheFieldTablesSay)
{
    const std::string file = root + "/catalog/snapshot.schema.json";
    const std::string schema = snapshot_schema();
    if (std::getenv("TIDEMARK_WRITE_SCHEMA") != nullptr) {
        std::ofstream(file) << schema;
    }
    EXPECT_TRUE(text_of(file) == schema)
        << "a field or a kind has changed; TIDEMARK_WRITE_SCHEMA=1 build/release/tests/unit/unit_tests "
           "--gtest_filter='SnapshotSchema.*' writes catalog/snapshot.schema.json anew";
}

TEST(ReportSchema, KnowsEveryKind)
{
    const auto schema = nlohmann::json::parse(text_of(root + "/emit/format/report.schema.json"));
    std::vector<std::string> kinds;
#define TIDEMARK_KIND(basename, Facts) kinds.emplace_back(code_of(Kind::basename));
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    EXPECT_EQ(schema["$defs"]["kind"]["enum"].get<std::vector<std::string>>(), kinds);
}

}  // namespace
}  // namespace tidemark::catalog
