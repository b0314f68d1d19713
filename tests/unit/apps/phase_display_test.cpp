#include "apps/tidemark/phase_display.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <array>
#include <thread>

namespace tidemark::apps {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a display wrote into a pipe while `use` used it.
template <class Use>
std::string shown(PhaseDisplay::Form form, milliseconds patience, Use&& use)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return "no pipe";
    }
    {
        PhaseDisplay display(form, ends[1], patience);
        use(display);
    }
    close(ends[1]);
    std::string text(4096, '\0');
    const auto length = read(ends[0], text.data(), text.size());
    close(ends[0]);
    text.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return text;
}

constexpr milliseconds never{3600 * 1000};
constexpr milliseconds at_once{0};
constexpr milliseconds a_while{50};

TEST(PhaseDisplay, WhatIsQuickIsNotShown)
{
    EXPECT_THAT(
        shown(PhaseDisplay::Form::line_per_phase, never, [](PhaseDisplay& display) { display.begin("reading"); }),
        IsEmpty());
}

TEST(PhaseDisplay, ALogHasOneLinePerPhaseThatLasts)
{
    EXPECT_EQ(shown(PhaseDisplay::Form::line_per_phase, at_once,
                    [](PhaseDisplay& display) {
                        display.begin("reading");
                        std::this_thread::sleep_for(a_while);
                        display.begin("replaying");
                        std::this_thread::sleep_for(a_while);
                    }),
              "reading ...\nreplaying ...\n");
}

TEST(PhaseDisplay, ATerminalsLineIsGoneInTheEnd)
{
    const std::string text = shown(PhaseDisplay::Form::updating_line, at_once, [](PhaseDisplay& display) {
        display.begin("replaying");
        std::this_thread::sleep_for(a_while);
    });
    EXPECT_THAT(text, HasSubstr("replaying (0 s)"));
    EXPECT_THAT(text, testing::EndsWith("\r\033[K"));
}

TEST(PhaseDisplay, APhaseIsOverWhenAllIsDone)
{
    EXPECT_THAT(shown(PhaseDisplay::Form::line_per_phase, a_while,
                      [](PhaseDisplay& display) {
                          display.begin("replaying");
                          display.progress(3, 3, "");
                          std::this_thread::sleep_for(2 * a_while);
                      }),
                IsEmpty());
}

TEST(PhaseDisplay, NothingIsShownWhenQuiet)
{
    EXPECT_THAT(shown(PhaseDisplay::Form::nothing, at_once,
                      [](PhaseDisplay& display) {
                          display.begin("reading");
                          std::this_thread::sleep_for(a_while);
                      }),
                IsEmpty());
}

}  // namespace
}  // namespace tidemark::apps
