#include "apps/tidemark/config.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/tidemark/target.h"
#include "catalog/error.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Config : public testing::Test {
protected:
    Config()
    {
        std::string pattern = (fs::temp_directory_path() / "tidemark-test-XXXXXX").string();
        root_ = ::mkdtemp(pattern.data());
    }
    ~Config() override { fs::remove_all(root_); }

    void put(const std::string& name, const std::string& text)
    {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << text;
    }
    EnvironmentLookup environment()
    {
        return [this](const std::string& name) {
            const auto found = variables_.find(name);
            return found == variables_.end() ? std::nullopt : std::optional(found->second);
        };
    }
    std::optional<Project> find(const std::string& below = "") { return find_project(root_ / below, environment()); }
    catalog::InputError refusal()
    {
        try {
            find();
        } catch (const catalog::InputError& error) {
            return error;
        }
        ADD_FAILURE() << "was accepted";
        return {"", 0, 0, ""};
    }

    fs::path root_{};
    std::map<std::string, std::string> variables_{};
};

TEST_F(Config, FindsASupabaseProjectUpward)
{
    put("supabase/config.toml",
        "project_id = \"shop\"\n[api]\nauto_expose_new_tables = false\n[db]\nport = 54999\nmajor_version = 17\n"
        "[db.migrations]\nschema_paths = [\"./schemas/*.sql\", \"extra.sql\"]\n[auth]\nsite_url = \"env(SITE)\"\n");
    fs::create_directories(root_ / "src/deep");
    const std::optional<Project> project = find("src/deep");
    ASSERT_TRUE(project);
    EXPECT_EQ(project->root, root_);
    EXPECT_EQ(project->platform, Platform::supabase);
    EXPECT_EQ(project->migrations_dir, root_ / "supabase/migrations");
    EXPECT_EQ(project->project_id, "shop");
    EXPECT_EQ(project->db_port, 54999);
    EXPECT_EQ(project->db_major_version, 17);
    EXPECT_EQ(project->auto_expose_new_tables, false);
    EXPECT_THAT(project->schema_paths,
                ElementsAre((root_ / "supabase/schemas/*.sql").string(), (root_ / "supabase/extra.sql").string()));
    EXPECT_TRUE(project->warnings.empty());
}

TEST_F(Config, HasSupabasesDefaults)
{
    put("supabase/config.toml", "");
    const std::optional<Project> project = find();
    ASSERT_TRUE(project);
    EXPECT_EQ(project->db_port, 54322);
    EXPECT_EQ(project->db_major_version, 0);
    EXPECT_FALSE(project->auto_expose_new_tables);
}

TEST_F(Config, SubstitutesEnvironmentVariables)
{
    put("supabase/config.toml", "[db]\nport = \"env(PORT)\"\nmajor_version = \"env(MAJOR)\"\n");
    variables_ = {{"PORT", "6000"}};
    const std::optional<Project> project = find();
    ASSERT_TRUE(project);
    EXPECT_EQ(project->db_port, 6000);
    EXPECT_EQ(project->db_major_version, 0);
}

TEST_F(Config, FindsATidemarkProject)
{
    put("tidemark.toml", "");
    ASSERT_TRUE(find());
    EXPECT_EQ(find()->platform, Platform::none);
    EXPECT_EQ(find()->migrations_dir, root_ / "migrations");
    EXPECT_EQ(find()->db_port, 0);
    put("tidemark.toml", "platform = \"supabase\"\n[migrations]\ndir = \"db/changes\"\n[db]\nport = 5433\n");
    EXPECT_EQ(find()->platform, Platform::supabase);
    EXPECT_EQ(find()->migrations_dir, root_ / "db/changes");
    EXPECT_EQ(find()->db_port, 5433);
}

TEST_F(Config, LetsTidemarksFileHaveTheLastWord)
{
    put("supabase/config.toml", "[db]\nport = 6000\n");
    put("tidemark.toml", "[migrations]\ndir = \"changes\"\n");
    const std::optional<Project> project = find();
    ASSERT_TRUE(project);
    EXPECT_EQ(project->platform, Platform::supabase);
    EXPECT_EQ(project->migrations_dir, root_ / "changes");
    EXPECT_EQ(project->db_port, 6000);
}

TEST_F(Config, TakesTheNearestProject)
{
    put("tidemark.toml", "");
    put("inner/tidemark.toml", "");
    EXPECT_EQ(find("inner")->root, root_ / "inner");
}

TEST_F(Config, NamesTheNearestKnownKey)
{
    put("tidemark.toml", "[migrations]\ndirectory = \"x\"\n[database]\nport = 1\n");
    const std::optional<Project> project = find();
    ASSERT_TRUE(project);
    EXPECT_THAT(project->warnings,
                testing::UnorderedElementsAre(AllOf(HasSubstr(":2:"), HasSubstr("did you mean migrations.dir?")),
                                              HasSubstr("database")));
}

TEST_F(Config, RefusesASyntaxErrorWithItsPlace)
{
    put("tidemark.toml", "[migrations]\ndir = \n");
    const catalog::InputError error = refusal();
    EXPECT_EQ(error.file, (root_ / "tidemark.toml").string());
    EXPECT_EQ(error.line, 2);
    EXPECT_GT(error.column, 0);
}

