#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tidemark::apps {

enum class Command { db_diff, db_drift, db_verify, snapshot, shadow_run, cache_show, cache_clear };

/// What the user typed, as it is: nothing is resolved here.
struct Arguments {
    Command command = Command::db_diff;

    // Sources.
    std::optional<std::string> from{};
    std::optional<std::string> to{};
    std::optional<std::string> db_url{};
    bool is_local = false;
    bool all_migrations = false;
    std::vector<std::string> schemas{};
    std::vector<std::string> excluded_schemas{};

    // The shadow.
    /// "supabase" or "none"; empty: by the project.
    std::string platform{};
    std::string pg_bindir{};
    std::string shadow_url{};
    /// A role's name, or "restricted"; empty: by the target.
    std::string shadow_role{};
    bool use_cache = true;
    bool prove = true;
    /// --down: "file" or "comment"; empty without it.
    std::string down{};
    /// --check-data: what it was given; "from" when nothing.
    std::optional<std::string> check_data{};

    // The plan.
    /// --renames: "auto" or "off".
    std::string renames = "auto";
    /// --rename SCHEMA.OBJECT[.PART]=NAME.
    std::vector<std::string> rename_wishes{};

    // Output.
    /// -f NAME.
    std::optional<std::string> file{};
    /// "sql", "json", "html" or "text"; empty: what the command prints by itself.
    std::string format{};
    bool check = false;
    bool explain = false;
    std::string graph_file{};
    /// snapshot -o.
    std::string output_file{};
    int verbosity = 0;
    bool quiet = false;
    std::string workdir{};

    /// Options of other tools that mean nothing here, for a note.
    std::vector<std::string> ignored_options{};

    // snapshot SRC; shadow run --seed FILE -- COMMAND...
    std::string source{};
    std::vector<std::string> seed_files{};
    std::vector<std::string> child_command{};
};

struct ParsedCommandLine {
    /// Empty when the process should end at once, with `status`: --help, --version, a usage error (already told).
    std::optional<Arguments> arguments{};
    int status = 0;
};

ParsedCommandLine parse_command_line(int argc, const char* const* argv);

}  // namespace tidemark::apps
