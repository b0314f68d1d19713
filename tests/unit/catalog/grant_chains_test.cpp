#include "catalog/grant_chains.h"

#include <gmock/gmock.h>

namespace tidemark::catalog {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Identity table = in_schema(Kind::table, "app", "orders");
const Identity column = column_identity(table, "id");

Grant grant(Identity subject, const char* grantee, const char* grantor, bool grantable)
{
    return {grant_identity(subject, grantee, grantor), {{"SELECT", grantable}}};
}

std::vector<Dependency> chains(std::vector<Grant> grants)
{
    Snapshot snapshot;
    snapshot.all<Grant>() = std::move(grants);
    add_grant_chains(snapshot);
    return snapshot.dependencies;
}

TEST(GrantChains, WhatIsGrantedOnStandsOnTheOption)
{
    const Grant given = grant(table, "web", "owner", true);
    const Grant on = grant(table, "job", "web", true);
    const Grant further = grant(table, "clerk", "job", false);
    EXPECT_THAT(chains({given, on, further}), UnorderedElementsAre(Dependency{on.identity, given.identity},
                                                                   Dependency{further.identity, on.identity}));
}

TEST(GrantChains, AnOptionOnATableServesItsColumns)
{
    const Grant given = grant(table, "web", "owner", true);
    const Grant on_column = grant(column, "job", "web", false);
    EXPECT_THAT(chains({given, on_column}), UnorderedElementsAre(Dependency{on_column.identity, given.identity}));
    EXPECT_THAT(chains({grant(column, "web", "owner", true), grant(table, "job", "web", false)}), IsEmpty());
}

TEST(GrantChains, TheOwnersGrantsStandOnNothing)
{
    EXPECT_THAT(chains({grant(table, "web", "owner", true), grant(table, "job", "owner", false),
                        grant(table, "owner", "owner", true)}),
                IsEmpty());
}

}  // namespace
}  // namespace tidemark::catalog
