#include "diff/ambient_privileges.h"

#include <gmock/gmock.h>

namespace tidemark::diff {
namespace {

using catalog::DefaultGrant;
using catalog::DefaultPrivilege;
using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;
using testing::ElementsAre;
using testing::IsEmpty;

const Identity table = catalog::in_schema(Kind::table, "app", "orders");
const Identity routine = catalog::routine_identity("app", "f", {});

std::vector<GrantedPrivilege> plain(std::initializer_list<const char*> privileges)
{
    std::vector<GrantedPrivilege> list;
    for (const char* privilege : privileges) {
        list.push_back({privilege, false});
    }
    return list;
}

testing::Matcher<const Grant&> grants_on(Identity subject, const char* grantee, const char* grantor,
                                         const std::vector<GrantedPrivilege>& privileges)
{
    return testing::AllOf(testing::Field(&Grant::identity, catalog::grant_identity(subject, grantee, grantor)),
                          testing::Field(&Grant::privileges, privileges));
}

Snapshot with_defaults(std::initializer_list<DefaultPrivilege> defaults)
{
    Snapshot snapshot;
    snapshot.server.version_num = 150000;
    snapshot.all<DefaultPrivilege>() = defaults;
    snapshot.seal();
    return snapshot;
}

DefaultPrivilege defaults(const char* role, const char* schema, const char* object_class,
                          std::vector<DefaultGrant> grants)
{
    return {Identity(Kind::default_privilege, {}, schema, role, {}, object_class), std::move(grants)};
}

TEST(AmbientGrants, NothingWithoutDefaultPrivileges)
{
    EXPECT_THAT(ambient_grants(table, "ann", "ann", with_defaults({})), IsEmpty());
    EXPECT_THAT(ambient_grants(table, "ann", "bob", with_defaults({})), IsEmpty());
}

TEST(AmbientGrants, ThoseOfTheSchemaAreAdded)
{
    const Snapshot source = with_defaults({defaults("ann", "app", "TABLES", {{"web", plain({"SELECT"})}}),
                                           defaults("ann", "other", "TABLES", {{"web", plain({"DELETE"})}}),
                                           defaults("bob", "app", "TABLES", {{"web", plain({"INSERT"})}})});
    EXPECT_THAT(ambient_grants(table, "ann", "ann", source),
                ElementsAre(grants_on(table, "web", "ann", plain({"SELECT"}))));
    EXPECT_THAT(ambient_grants(catalog::in_schema(Kind::view, "app", "v"), "ann", "ann", source), testing::SizeIs(1));
    EXPECT_THAT(ambient_grants(catalog::in_schema(Kind::sequence, "app", "s"), "ann", "ann", source), IsEmpty());
}

TEST(AmbientGrants, TheGlobalEntryReplacesWhatIsBuiltIn)
{
    // REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC leaves the owner alone in the list.
    const Snapshot source = with_defaults({defaults("ann", "", "FUNCTIONS", {{"ann", plain({"EXECUTE"})}})});
    EXPECT_THAT(ambient_grants(routine, "ann", "ann", source), ElementsAre(grants_on(routine, "", "ann", {})));
    EXPECT_THAT(ambient_grants(routine, "bob", "bob", source), IsEmpty());
}

TEST(AmbientGrants, ASchemaCanGiveBackWhatTheGlobalEntryTook)
{
    const Snapshot source = with_defaults({defaults("ann", "", "FUNCTIONS", {{"ann", plain({"EXECUTE"})}}),
                                           defaults("ann", "app", "FUNCTIONS", {{"", plain({"EXECUTE"})}})});
    EXPECT_THAT(ambient_grants(routine, "ann", "ann", source), IsEmpty());
}

TEST(AmbientGrants, TheNewOwnerTakesTheCreatorsPlace)
{
    const Snapshot source = with_defaults({defaults(
        "ann", "app", "TABLES", {{"ann", plain({"SELECT"})}, {"bob", plain({"SELECT"})}, {"web", plain({"SELECT"})}})});
    // Ann's own entry says nothing new, bob's is merged with what he has as the owner.
    EXPECT_THAT(ambient_grants(table, "bob", "ann", source),
                ElementsAre(grants_on(table, "web", "bob", plain({"SELECT"}))));
}

TEST(AmbientGrants, SchemasAreMadeByTheirOwner)
{
    const Identity schema = catalog::top_level(Kind::schema, "app");
    const Snapshot source =
        with_defaults({defaults("bob", "", "SCHEMAS", {{"bob", plain({"CREATE", "USAGE"})}, {"web", plain({"USAGE"})}}),
                       defaults("ann", "", "SCHEMAS", {{"ann", plain({"USAGE"})}})});
    EXPECT_THAT(ambient_grants(schema, "bob", "ann", source),
                ElementsAre(grants_on(schema, "web", "bob", plain({"USAGE"}))));
}

TEST(AmbientGrants, PartsStartWithout)
{
    const Snapshot source = with_defaults({defaults("ann", "", "TABLES", {{"web", plain({"SELECT"})}})});
    EXPECT_THAT(ambient_grants(catalog::column_identity(table, "id"), "ann", "ann", source), IsEmpty());
}

TEST(GrantsAfterOwnerChange, WhereTheOldOwnerStoodTheNewOneStands)
{
    const std::vector<Grant> grants{{catalog::grant_identity(table, "web", "ann"), {{"SELECT", true}}},
                                    {catalog::grant_identity(table, "ann", "ann"), plain({"SELECT"})},
                                    {catalog::grant_identity(table, "job", "web"), plain({"SELECT"})}};
    EXPECT_THAT(grants_after_owner_change(grants, table, "ann", "bob", 15),
                ElementsAre(grants_on(table, "bob", "bob", plain({"SELECT"})),
                            grants_on(table, "job", "web", plain({"SELECT"})),
                            grants_on(table, "web", "bob", {{"SELECT", true}})));
    EXPECT_THAT(grants_after_owner_change({}, table, "ann", "bob", 15), IsEmpty());
}

TEST(GrantsAfterOwnerChange, EntriesThatBecomeAlikeAreMerged)
{
    const std::vector<Grant> grants{{catalog::grant_identity(table, "ann", "ann"), plain({"SELECT"})},
                                    {catalog::grant_identity(table, "bob", "ann"), plain({"INSERT"})}};
    EXPECT_THAT(grants_after_owner_change(grants, table, "ann", "bob", 15),
                ElementsAre(grants_on(table, "bob", "bob", plain({"INSERT", "SELECT"}))));
}

}  // namespace
}  // namespace tidemark::diff
