#include "catalog/snapshot_json.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <sstream>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

const Identity table = in_schema(Kind::table, "app", "orders");
const Identity id_column = column_identity(table, "id");

/// Something of every value type that facts are made of.
Snapshot sample()
{
    Snapshot snapshot;
    snapshot.server.version_num = 150008;
    snapshot.server.database = "shop";
    snapshot.server.database_owner = "ann";
    snapshot.server.reader = "bob";
    Role role;
    role.name = "ann";
    role.member_of = {"staff", "web"};
    snapshot.server.roles = {role};

    Schema schema;
    schema.identity = top_level(Kind::schema, "app");
    schema.owner = "ann";
    snapshot.all<Schema>().push_back(schema);

    Table facts;
    facts.identity = table;
    facts.owner = "ann";
    facts.options = {"fillfactor=70", "toast.autovacuum_enabled=false"};
    facts.row_security = true;
    snapshot.all<Table>().push_back(facts);

    Column column;
    column.identity = id_column;
    column.position = 1;
    column.type = "bigint";
    column.not_null = true;
    column.identity_column = IdentityColumn{true, "app", "orders_id_seq", {}};
    column.identity_column->options.minimum = std::numeric_limits<std::int64_t>::min();
    snapshot.all<Column>().push_back(column);
    column.identity = column_identity(table, "hostile \"name\"\n*/ \\ \x1b[31m \u00e9");
    column.position = 2;
    column.identity_column.reset();
    column.generated = GeneratedColumn{"(id * 2)", false};
    column.statistics_target = 500;
    snapshot.all<Column>().push_back(column);

    Constraint constraint;
    constraint.identity = part_of(Kind::constraint, table, "orders_parent_fkey");
    constraint.type = ConstraintType::foreign_key;
    constraint.columns = {"id"};
    constraint.referenced = table;
    constraint.referenced_columns = {"id"};
    snapshot.all<Constraint>().push_back(constraint);

    Routine routine;
    routine.identity = routine_identity("app", "f", {{"pg_catalog", "text", true}, {"app", "orders", false}});
    routine.type = RoutineType::procedure;
    routine.arguments = {{"in", "lines", "text[]", std::string("'{}'::text[]")},
                         {"in", Name{}, "app.orders", std::nullopt}};
    snapshot.all<Routine>().push_back(routine);

    Comment comment;
    comment.identity = Identity(Kind::comment, part_of(Kind::constraint, table, "orders_pkey"), {}, {}, {}, "index");
    comment.text = "two\nlines";
    snapshot.all<Comment>().push_back(comment);
    Grant grant;
    grant.identity = grant_identity(id_column, "", "ann");
    grant.privileges = {{"SELECT", false}, {"UPDATE", true}};
    snapshot.all<Grant>().push_back(grant);
    DefaultPrivilege defaults;
    defaults.identity = Identity(Kind::default_privilege, {}, {}, "ann", {}, "LARGE OBJECTS");
    defaults.grants = {{"web", {{"SELECT", false}}}};
    snapshot.all<DefaultPrivilege>().push_back(defaults);

    snapshot.dependencies = {{routine.identity, table}};
    snapshot.unmodelled = {{"publication", "news", "0123"}};
    snapshot.referenced = {in_schema(Kind::table, "auth", "users")};
    snapshot.all<Extension>().push_back({top_level(Kind::extension, "citext"), "app", "1.6", true});
    const Identity member = routine_identity("app", "f", {{"app", "citext", false}});
    snapshot.extension_members = {
        {member, "citext", "ann", true, true, {{grant_identity(member, "web", ""), {{"EXECUTE", false}}}}}};
    snapshot.seal();
    return snapshot;
}

std::string problem_with(std::string_view text)
{
    try {
        snapshot_from_json(text, "x.json");
    } catch (const InputError& error) {
        EXPECT_EQ(error.file, "x.json");
        return error.what();
    }
    return "nothing";
}

