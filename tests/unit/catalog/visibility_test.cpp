#include "catalog/visibility.h"

#include <gmock/gmock.h>

#include "tests/support/snapshot_builder.h"

namespace tidemark::catalog {
namespace {

using tests::SnapshotBuilder;

/// Schema `platform` is the platform's, and so is what the role `platform_admin` owns, and the publication `feed`.
Scope hosted()
{
    Scope scope;
    scope.platform_schemas = {"platform"};
    scope.platform_roles = {"platform_admin"};
    scope.platform_publications = {"feed"};
    return scope;
}

Snapshot in_scope(const SnapshotBuilder& builder, const Scope& scope)
{
    Snapshot snapshot = builder.build();
    apply_scope(snapshot, scope);
    snapshot.seal();
    return snapshot;
}

Cast cast_from(const TypeReference& source)
{
    Cast cast;
    cast.identity = Identity(Kind::cast, {}, {}, {}, {source, {"pg_catalog", "text", false}});
    return cast;
}

TEST(Visibility, ACastOfAPlatformsTypeIsThePlatforms)
{
    SnapshotBuilder builder;
    const Identity theirs = builder.add(cast_from({"platform", "vector", false}));
    const Identity ours = builder.add(cast_from({"app", "money", false}));
    const Identity built_in = builder.add(cast_from({"pg_catalog", "int4", false}));
    const Snapshot snapshot = in_scope(builder, hosted());
    EXPECT_FALSE(snapshot.contains(theirs));
    EXPECT_TRUE(snapshot.contains(ours));
    EXPECT_TRUE(snapshot.contains(built_in));
}

TEST(Visibility, AMemberIsAsVisibleAsItsExtensionAndItsSchema)
{
    const auto is_visible = [](Name schema, const Scope& scope) {
        SnapshotBuilder builder;
        builder.extension("citext", "1.6");
        const Identity member = routine_identity(schema, "citext_eq", {});
        const Grant grant{grant_identity(member, "web", {}), {}};
        builder.add(grant);
        Snapshot snapshot = builder.build();
        snapshot.extension_members = {{member, "citext", "platform_admin", false, false, {}}};
        apply_scope(snapshot, scope);
        snapshot.seal();
        EXPECT_EQ(snapshot.contains(grant.identity), snapshot.find_member(grant.identity) != nullptr);
        return snapshot.contains(grant.identity);
    };
    EXPECT_TRUE(is_visible("app", hosted()));
    EXPECT_FALSE(is_visible("platform", hosted()));
    Scope with_extension = hosted();
    with_extension.platform_extensions = {"citext"};
    EXPECT_FALSE(is_visible("app", with_extension));
    Scope only_app;
    only_app.schemas = {"app"};
    EXPECT_FALSE(is_visible("app", only_app));
}

TEST(Visibility, WhichTablesAPlatformPublishesIsUpToTheirOwners)
{
    SnapshotBuilder builder;
    builder.table("app", "messages");
    builder.table("platform", "messages");
    builder.last<Table>().owner = "platform_admin";
    Publication feed;
    feed.identity = top_level(Kind::publication, "feed");
    builder.add(feed);
    const auto member = [&feed](Name schema) {
        PublicationTable table;
        table.identity = Identity(Kind::publication_table, feed.identity, schema, "messages");
        return table;
    };
    const Identity ours = builder.add(member("app"));
    const Identity theirs = builder.add(member("platform"));
    const Snapshot snapshot = in_scope(builder, hosted());
    EXPECT_FALSE(snapshot.contains(feed.identity));
    EXPECT_TRUE(snapshot.contains(ours));
    EXPECT_FALSE(snapshot.contains(theirs));
    Snapshot other = in_scope(builder, {});
    leave_alone_what_other_references(other, snapshot);
    EXPECT_FALSE(other.contains(feed.identity));
    EXPECT_TRUE(other.contains(ours));
    EXPECT_FALSE(other.contains(theirs));
}

TEST(Visibility, WhatLivesInNoSchemaIsLeftAloneWhenOnlySomeSchemasAreAskedFor)
{
    SnapshotBuilder builder;
    EventTrigger trigger;
    trigger.identity = top_level(Kind::event_trigger, "watch");
    trigger.owner = "me";
    builder.add(trigger);
    Scope only_app;
    only_app.schemas = {"app"};
    EXPECT_TRUE(in_scope(builder, {}).contains(trigger.identity));
    EXPECT_FALSE(in_scope(builder, only_app).contains(trigger.identity));
    trigger.owner = "platform_admin";
    SnapshotBuilder of_platform;
    of_platform.add(trigger);
    EXPECT_FALSE(in_scope(of_platform, hosted()).contains(trigger.identity));
}

}  // namespace
}  // namespace tidemark::catalog
