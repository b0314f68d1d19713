#include "catalog/shadow/migration_directory.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/error.h"
#include "catalog/shadow/declarative.h"
#include "catalog/shadow/history.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Warnings : Observer {
    void warning(std::string_view text) override { texts.emplace_back(text); }
    std::vector<std::string> texts{};
};

class MigrationDirectory : public testing::Test {
protected:
    MigrationDirectory()
    {
        std::string pattern = (fs::temp_directory_path() / "tidemark-test-XXXXXX").string();
        directory_ = ::mkdtemp(pattern.data());
    }
    ~MigrationDirectory() override { fs::remove_all(directory_); }

    void put(const std::string& name, const std::string& text = "SELECT 1;")
    {
        fs::create_directories((directory_ / name).parent_path());
        std::ofstream(directory_ / name, std::ios::binary) << text;
    }
    std::vector<std::string> versions(const MigrationDirectoryOptions& options = {})
    {
        std::vector<std::string> versions;
        for (const Migration& migration : read_migrations(directory_, options, warnings_)) {
            versions.push_back(migration.version);
        }
        return versions;
    }
    std::string refusal(const MigrationDirectoryOptions& options = {})
    {
        try {
            read_migrations(directory_, options, warnings_);
        } catch (const InputError& error) {
            return error.what();
        }
        ADD_FAILURE() << "was accepted";
        return {};
    }

    fs::path directory_{};
    Warnings warnings_{};
};

TEST_F(MigrationDirectory, ReadsFilesInTheOrderOfTheirVersions)
{
    put("20240101000000_first.sql", "\xEF\xBB\xBFSELECT 1;");
    put("10_b.sql");
    put("9_a.sql");
    EXPECT_THAT(versions(), ElementsAre("9", "10", "20240101000000"));
    const std::vector<Migration> migrations = read_migrations(directory_, {}, warnings_);
    EXPECT_EQ(migrations.back().name, "first");
    EXPECT_EQ(migrations.back().text, "SELECT 1;");
}

TEST_F(MigrationDirectory, TakesSupabasesOrderOfNames)
{
    put("10_b.sql");
    put("1_a.sql");
    put("2_c.sql");
    EXPECT_THAT(versions({.as_supabase = true}), ElementsAre("10", "1", "2"));
}

TEST_F(MigrationDirectory, SkipsOtherSqlFilesWithAWarningAndTheRestSilently)
{
    put("1_a.sql");
    put("1_a.down.sql");
    put("seed.sql");
    put("README.md");
    put("99999999999999_baseline.sql");
    EXPECT_THAT(versions(), ElementsAre("1", std::string(baseline_version)));
    EXPECT_THAT(warnings_.texts, ElementsAre(HasSubstr("seed.sql")));
}

TEST_F(MigrationDirectory, SkipsTheOldInitOfSupabaseOnly)
{
    put("20211208000000_init.sql");
    put("20220101000000_a.sql");
    EXPECT_THAT(versions({.as_supabase = true}), ElementsAre("20220101000000"));
    EXPECT_THAT(warnings_.texts, SizeIs(1));
    EXPECT_THAT(versions(), SizeIs(2));
}

TEST_F(MigrationDirectory, RefusesTwoFilesOfOneVersionNamingBoth)
{
    put("7_a.sql");
    put("007_b.sql");
    EXPECT_THAT(refusal(), testing::AllOf(HasSubstr("7_a.sql"), HasSubstr("007_b.sql")));
}

TEST_F(MigrationDirectory, RefusesWhatIsMissingEmptyOrNoDirectory)
{
    EXPECT_THAT(refusal(), HasSubstr("holds no migrations"));
    EXPECT_THAT(read_migrations(directory_, {.may_be_empty = true}, warnings_), IsEmpty());
    put("file");
    directory_ /= "file";
    EXPECT_THAT(refusal(), HasSubstr("is not a directory"));
    directory_ = directory_.parent_path() / "absent";
    EXPECT_THAT(refusal(), HasSubstr("no such directory"));
    directory_ = directory_.parent_path();
}

TEST_F(MigrationDirectory, RefusesBytesThatAreNotUtf8WithTheirPlace)
{
    put("1_a.sql", "SELECT 1;\nSELECT '\xFF';");
    EXPECT_THAT(refusal(), HasSubstr("1_a.sql:2:9"));
}

