#pragma once

#include "emit/report.h"

namespace tidemark::emit {

/// Does this difference by itself make a check fail that was asked for so much?
bool makes_fail(const Difference& difference, const FailOn& fail_on);

}  // namespace tidemark::emit
