#include "apps/tidemark/log.h"

#include <cstdlib>
#include <string>

#include <unistd.h>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "emit/script.h"

namespace tidemark::apps {
namespace {

/// Line by line, so that a text of several lines keeps them and nothing else moves the cursor.
std::string terminal_safe(std::string_view text)
{
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
        auto made = spdlog::stderr_color_mt("tidemark", plain ? spdlog::color_mode::never : spdlog::color_mode::automatic);
        made->set_level(spdlog::level::info);
        made->set_pattern("%v");
        return made;
    }();
    return *instance;
}

class Log final : public catalog::Observer {
public:
    void phase(std::string_view, std::string_view what) override { logger().debug(terminal_safe(what)); }
    void warning(std::string_view text) override { log_warning(text); }
    void detail(std::string_view text) override { logger().debug(terminal_safe(text)); }
};

}  // namespace

std::unique_ptr<catalog::Observer> make_log(int verbosity, bool quiet)
{
    logger().set_level(quiet ? spdlog::level::err : verbosity > 0 ? spdlog::level::debug : spdlog::level::info);
    return std::make_unique<Log>();
}

void say(std::string_view text)
{
    logger().set_pattern("%v");
    logger().info(terminal_safe(text));
}

void log_warning(std::string_view text)
{
    logger().set_pattern("%^warning:%$ %v");
    logger().warn(terminal_safe(text));
    logger().set_pattern("%v");
}

void log_error(std::string_view text)
{
    logger().set_pattern("%^error:%$ %v");
    logger().error(terminal_safe(text));
    logger().set_pattern("%v");
}

}  // namespace tidemark::apps
