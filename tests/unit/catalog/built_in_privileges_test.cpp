#include "catalog/built_in_privileges.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

GrantedPrivilege plain(const char* privilege) { return {privilege, false}; }

TEST(BuiltInPrivileges, OwnersHaveEverythingAndNeedNoGrantOption)
{
    EXPECT_THAT(built_in_privileges(Kind::table, true, false, 16),
                ElementsAre(plain("DELETE"), plain("INSERT"), plain("REFERENCES"), plain("SELECT"), plain("TRIGGER"),
                            plain("TRUNCATE"), plain("UPDATE")));
    EXPECT_THAT(built_in_privileges(Kind::sequence, true, false, 16),
                ElementsAre(plain("SELECT"), plain("UPDATE"), plain("USAGE")));
    EXPECT_THAT(built_in_privileges(Kind::schema, true, false, 16), ElementsAre(plain("CREATE"), plain("USAGE")));
}

TEST(BuiltInPrivileges, PublicMayExecuteRoutinesAndUseTypes)
{
    EXPECT_THAT(built_in_privileges(Kind::routine, false, true, 16), ElementsAre(plain("EXECUTE")));
    for (const Kind type : {Kind::base_type, Kind::enum_type, Kind::range_type, Kind::composite_type, Kind::domain}) {
        EXPECT_THAT(built_in_privileges(type, false, true, 16), ElementsAre(plain("USAGE"))) << code_of(type);
    }
    EXPECT_THAT(built_in_privileges(Kind::view, false, true, 16), IsEmpty());
    EXPECT_THAT(built_in_privileges(Kind::schema, false, true, 16), IsEmpty());
}

TEST(BuiltInPrivileges, PublicMayUseLanguagesAndNoForeignData)
{
    EXPECT_THAT(built_in_privileges(Kind::language, false, true, 16), ElementsAre(plain("USAGE")));
    for (const Kind foreign : {Kind::foreign_data_wrapper, Kind::server}) {
        EXPECT_THAT(built_in_privileges(foreign, true, false, 16), ElementsAre(plain("USAGE"))) << code_of(foreign);
        EXPECT_THAT(built_in_privileges(foreign, false, true, 16), IsEmpty()) << code_of(foreign);
    }
}

TEST(BuiltInPrivileges, OthersAndColumnsHaveNone)
{
    EXPECT_THAT(built_in_privileges(Kind::routine, false, false, 16), IsEmpty());
    EXPECT_THAT(built_in_privileges(Kind::column, true, true, 16), IsEmpty());
}

TEST(BuiltInPrivileges, MaintainCameWithPostgres17)
{
    const auto names = [](int major) { return all_privileges(Kind::materialized_view, major); };
    EXPECT_THAT(names(16), testing::Not(testing::Contains(Name("MAINTAIN"))));
    EXPECT_THAT(names(17), testing::Contains(Name("MAINTAIN")));
}

TEST(BuiltInPrivileges, EveryListIsSorted)
{
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        const auto all = all_privileges(static_cast<Kind>(kind), 18);
        EXPECT_TRUE(std::is_sorted(all.begin(), all.end())) << code_of(static_cast<Kind>(kind));
    }
}

TEST(BuiltInPrivileges, LargeObjectsAreAClassWithoutAKind)
{
    EXPECT_THAT(object_class_privileges("LARGE OBJECTS", 18), ElementsAre(Name("SELECT"), Name("UPDATE")));
    EXPECT_EQ(object_class_of(Kind::view), Name("TABLES"));
    EXPECT_EQ(object_class_of(Kind::policy), Name());
}

}  // namespace
}  // namespace tidemark::catalog