TEST_F(MigrationDirectory, ReadsTheFilesOfToolsThatNameThemTheirWay)
{
    put("20240101120000_init/migration.sql", "SELECT 'prisma';");
    put("20240101120000_init/notes.txt");
    put("no_version/other.sql");
    put("migration_lock.toml");
    put("000002_b.up.sql");
    put("000002_b.down.sql");
    put("V1.2__c.sql");
    put("V1_10__d.sql");
    put("U1.2__c.sql");
    put("R__z_views.sql");
    put("R__a_views.sql");
    put("B1__baseline.sql");
    put("V__e.sql");
    EXPECT_THAT(versions(), ElementsAre("1.2", "1_10", "000002", "20240101120000", "R__a_views", "R__z_views"));
    EXPECT_THAT(warnings_.texts, ElementsAre(HasSubstr("B1__baseline.sql"), HasSubstr("V__e.sql")));
    const std::vector<Migration> migrations = read_migrations(directory_, {}, warnings_);
    EXPECT_EQ(migrations[0].name, "c");
    EXPECT_EQ(migrations[2].name, "b");
    EXPECT_EQ(file_name(migrations[2]), "000002_b.up.sql");
    EXPECT_EQ(file_name(migrations[3]), "20240101120000_init/migration.sql");
    EXPECT_EQ(migrations[3].name, "init");
    EXPECT_EQ(migrations[3].text, "SELECT 'prisma';");
    EXPECT_FALSE(is_repeatable(migrations[3]));
    EXPECT_TRUE(is_repeatable(migrations[4]));
    EXPECT_THAT(versions({.as_supabase = true}), ElementsAre("000002")) << "its CLI knows no other names";
}

TEST_F(MigrationDirectory, RefusesPrismasTwins)
{
    put("1_a/migration.sql");
    put("01_b/migration.sql");
    EXPECT_THAT(refusal(), testing::AllOf(HasSubstr("1_a/migration.sql"), HasSubstr("01_b/migration.sql")));
}

TEST_F(MigrationDirectory, LeavesOutWhatLeadsBackAndKeepsThePlaces)
{
    const std::string dbmate =
        "-- migrate:up transaction:false\nCREATE TABLE \xC3\xA9 ();\n--  migrate:down\r\nDROP TABLE t;\n";
    put("1_dbmate.sql", dbmate);
    put("2_goose.sql",
        "-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n\n-- +goose down\n"
        "-- +goose StatementBegin\nDROP TABLE t;\n-- +goose StatementEnd");
    put("3_plain.sql", "SELECT '-- migrate:downwards';\n-- migrate:downhill\nSELECT 2;");
    const std::vector<Migration> migrations = read_migrations(directory_, {}, warnings_);
    EXPECT_EQ(migrations[0].text,
              "-- migrate:up transaction:false\nCREATE TABLE \xC3\xA9 ();\n                \r\n             \n");
    EXPECT_EQ(migrations[0].original, dbmate);
    EXPECT_THAT(migrations[1].text, testing::AllOf(HasSubstr("SELECT 1;"), testing::Not(HasSubstr("DROP"))));
    EXPECT_EQ(std::count(migrations[1].text.begin(), migrations[1].text.end(), '\n'), 8);
    EXPECT_THAT(migrations[2].text, HasSubstr("SELECT 2;"));
    EXPECT_EQ(migrations[2].original, "");
    EXPECT_THAT(warnings_.texts, IsEmpty());
    EXPECT_THAT(read_migrations(directory_, {.as_supabase = true}, warnings_)[0].text, HasSubstr("DROP TABLE t"))
        << "Supabase's CLI runs the whole file";
}

TEST_F(MigrationDirectory, RefusesAWayBackThatComesFirst)
{
    put("1_a.sql", "\n-- migrate:down\nSELECT 1;\n-- migrate:up\n");
    EXPECT_THAT(refusal(), HasSubstr("1_a.sql:2:1: the way back"));
}

TEST_F(MigrationDirectory, WarnsWhereGooseWouldPutVariablesIn)
{
    put("1_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nSELECT 1;\n");
    EXPECT_THAT(versions(), SizeIs(1));
    EXPECT_THAT(warnings_.texts, ElementsAre(HasSubstr("environment variables")));
}

