#include "emit/ddl/setting.h"

#include <gtest/gtest.h>

namespace tidemark::emit {
namespace {

TEST(Setting, ListsOfNamesAreTakenApartAndQuotedAgain)
{
    EXPECT_EQ(setting_clause("search_path=app, public").text(), "search_path TO app, public");
    EXPECT_EQ(setting_clause(R"(search_path="$user", "Odd, ""one""", "select")").text(),
              R"(search_path TO "$user", "Odd, ""one""", "select")");
}

TEST(Setting, AnEmptyNameInAListIsALiteral)
{
    EXPECT_EQ(setting_clause(R"(search_path="")").text(), "search_path TO ''");
    EXPECT_EQ(setting_clause(R"(search_path="", app)").text(), "search_path TO '', app");
}

TEST(Setting, ANameLongerThanAnIdentifierIsALiteral)
{
    const std::string path = '/' + std::string(70, 'x');
    EXPECT_EQ(setting_clause("local_preload_libraries=\"" + path + '"').text(),
              "local_preload_libraries TO '" + path + "'");
}

TEST(Setting, OtherValuesAreOneLiteral)
{
    EXPECT_EQ(setting_clause("work_mem=8MB").text(), "work_mem TO '8MB'");
    EXPECT_EQ(setting_clause("app.mode=it's a, b=c").text(), "app.mode TO 'it''s a, b=c'");
    EXPECT_EQ(setting_clause("DateStyle=ISO, DMY").text(), "datestyle TO 'ISO, DMY'");
}

TEST(Setting, ResetNamesTheSettingAlone)
{
    EXPECT_EQ(setting_name("search_path=app").text(), "search_path");
    EXPECT_EQ(setting_name("App.Mode=x").text(), R"("App"."Mode")");
}

}  // namespace
}  // namespace tidemark::emit