std::string with_replaced(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(SnapshotJson, ReadsBackEqual)
{
    const Snapshot written = sample();
    const Snapshot read = snapshot_from_json(to_json(written), "x.json");
    EXPECT_EQ(to_json(read), to_json(written));
    EXPECT_EQ(read.size(), written.size());
    written.for_each([&read](const auto& object) {
        using Facts = std::remove_cvref_t<decltype(object)>;
        const Facts* found = read.find<Facts>(object.identity);
        ASSERT_NE(found, nullptr) << describe(object.identity);
        for_each_field<Facts>([&](const auto& field) {
            EXPECT_TRUE(found->*field.member == object.*field.member) << describe(object.identity) << ' ' << field.name;
        });
    });
    EXPECT_EQ(read.dependencies, written.dependencies);
    EXPECT_EQ(read.unmodelled, written.unmodelled);
    EXPECT_EQ(read.referenced, written.referenced);
    ASSERT_EQ(read.extension_members.size(), 1U);
    EXPECT_EQ(read.extension_members.front().extension, Name("citext"));
    EXPECT_TRUE(read.extension_members.front().procedure && read.extension_members.front().scripted);
    EXPECT_EQ(read.server.roles, written.server.roles);
    EXPECT_EQ(read.server.version_num, 150008);
    EXPECT_EQ(read.server.database, Name("shop"));
    EXPECT_EQ(read.server.reader, Name("bob"));
}

TEST(SnapshotJson, TheEmptySnapshotReadsBackEmpty)
{
    const Snapshot read = snapshot_from_json(to_json(Snapshot{}), "x.json");
    EXPECT_EQ(read.size(), 0U);
    EXPECT_EQ(read.server.version_num, 0);
}

TEST(SnapshotJson, OneObjectALine)
{
    EXPECT_THAT(to_json(sample()),
                testing::HasSubstr("\n    \"schema\": [\n      {\"identity\":{\"kind\":\"schema\",\"name\":\"app\"},"
                                   "\"owner\":\"ann\"}\n    ]"));
}

/// So large that several threads write it.
Snapshot large_snapshot(Name last_owner)
{
    constexpr int count = 30'000;
    Snapshot snapshot;
    for (int i = 0; i < count; ++i) {
        Schema schema;
        schema.identity = top_level(Kind::schema, Name("s_" + std::to_string(i)));
        schema.owner = i + 1 < count ? Name("ann") : last_owner;
        snapshot.all<Schema>().push_back(schema);
    }
    snapshot.seal();
    return snapshot;
}

TEST(SnapshotJson, ALargeOneIsWrittenInOrder)
{
    const std::string text = to_json(large_snapshot("bob"));
    const Snapshot back = snapshot_from_json(text, "x.json");
    EXPECT_EQ(back.size(), 30'000U);
    EXPECT_EQ(to_json(back), text);
    // Each object has its line, and they are sorted.
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("      {\"identity\":{\"kind\":\"schema\"")) {
            lines.push_back(line.substr(0, line.find('}')));
        }
    }
    EXPECT_EQ(lines.size(), 30'000U);
    EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end()));
}

TEST(SnapshotJson, ALargeOneThatCannotBeWrittenIsRefused)
{
    EXPECT_THROW((void)to_json(large_snapshot(Name("\xff"))), ReadError);
}

TEST(SnapshotJson, AZeroByteIsNoEnd)
{
    std::string text = to_json(sample());
    text.push_back('\0');
    text += "more";
    EXPECT_THROW((void)snapshot_from_json(text, "x.json"), InputError);
}

TEST(SnapshotJson, InvalidUtf8IsNotWritten)
{
    Snapshot snapshot;
    snapshot.unmodelled = {{"publication", "\xff", ""}};
    EXPECT_THROW(to_json(snapshot), ReadError);
}

