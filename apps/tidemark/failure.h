#pragma once

#include <exception>

namespace tidemark::apps {

/// Says on standard error what went wrong, where, and what usually mends it; gives the exit status that fits.
int tell_failure(const std::exception_ptr& failure);

}  // namespace tidemark::apps
