#include "diff/member_grants.h"

#include <gmock/gmock.h>

#include "diff/compare.h"
#include "diff/plan.h"
#include "tests/support/snapshot_builder.h"

namespace tidemark::diff {
namespace {

using catalog::ExtensionMember;
using catalog::Grant;
using catalog::GrantedPrivilege;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::SnapshotBuilder;
using tests::told;

const Identity extension = catalog::top_level(Kind::extension, "citext");
const Identity equal = catalog::routine_identity("public", "citext_eq", {{"public", "citext", false}});
const std::vector<GrantedPrivilege> execute{{"EXECUTE", false}};

Grant granted(Identity subject, const char* grantee, const std::vector<GrantedPrivilege>& privileges = execute)
{
    return {catalog::grant_identity(subject, grantee, {}), privileges};
}

/// A database with the extension, its members and what is granted on them.
Snapshot installed(const std::vector<ExtensionMember>& members, const std::vector<Grant>& grants,
                   const char* schema = "public")
{
    SnapshotBuilder builder;
    builder.extension("citext", "1.6");
    builder.last<catalog::Extension>().schema = schema;
    for (const Grant& grant : grants) {
        builder.add(grant);
    }
    Snapshot snapshot = builder.build();
    snapshot.extension_members = members;
    snapshot.seal();
    return snapshot;
}

ExtensionMember member(Identity identity, const char* owner = "me", const std::vector<Grant>& initial = {})
{
    return {identity, "citext", owner, false, !initial.empty(), initial};
}

std::vector<Change> changes(const Snapshot& from, const Snapshot& to) { return compare(from, to).changes; }

std::vector<std::string> steps(const Snapshot& from, const Snapshot& to) { return told(make_plan(from, to, "me")); }

TEST(MemberGrants, ThoseOnMembersOfOneSideAreLeftAlone)
{
    EXPECT_THAT(changes(installed({member(equal)}, {granted(equal, "web")}), installed({}, {})), IsEmpty());
    EXPECT_THAT(changes(installed({}, {}), installed({member(equal)}, {granted(equal, "web")})), IsEmpty());
    EXPECT_THAT(changes(installed({member(equal)}, {granted(equal, "web")}), installed({member(equal)}, {})),
                testing::SizeIs(1));
}

TEST(MemberGrants, WhoeverOwnsTheMemberIsTheGrantor)
{
    const Snapshot ours = installed({member(equal, "me")}, {granted(equal, "web")});
    EXPECT_THAT(changes(ours, installed({member(equal, "admin")}, {granted(equal, "web")})), IsEmpty());
    EXPECT_THAT(changes(ours, installed({member(equal, "admin")}, {granted(equal, "web"), granted(equal, "me", {})})),
                IsEmpty())
        << "what the owner of one side has is nothing to the other";
}

TEST(MemberGrants, PairsThatTheScriptsGaveOtherPrivilegesAreLeftAlone)
{
    const Snapshot older = installed({member(equal, "me", {granted(equal, "web")})}, {});
    EXPECT_THAT(changes(older, installed({member(equal)}, {granted(equal, "web")})), IsEmpty());
    EXPECT_THAT(changes(older, installed({member(equal)}, {granted(equal, "job")})), testing::SizeIs(1));
}

TEST(MemberGrants, TheyGoWithTheExtension)
{
    const Plan plan = make_plan(installed({member(equal)}, {granted(equal, "web")}), SnapshotBuilder().build(), "me");
    EXPECT_THAT(told(plan), ElementsAre("drop extension citext"));
    EXPECT_THAT(plan.steps.front().members, testing::SizeIs(1));
}

TEST(MemberGrants, TheyComeAfterTheExtension)
{
    EXPECT_THAT(steps(SnapshotBuilder().build(), installed({member(equal)}, {granted(equal, "web")})),
                ElementsAre("create extension citext", testing::StartsWith("create grant")));
}

TEST(MemberGrants, WhoCanDoMoreIsToldUnlessTheExtensionIsNew)
{
    const Snapshot wanted = installed({member(equal)}, {granted(equal, "web")});
    const auto hazards = [&wanted](const Snapshot& from) { return make_plan(from, wanted, "me").steps.back().hazards; };
    EXPECT_THAT(hazards(SnapshotBuilder().build()), IsEmpty());
    EXPECT_THAT(hazards(installed({member(equal)}, {})),
                ElementsAre(testing::Field(&Hazard::code, std::string("access-widened"))));
}

TEST(MemberGrants, WhatTheScriptGaveIsWhereANewGrantStarts)
{
    const auto scripted = [](const std::vector<Grant>& grants) {
        return installed({member(equal, "me", {granted(equal, "web")})}, grants);
    };
    const Plan plan = make_plan(scripted({}), scripted({granted(equal, "web", {})}), "me");
    EXPECT_THAT(told(plan), ElementsAre(testing::StartsWith("alter grant")));
    ASSERT_THAT(plan.ambient, testing::SizeIs(1));
    EXPECT_EQ(plan.ambient.front().privileges, execute);
}

TEST(MemberGrants, TheyMoveWithTheExtension)
{
    const Identity moved = catalog::routine_identity("other", "citext_eq", {{"other", "citext", false}});
    const Snapshot from = installed({member(equal)}, {granted(equal, "web"), granted(equal, "job")});
    EXPECT_THAT(steps(from, installed({member(moved)}, {granted(moved, "web"), granted(moved, "job")}, "other")),
                ElementsAre("alter extension citext"));
    EXPECT_THAT(steps(from, installed({member(moved)}, {granted(moved, "web")}, "other")),
                ElementsAre("alter extension citext", testing::StartsWith("alter grant")));
    EXPECT_THAT(steps(from, installed({}, {}, "other")), ElementsAre("alter extension citext"));
}

TEST(MemberGrants, ATrustedExtensionsMembersAreBornOfTheFirstSuperuser)
{
    SnapshotBuilder builder;
    builder.add(catalog::DefaultPrivilege{Identity(Kind::default_privilege, {}, "public", "admin", {}, "FUNCTIONS"),
                                          {{"web", execute}}});
    Snapshot from = builder.build();
    catalog::Role role;
    role.name = "me";
    from.server.roles = {role};
    Snapshot to = from;
    to.all<catalog::Extension>() = {{extension, "public", "1.6", true}};
    to.extension_members = {member(equal, "admin")};
    to.seal();
    EXPECT_THAT(steps(from, to), ElementsAre("create extension citext", testing::StartsWith("alter grant")));
    from.server.roles.front().superuser = true;
    EXPECT_THAT(steps(from, to), ElementsAre("create extension citext"));
}

}  // namespace
}  // namespace tidemark::diff
