#include "tests/cli/cli_fixture.h"

namespace tidemark::tests {
namespace {

constexpr const char* foreign_data = R"(
CREATE FOREIGN DATA WRAPPER w OPTIONS (api_token 'hidden-1');
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'db.example', passwd 'hidden-2', url 'https://me:hidden-3@db/x');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'clerk', password 'hidden-4', whatever 'hidden-5');
CREATE FOREIGN TABLE t (id integer OPTIONS (secret 'hidden-6')) SERVER s OPTIONS (path '/t', conninfo 'password=hidden-7');
)";

class ForeignSecret : public CliOnDatabase {};

TEST_F(ForeignSecret, IsInNoOutput)
{
    const std::string url = new_database(foreign_data);
    const std::vector<std::vector<std::string>> calls{
        {"snapshot", "-v", url},
        {"db", "diff", "-v", "--explain", "--from", "empty", "--to", url},
        {"db", "diff", "-v", "--from", url, "--to", "empty", "--down=comment"},
        {"db", "diff", "--format", "json", "--from", "empty", "--to", url},
        {"db", "drift", "--from", "empty", "--to", url},
    };
    for (const auto& call : calls) {
        const Outcome outcome = tidemark(call);
        EXPECT_THAT(outcome.out + outcome.err, AllOf(Not(HasSubstr("hidden")), HasSubstr("password"))) << outcome;
    }
}

TEST_F(ForeignSecret, AWordStandsInItsPlaceAndAWarningSaysSo)
{
    const Outcome outcome = tidemark({"db", "diff", "--from", "empty", "--to", new_database(foreign_data)});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr("CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password '<password>', \"user\" 'clerk', "
                                "whatever '<whatever>');"),
                      HasSubstr("-- secret-value: user mapping of PUBLIC on server s: the value of its option password is not "
                                "read: put it in the place of '<password>'")));
    EXPECT_THAT(outcome.err, HasSubstr("secret-value: server s: the value of its option passwd is not read"));
}

TEST_F(ForeignSecret, OptionsThatCannotBeReadAreNotTakenForAbsent)
{
    const std::string url = new_database(foreign_data);
    run_sql(url, "CREATE ROLE onlooker LOGIN; GRANT USAGE ON SCHEMA public TO onlooker");
    std::string as_onlooker = url;
    as_onlooker.replace(as_onlooker.find("user=postgres"), 13, "user=onlooker");
    const Outcome outcome = tidemark({"db", "diff", "--no-prove", "--from", url, "--to", as_onlooker});
    EXPECT_EQ(outcome.status, 0) << outcome;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("user mapping of PUBLIC on server s: its options cannot be read and are not compared"));
}

}  // namespace
}  // namespace tidemark::tests