TEST_F(Config, RefusesValuesOfTheWrongTypeWithTheirPlace)
{
    put("tidemark.toml", "[migrations]\ndir = 7\n");
    EXPECT_EQ(refusal().line, 2);
    put("tidemark.toml", "platform = \"oracle\"\n");
    EXPECT_THAT(refusal().problem, HasSubstr("supabase"));
    put("tidemark.toml", "[db]\nport = \"many\"\n");
    EXPECT_THAT(refusal().problem, HasSubstr("db.port must be a whole number"));
    put("tidemark.toml", "[migrations]\nschema_paths = [1]\n");
    EXPECT_THAT(refusal().problem, HasSubstr("list of strings"));
}

TEST_F(Config, ResolvesTheTargetInTheDocumentedOrder)
{
    put("supabase/config.toml", "[db]\nport = 6000\n");
    const std::optional<Project> project = find();
    ASSERT_TRUE(project);
    const auto host = [&](const TargetFlags& flags) {
        return resolve_target(&*project, flags, environment()).conninfo.value("host");
    };
    EXPECT_EQ(resolve_target(&*project, {}, environment()).conninfo.display(), "postgres@localhost:6000/postgres");
    variables_["DATABASE_URL"] = "postgres://d/x";
    EXPECT_EQ(host({}), "d");
    variables_["DIRECT_URL"] = "postgres://c/x";
    EXPECT_EQ(host({}), "c");
    variables_["SUPABASE_DB_URL"] = "postgres://b/x";
    EXPECT_EQ(host({}), "b");
    variables_["TIDEMARK_DB_URL"] = "";
    EXPECT_EQ(host({}), "b");
    variables_["TIDEMARK_DB_URL"] = "postgres://a/x";
    EXPECT_EQ(host({}), "a");
    EXPECT_EQ(host({.db_url = "host=flag dbname=x"}), "flag");
    EXPECT_EQ(host({.is_local = true}), "localhost");
    EXPECT_EQ(resolve_target(&*project, {}, environment()).named_by, "TIDEMARK_DB_URL");
}

TEST_F(Config, SaysHowToNameADatabaseWhenNoneIs)
{
    put("tidemark.toml", "");
    const std::optional<Project> project = find();
    EXPECT_THROW(resolve_target(&*project, {}, environment()), catalog::InputError);
    EXPECT_THROW(resolve_target(nullptr, {}, environment()), catalog::InputError);
}

TEST_F(Config, DropsParametersOfOtherClientsFromUrls)
{
    variables_["DATABASE_URL"] = "postgresql://u:p%3Fq@h:6543/db?schema=public&sslmode=require&pgbouncer=true";
    const Target target = resolve_target(nullptr, {}, environment());
    EXPECT_EQ(target.conninfo.value("sslmode"), "require");
    EXPECT_EQ(target.conninfo.value("password"), "p?q");
    EXPECT_THAT(target.named_by, AllOf(HasSubstr("schema"), HasSubstr("pgbouncer")));
}

TEST_F(Config, NeverEchoesAConnectionThatCannotBeRead)
{
    variables_["DATABASE_URL"] = "postgres://u:hush%zz@h/db";
    try {
        resolve_target(nullptr, {}, environment());
        ADD_FAILURE() << "was accepted";
    } catch (const catalog::InputError& error) {
        EXPECT_THAT(error.what(), AllOf(HasSubstr("DATABASE_URL"), Not(HasSubstr("hush"))));
    }
}

TEST_F(Config, SaysWhereTheHistoryIs)
{
    put("tidemark.toml",
        "[history]\ntable = \"ops.dragonfly_migrations\"\nversion_column = \"number\"\ntool = \"goose\"\n");
    const std::optional<Project> project = find();
    EXPECT_EQ(project->history.schema, "ops");
    EXPECT_EQ(project->history.table, "dragonfly_migrations");
    EXPECT_EQ(project->history.version_column, "number");
    EXPECT_EQ(project->history.tool, "goose");
    EXPECT_TRUE(project->warnings.empty());
    put("tidemark.toml", "[history]\ntable = \"moves\"\n");
    EXPECT_EQ(find()->history.schema, "public");
    EXPECT_EQ(find()->history.table, "moves");
}

TEST_F(Config, RefusesAHistoryThatCannotBe)
{
    put("tidemark.toml", "[history]\ntool = \"liquibase\"\n");
    EXPECT_THAT(refusal().what(),
                AllOf(HasSubstr("tidemark.toml:2"), HasSubstr("history.tool must be one of"), HasSubstr("flyway")));
    put("tidemark.toml", "[history]\ntable = \"public.\"\n");
    EXPECT_THAT(refusal().what(), HasSubstr("history.table must be SCHEMA.TABLE"));
    put("tidemark.toml", "[history]\nversion_column = \"number\"\n");
    EXPECT_THAT(refusal().what(), HasSubstr("history.version_column must be of a table"));
}

}  // namespace
}  // namespace tidemark::apps