TEST(SnapshotJson, WhatIsNoSnapshotIsRefused)
{
    EXPECT_THAT(problem_with(""), testing::HasSubstr("x.json:1:1: "));
    EXPECT_THAT(problem_with("{\n  \"tidemark_snapshot\": oops"), testing::HasSubstr("x.json:2:"));
    EXPECT_THAT(problem_with("[]"), testing::HasSubstr("no \"tidemark_snapshot\""));
    EXPECT_THAT(problem_with("{}"), testing::HasSubstr("no \"tidemark_snapshot\""));
    EXPECT_THAT(problem_with("{\"tidemark_snapshot\": 99}"), testing::HasSubstr("version 99"));
    EXPECT_THAT(problem_with("{\"tidemark_snapshot\": \"1\"}"), testing::HasSubstr("expected an integer"));
    EXPECT_THAT(problem_with("{\"tidemark_snapshot\": 3}"), testing::HasSubstr("\"server\" is missing"));
}

TEST(SnapshotJson, WhatDoesNotFitTheKindsIsRefusedWithItsPlace)
{
    const std::string good = to_json(sample());
    EXPECT_EQ(problem_with(good), "nothing");
    EXPECT_THAT(problem_with(with_replaced(good, "\"unlogged\":false,", "")),
                testing::HasSubstr("objects.table[0]: member \"unlogged\" is missing"));
    EXPECT_THAT(problem_with(with_replaced(good, "\"unlogged\":false", "\"unlogged\":0")),
                testing::HasSubstr("objects.table[0].unlogged: expected true or false"));
    EXPECT_THAT(problem_with(with_replaced(good, "\"unlogged\"", "\"logged\":1,\"unlogged\"")),
                testing::HasSubstr("unknown member \"logged\""));
    EXPECT_THAT(problem_with(with_replaced(good, "{\"kind\":\"schema\",\"name\"", "{\"kind\":\"scheme\",\"name\"")),
                testing::HasSubstr("unknown kind \"scheme\""));
    EXPECT_THAT(problem_with(with_replaced(good, "{\"kind\":\"schema\",\"name\"", "{\"kind\":\"extension\",\"name\"")),
                testing::HasSubstr("an object of another kind"));
    EXPECT_THAT(problem_with(with_replaced(good, "\"type\":\"f\"", "\"type\":\"y\"")),
                testing::HasSubstr("expected one of the letters"));
    EXPECT_THAT(problem_with(with_replaced(good, "\"position\":2", "\"position\":99999999999999999999")),
                testing::HasSubstr("expected an integer"));
    EXPECT_THAT(problem_with(with_replaced(good, "\"objects\": {", "\"objects\": {\"tables\": [],")),
                testing::HasSubstr("unknown member \"tables\""));
}

TEST(SnapshotJson, AnObjectIsThereOnce)
{
    const std::string line = "{\"identity\":{\"kind\":\"schema\",\"name\":\"app\"},\"owner\":\"ann\"}";
    EXPECT_THAT(problem_with(with_replaced(to_json(sample()), line, line + "," + line)),
                testing::HasSubstr("schema app is there twice"));
}

TEST(SnapshotJson, ParentsAreNotNestedWithoutEnd)
{
    std::string nested = "{\"kind\":\"column\"}";
    for (int i = 0; i < 5000; ++i) {
        nested = "{\"kind\":\"column\",\"parent\":" + nested + "}";
    }
    EXPECT_THAT(problem_with(with_replaced(to_json(sample()), "\"referenced\": [", "\"referenced\": [" + nested + ",")),
                testing::HasSubstr("nested too deep"));
}

/// What readers of a file rely on. Whoever changes the fields raises the version of the format, and then these two numbers.
TEST(SnapshotJson, AFormatOfOtherFieldsHasAnotherVersion)
{
    std::string names;
#define TIDEMARK_KIND(basename, Facts) \
    names += "|" #basename;            \
    for_each_field<Facts>([&names](const auto& field) { names += ' ' + std::string(field.name); });
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : names) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    EXPECT_THAT(to_json(Snapshot{}), testing::HasSubstr("\"tidemark_snapshot\": 3"));
    EXPECT_EQ(hash, 2477470980U) << "fields have changed";
}

}  // namespace
}  // namespace tidemark::catalog
