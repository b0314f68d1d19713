#pragma once

#include "apps/tidemark/cli.h"

namespace tidemark::apps {

/// Runs the command and gives the exit status. No exception leaves it: each is told on standard error, with its cause and
/// the way out.
int run(const Arguments& arguments);

}  // namespace tidemark::apps
