#pragma once

#include <string_view>

#include "emit/report.h"

namespace tidemark::apps {

/// Reads what --fail-on says: words between commas. Classes (missing, unexpected, changed; none is all), the least severity
/// (info, warning, critical; none is warning), files (pending, missing-files, edited-files, out-of-order), or `never` alone.
/// Throws std::invalid_argument, which names the word, for anything else.
emit::FailOn parse_fail_on(std::string_view text);

}  // namespace tidemark::apps
