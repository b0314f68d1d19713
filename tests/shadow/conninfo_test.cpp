#include "catalog/conninfo.h"

#include <gtest/gtest.h>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

TEST(Conninfo, ReadsUriKeywordsAndService)
{
    const Conninfo uri = Conninfo::parse("postgresql://ann:p%40ss@db.example.com:6543/app?sslmode=require");
    EXPECT_EQ(uri.value("user"), "ann");
    EXPECT_EQ(uri.value("password"), "p@ss");
    EXPECT_EQ(uri.value("port"), "6543");
    EXPECT_EQ(uri.value("sslmode"), "require");
    EXPECT_EQ(uri.display(), "ann@db.example.com:6543/app");
    EXPECT_EQ(Conninfo::parse("host=h dbname='a b'").value("dbname"), "a b");
    EXPECT_EQ(Conninfo::parse("service=live").display(), "service=live");
    EXPECT_EQ(Conninfo::parse("").display(), "the default server");
}

TEST(Conninfo, SecretStringKeepsEveryCharacter)
{
    const Conninfo hostile = Conninfo::from_pairs({{"password", R"(it's a \ "pass" %41)"}, {"dbname", ""}});
    EXPECT_EQ(Conninfo::parse(hostile.secret_string()).value("password"), R"(it's a \ "pass" %41)");
}

TEST(Conninfo, ErrorsDoNotEchoTheText)
{
    for (const char* text : {"postgresql://u:canary@[::1/db", "host=h password='canary",
                             "postgresql://u:can%zzary@h/canary", "canary canary", "canary=1"}) {
        try {
            Conninfo::parse(text);
            FAIL() << text;
        } catch (const Error& error) {
            EXPECT_EQ(std::string(error.what()).find("canary"), std::string::npos) << error.what();
            EXPECT_EQ(std::string(error.what()).find("zzary"), std::string::npos) << error.what();
        }
    }
}

TEST(Conninfo, RedactsEveryFormOfThePassword)
{
    const Conninfo target = Conninfo::parse("postgresql://ann:s3cr%2Ft%20'p@h/db");  // s3cr/t 'p
    EXPECT_EQ(target.redact("no s3cr/t 'p here"), "no *** here");
    EXPECT_EQ(target.redact("uri postgresql://ann:s3cr%2Ft%20'p@h/db"), "uri postgresql://ann:***@h/db");
    EXPECT_EQ(target.redact("all s%33cr%2ft+%27p."), "all ***.");
    EXPECT_EQ(target.redact("password='s3cr/t \\'p'"), "password='***'");
    // base64 of the password, and of "ann:" + password as HTTP writes it.
    EXPECT_EQ(target.redact("czNjci90ICdw").find("czNjci90"), std::string::npos);
    EXPECT_EQ(target.redact("YW5uOnMzY3IvdCAncA==").find("zY3IvdC"), std::string::npos);
    EXPECT_EQ(target.redact("nothing of it"), "nothing of it");
}

TEST(Conninfo, APasswordThatIsAlsoThePublicNameHidesNothing)
{
    const Conninfo target = Conninfo::parse("postgresql://postgres:postgres@localhost:54322/postgres");
    EXPECT_EQ(target.redact("database \"postgres\" does not exist"), "database \"postgres\" does not exist");
    EXPECT_EQ(target.display(), "postgres@localhost:54322/postgres");
}

TEST(Conninfo, WithReplacesOrAdds)
{
    const Conninfo target = Conninfo::parse("host=h port=1").with("port", "2").with("user", "u");
    EXPECT_EQ(target.display(), "u@h:2");
}

TEST(Conninfo, TellsAConnectionFromAPath)
{
    EXPECT_TRUE(looks_like_conninfo("postgres://h/db"));
    EXPECT_TRUE(looks_like_conninfo("postgresql://h/db"));
    EXPECT_TRUE(looks_like_conninfo("service=live"));
    EXPECT_TRUE(looks_like_conninfo("  host = h dbname=d"));
    EXPECT_FALSE(looks_like_conninfo("supabase/migrations"));
    EXPECT_FALSE(looks_like_conninfo("some=thing"));
    EXPECT_FALSE(looks_like_conninfo("empty"));
}

}  // namespace
}  // namespace tidemark::catalog