TEST_F(MigrationDirectory, IsPartedByTheLastVersionAlone)
{
    put("000001_a.sql");
    put("000002_b.sql");
    put("000010_c.sql");
    put("R__views.sql");
    const std::vector<Migration> migrations = read_migrations(directory_, {}, warnings_);
    History history;
    history.through = "2";
    EXPECT_THAT(applied_partition(migrations, history).applied, SizeIs(2));
    history.migrations = {{"2"}, {"R__views"}};
    const AppliedPartition partition = applied_partition(migrations, history);
    EXPECT_THAT(partition.applied, SizeIs(3));
    EXPECT_THAT(partition.pending, SizeIs(1));
    EXPECT_THAT(partition.missing_files, IsEmpty());
    EXPECT_THAT(partition.out_of_order, IsEmpty()) << "what is repeated comes after every version";
}

TEST_F(MigrationDirectory, IsPartedByTheHistory)
{
    put("1_a.sql");
    put("2_b.sql");
    put("3_c.sql");
    put("4_d.sql");
    const std::vector<Migration> migrations = read_migrations(directory_, {}, warnings_);
    History history;
    history.migrations = {{"1"}, {"3"}, {"10"}, {"2x"}};
    const AppliedPartition partition = applied_partition(migrations, history);
    EXPECT_THAT(partition.applied, SizeIs(2));
    ASSERT_THAT(partition.pending, SizeIs(2));
    EXPECT_EQ(partition.pending[0].version, "2");
    EXPECT_THAT(partition.missing_files, ElementsAre("10", "2x"));
    EXPECT_THAT(partition.out_of_order, ElementsAre("2", "4"));
    EXPECT_THAT(applied_partition(migrations, {}).out_of_order, IsEmpty());
}

TEST_F(MigrationDirectory, KnowsTheRolesThatItsFilesCreate)
{
    put("1_a.sql", "CREATE ROLE a;");
    put("2_b.sql", "CREATE ROLE b;");
    EXPECT_THAT(roles_created_by(read_migrations(directory_, {}, warnings_)), ElementsAre("a", "b"));
}

TEST_F(MigrationDirectory, HoldsASchemaOfFilesBelowIt)
{
    put("b.sql");
    put("a/z.sql");
    put("a/.hidden/x.sql");
    put("a/readme.txt");
    const auto names_of = [](const std::vector<Migration>& files) {
        std::vector<std::string> names;
        for (const Migration& file : files) {
            names.push_back(file.name);
        }
        return names;
    };
    EXPECT_THAT(names_of(read_schema_files(directory_)), ElementsAre("z", "b"));
    EXPECT_THAT(names_of(read_schema_files(directory_ / "b.sql")), ElementsAre("b"));
    const std::vector<std::string> patterns{(directory_ / "b*.sql").string(), (directory_ / "*").string(),
                                            (directory_ / "none*").string()};
    EXPECT_THAT(names_of(read_schema_files(patterns, warnings_)), testing::Contains("z"));
    EXPECT_THAT(warnings_.texts, ElementsAre(HasSubstr("none")));
    EXPECT_THROW(read_schema_files(directory_ / "absent"), InputError);
    EXPECT_THROW(read_schema_files(directory_ / "a" / ".hidden" / ".." / "none"), InputError);
}

TEST(Versions, CompareAsNumbers)
{
    EXPECT_TRUE(version_less("9", "10"));
    EXPECT_TRUE(version_less("009", "10"));
    EXPECT_FALSE(version_less("01", "1"));
    EXPECT_FALSE(version_less("1", "01"));
    EXPECT_TRUE(version_less("20240101000000", baseline_version));
    EXPECT_TRUE(version_less("1.9", "1.10"));
    EXPECT_TRUE(version_less("1", "1_0_1"));
    EXPECT_TRUE(version_less("99.9", "R__views"));
    EXPECT_FALSE(version_less("R__a", "99"));
    EXPECT_TRUE(is_same_version("1.0", "1"));
    EXPECT_TRUE(is_same_version("1_02", "1.2"));
    EXPECT_FALSE(is_same_version("R__a", "R__b"));
}

}  // namespace
}  // namespace tidemark::catalog
