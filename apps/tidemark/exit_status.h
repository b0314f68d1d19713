#pragma once

namespace tidemark::apps {

/// What the process tells its caller; the same table stands in --help and README.md.
enum ExitStatus : int {
    /// Nothing differs, or what was asked for is done.
    exit_ok = 0,
    /// drift, verify and diff --check: differences were found.
    exit_differences = 1,
    /// It could not be decided, or it failed: never to be taken for "no difference".
    exit_undecided = 2,
    /// A hazard is not allowed.
    exit_refused = 3,
    /// The migrations themselves do not build.
    exit_bad_migrations = 4,
    exit_usage = 64,
    /// Ctrl-C: 128 + SIGINT.
    exit_interrupted = 130,
};

}  // namespace tidemark::apps
