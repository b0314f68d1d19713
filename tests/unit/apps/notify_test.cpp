#include "apps/tidemark/notify.h"

#include <gmock/gmock.h>

#include "catalog/error.h"

namespace tidemark::apps {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::optional<std::string> some_environment(const std::string& name)
{
    return name == "HOOK" ? std::optional<std::string>("https://discord.com/api/webhooks/1/canary") : std::nullopt;
}

ReceiverForm form_of(const std::string& text) { return receivers_of({text}, some_environment).at(0).form; }

TEST(Notify, TheFormFollowsThePrefixOrElseTheHost)
{
    EXPECT_EQ(form_of("https://hooks.slack.com/services/T/B/x"), ReceiverForm::slack);
    EXPECT_EQ(form_of("https://HOOKS.SLACK.COM/services/T/B/x"), ReceiverForm::slack);
    EXPECT_EQ(form_of("https://discord.com/api/webhooks/1/x"), ReceiverForm::discord);
    EXPECT_EQ(form_of("https://canary.discord.com/api/webhooks/1/x"), ReceiverForm::discord);
    EXPECT_EQ(form_of("https://discord.com/other"), ReceiverForm::json);
    EXPECT_EQ(form_of("https://hooks.slack.com.evil.example/x"), ReceiverForm::json);
    EXPECT_EQ(form_of("https://x@evil.example/hooks.slack.com"), ReceiverForm::json);
    EXPECT_EQ(form_of("slack+https://chat.example/x"), ReceiverForm::slack);
    EXPECT_EQ(form_of("discord+https://chat.example/x"), ReceiverForm::discord);
    EXPECT_EQ(form_of("env:HOOK"), ReceiverForm::discord);
}

TEST(Notify, NamesShowSchemeAndHostAndTellReceiversApart)
{
    const auto receivers = receivers_of(
        {"https://user:canary@example.com:8443/canary?canary=1#canary", "https://example.com/other", "env:HOOK"},
        some_environment);
    ASSERT_EQ(receivers.size(), 3U);
    EXPECT_EQ(receivers[0].name, "https://example.com");
    EXPECT_EQ(receivers[1].name, "https://example.com#2");
    EXPECT_EQ(receivers[2].name, "https://discord.com");
}

TEST(Notify, WhatIsNoUrlIsRefusedAndNotShown)
{
    for (const char* text : {"canary", "ftp://example.com/canary", "file:///canary", "https://", "slack+ftp://x/canary",
                             "env:UNSET", "env:", "env:https://example.com/canary", "https://exa mple.com/canary"}) {
        try {
            receivers_of({text}, some_environment);
            ADD_FAILURE() << text;
        } catch (const catalog::InputError& error) {
            EXPECT_THAT(error.what(), AllOf(HasSubstr("--notify"), Not(HasSubstr("canary")))) << text;
        }
    }
}

TEST(Notify, OnlyHttpToOtherMachinesIsExposed)
{
    for (const char* text : {"https://example.com", "http://localhost/x", "http://127.0.0.1:8080", "http://[::1]:80/x",
                             "http://api.localhost"}) {
        EXPECT_FALSE(SecretUrl::parse(text)->is_exposed()) << text;
    }
    for (const char* text :
         {"http://example.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "http://localhost.example"}) {
        EXPECT_TRUE(SecretUrl::parse(text)->is_exposed()) << text;
    }
}

}  // namespace
}  // namespace tidemark::apps
