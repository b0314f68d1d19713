#pragma once

#include <memory>
#include <string_view>

#include "catalog/observer.h"

namespace tidemark::apps {

/// The only door to spdlog: everything that is talk goes to standard error. On a terminal in colour, unless NO_COLOR.
/// Texts are made safe for a terminal here, whoever wrote them. A phase that lasts is shown while it does (see PhaseDisplay); a
/// phase without a text ends the one before. One log at a time.
std::unique_ptr<catalog::Observer> make_log(int verbosity, bool quiet);

/// A line of talk without a level in front.
void say(std::string_view text);
void log_warning(std::string_view text);
void log_error(std::string_view text);

}  // namespace tidemark::apps
