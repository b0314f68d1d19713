#include "catalog/shadow/shadow_database.h"

#include <gtest/gtest.h>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/quoting.h"
#include "server_fixture.h"

namespace tidemark::catalog {
namespace {

using Shadow = tests::NeedsPostgres;

std::string value(const Conninfo& target, const std::string& query) { return ScriptConnection(target).value_of(query); }

TEST(ShadowQuoting, KeepsHostileNamesInOnePiece)
{
    EXPECT_EQ(quoted_identifier("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(quoted_literal("it's"), "'it''s'");
    EXPECT_EQ(quoted_literal("a\\b'"), "E'a\\\\b'''");
    EXPECT_EQ(quoted_setting("search_path=\"$user\", public"), "\"search_path\" = '$user', 'public'");
    EXPECT_EQ(quoted_setting("search_path=\"\""), "\"search_path\" = ''");
    EXPECT_EQ(quoted_setting("search_path=\"a, \"\"b\""), "\"search_path\" = 'a, \"b'");
    EXPECT_EQ(quoted_setting("app.jwt=x, y"), "\"app\".\"jwt\" = 'x, y'");
}

TEST_F(Shadow, DatabasesAreMadeCopiedAndDropped)
{
    ShadowServer server(PrivateCluster::start(options));
    EXPECT_TRUE(server.is_private());
    EXPECT_EQ(server.server_version_num() / 10000, options.recipe.binaries.major);
    const std::string count = "SELECT count(*) FROM pg_database";
    const std::string before = value(server.conninfo("postgres"), count);
    {
        DatabaseRequest request;
        request.name = "hostile \" name\nof it";
        request.settings = {"search_path=\"$user\", public, app", "app.key=a, 'b'\\"};
        const ShadowDatabase first = server.create_database(request);
        ScriptConnection(first.conninfo()).run("CREATE TABLE public.t(a int)");
        EXPECT_EQ(value(first.conninfo(), "SHOW search_path"), "\"$user\", public, app");
        EXPECT_EQ(value(first.conninfo(), "SHOW app.key"), "a, 'b'\\");

        DatabaseRequest copy;
        copy.copy_of = first.name();
        const ShadowDatabase second = server.create_database(copy);
        EXPECT_TRUE(second.name().starts_with("tidemark_shadow_"));
        EXPECT_EQ(value(second.conninfo(), "SELECT to_regclass('public.t')"), "t");
        // PostgreSQL copies no settings of the original.
        EXPECT_EQ(value(second.conninfo(), "SHOW search_path"), "\"$user\", public");
        server.set_database_settings(second.name(), request.settings);
        EXPECT_EQ(value(second.conninfo(), "SHOW search_path"), "\"$user\", public, app");
        EXPECT_THROW(ScriptConnection(second.conninfo("nobody_such")), ConnectError);
        // Dropped although somebody is still in it.
        static ScriptConnection lingering(second.conninfo());
    }
    EXPECT_EQ(value(server.conninfo("postgres"), count), before);
    const ShadowDatabase kept = server.existing_database("postgres");
    EXPECT_EQ(value(kept.conninfo(), "SELECT current_database()"), "postgres");
}

TEST_F(Shadow, RolesAreMadeWithAttributesAndMemberships)
{
    ShadowServer server(PrivateCluster::start(options));
    ShadowRole group;
    group.name = "gr\"oup";
    ShadowRole member;
    member.name = "member";
    member.may_login = true;
    member.inherits = false;
    member.bypasses_row_security = true;
    member.connection_limit = 3;
    member.memberships = {{"gr\"oup", true}, {"missing_group"}};
    tests::RecordingObserver observer;
    EXPECT_EQ(server.ensure_roles({member, group}, observer), (std::vector<std::string>{"member", "gr\"oup"}));
    EXPECT_EQ(server.ensure_roles({member, group}), std::vector<std::string>{});
    EXPECT_EQ(observer.details.size(), 1U);
    const Conninfo as_member = server.conninfo("postgres", "member");
    EXPECT_EQ(value(as_member, "SELECT session_user"), "member");
    EXPECT_EQ(value(as_member,
                    "SELECT concat(rolinherit, rolbypassrls, rolcanlogin, rolsuper, rolconnlimit) "
                    "FROM pg_roles WHERE rolname = 'member'"),
              "fttf3");
    EXPECT_EQ(value(as_member, "SELECT admin_option FROM pg_auth_members WHERE member = 'member'::regrole"), "t");
}

TEST_F(Shadow, AServerOfTheUsersIsLeftAsItWas)
{
    const PrivateCluster theirs = PrivateCluster::start(options);
    const Conninfo url = theirs.conninfo("postgres");
    const std::string census =
        "SELECT concat((SELECT string_agg(datname, ',' ORDER BY 1) FROM pg_database), "
        "(SELECT string_agg(rolname, ',' ORDER BY 1) FROM pg_roles))";
    const std::string before = value(url, census);
    {
        ShadowServer server = ShadowServer::connect(url);
        EXPECT_FALSE(server.is_private());
        ShadowRole role;
        role.name = "an owner";
        server.ensure_roles({role});
        DatabaseRequest request;
        request.name = "postgres";
        request.owner = "an owner";
        const ShadowDatabase database = server.create_database(request);
        EXPECT_TRUE(database.name().starts_with("tidemark_shadow_"));
        EXPECT_EQ(value(database.conninfo("an owner"), "SELECT current_user"), "an owner");
        DatabaseRequest copy;
        copy.copy_of = database.name();
        const ShadowDatabase second = server.create_database(copy);

        // Another run at the same time sweeps nothing of ours.
        ShadowServer::connect(url);
        EXPECT_EQ(value(second.conninfo(), "SELECT 1"), "1");
    }
    EXPECT_EQ(value(url, census), before);
}

TEST_F(Shadow, WhatAKilledRunLeftOnAServerIsDropped)
{
    const PrivateCluster theirs = PrivateCluster::start(options);
    const Conninfo url = theirs.conninfo("postgres");
    ScriptConnection connection(url);
    connection.run("CREATE DATABASE tidemark_shadow_0123456789abcdef");
    connection.run("COMMENT ON DATABASE tidemark_shadow_0123456789abcdef IS 'tidemark shadow, held from postgres'");
    connection.run("CREATE DATABASE tidemark_shadow_mine");
    connection.run("CREATE ROLE left_over; COMMENT ON ROLE left_over IS 'tidemark shadow, held from postgres'");
    ShadowServer::connect(url);
    EXPECT_EQ(connection.value_of("SELECT string_agg(datname, ',') FROM pg_database WHERE datname LIKE 'tidemark%'"),
              "tidemark_shadow_mine");
    EXPECT_EQ(connection.value_of("SELECT count(*) FROM pg_roles WHERE rolname = 'left_over'"), "0");
}

}  // namespace
}  // namespace tidemark::catalog
