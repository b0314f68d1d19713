#include "apps/tidemark/log.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <string>

#include <unistd.h>

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "apps/tidemark/phase_display.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

/// Line by line, so that a text of several lines keeps them and nothing else moves the cursor. Tabs, as in an indented
/// line of a migration, are one space each: a caret below still fits.
std::string terminal_safe(std::string_view given)
{
    std::string spaced(given);
    std::replace(spaced.begin(), spaced.end(), '\t', ' ');
    std::string_view text = spaced;
    std::string out;
    while (true) {
        const std::size_t end = text.find('\n');
        out += emit::comment_safe(text.substr(0, end));
        if (end == std::string_view::npos) {
            return out;
        }
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

spdlog::logger& logger()
{
    static const auto instance = [] {
        const bool plain = std::getenv("NO_COLOR") != nullptr || isatty(STDERR_FILENO) == 0;
        auto made =
            spdlog::stderr_color_mt("tidemark", plain ? spdlog::color_mode::never : spdlog::color_mode::automatic);
        made->set_level(spdlog::level::info);
        made->set_pattern("%v");
        return made;
    }();
    return *instance;
}

/// The display of the log that lives; null when there is none.
PhaseDisplay* living_display = nullptr;

/// Nothing is drawn over what is written meanwhile.
std::unique_lock<std::mutex> clear_line()
{
    return living_display == nullptr ? std::unique_lock<std::mutex>() : living_display->pause();
}

/// A run that is over sooner needs no progress.
constexpr std::chrono::seconds patience{1};

PhaseDisplay::Form display_form(int verbosity, bool quiet)
{
    if (quiet) {
        return PhaseDisplay::Form::nothing;
    }
    const char* terminal = std::getenv("TERM");
    if (isatty(STDERR_FILENO) != 0 && (terminal == nullptr || std::string_view(terminal) != "dumb")) {
        return PhaseDisplay::Form::updating_line;
    }
    // With -v every phase is told anyway.
    return verbosity > 0 ? PhaseDisplay::Form::nothing : PhaseDisplay::Form::line_per_phase;
}

class Log final : public catalog::Observer {
public:
    explicit Log(PhaseDisplay::Form form) : display_(form, STDERR_FILENO, patience) { living_display = &display_; }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    ~Log() override { living_display = nullptr; }

    void phase(std::string_view, std::string_view what) override
    {
        end_phase();
        if (!what.empty()) {
            detail(what);
            const std::lock_guard lock(phase_mutex_);
            phase_ = what;
            begun_ = std::chrono::steady_clock::now();
        }
        display_.begin(emit::comment_safe(what));
    }
    void progress(std::size_t done, std::size_t total, std::string_view what) override
    {
        if (total != 0 && done == total) {
            end_phase();
        }
        display_.progress(done, total, emit::comment_safe(what));
    }
    void warning(std::string_view text) override { log_warning(text); }
    void detail(std::string_view text) override
    {
        const auto lock = clear_line();
        logger().debug(terminal_safe(text));
    }

private:
    /// What took no time is not worth a line.
    void end_phase()
    {
        const std::lock_guard lock(phase_mutex_);
        const auto time = std::chrono::steady_clock::now() - begun_;
        if (!phase_.empty() && time >= std::chrono::milliseconds(1)) {
            detail(fmt::format("  {:.3f} s for {}", std::chrono::duration<double>(time).count(), phase_));
        }
        phase_.clear();
    }

    PhaseDisplay display_;
    std::mutex phase_mutex_{};
    /// What goes on; empty between phases.
    std::string phase_{};
    std::chrono::steady_clock::time_point begun_{};
};

}  // namespace

std::unique_ptr<catalog::Observer> make_log(int verbosity, bool quiet)
{
    logger().set_level(quiet ? spdlog::level::err : verbosity > 0 ? spdlog::level::debug : spdlog::level::info);
    return std::make_unique<Log>(display_form(verbosity, quiet));
}

void say(std::string_view text)
{
    const auto lock = clear_line();
    logger().set_pattern("%v");
    logger().info(terminal_safe(text));
}

void log_warning(std::string_view text)
{
    const auto lock = clear_line();
    logger().set_pattern("%^warning:%$ %v");
    logger().warn(terminal_safe(text));
    logger().set_pattern("%v");
}

void log_error(std::string_view text)
{
    const auto lock = clear_line();
    logger().set_pattern("%^error:%$ %v");
    logger().error(terminal_safe(text));
    logger().set_pattern("%v");
}

}  // namespace tidemark::apps
