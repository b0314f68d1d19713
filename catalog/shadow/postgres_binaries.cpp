#include "catalog/shadow/postgres_binaries.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "catalog/error.h"
#include "catalog/shadow/child_process.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

/// The oldest server whose catalogs tidemark reads.
constexpr int oldest_major = 13;

bool is_program(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && access(path.c_str(), X_OK) == 0;
}

std::string environment(const char* variable)
{
    const char* value = std::getenv(variable);
    return value == nullptr ? std::string{} : std::string(value);
}

/// From "postgres (PostgreSQL) 15.8 (Debian 15.8-1)\n" or "... 19devel".
std::optional<PostgresBinaries> inspect(const fs::path& bindir)
{
    if (!is_program(bindir / "initdb") || !is_program(bindir / "postgres")) {
        return std::nullopt;
    }
    std::string text = output_of(bindir / "postgres", {"--version"});
    const std::string_view marker = "(PostgreSQL) ";
    const std::size_t at = text.find(marker);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    text.erase(0, at + marker.size());
    text.erase(std::min(text.find('\n'), text.size()));
    PostgresBinaries found;
    found.bindir = bindir;
    found.version = text;
    std::from_chars(text.data(), text.data() + text.size(), found.major);
    if (found.major < oldest_major) {
        return std::nullopt;
    }
    return found;
}

/// Symbolic links resolved, so that a directory reached twice counts once; PostgreSQL finds its files by its own path.
fs::path resolved(const fs::path& path)
{
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    return error ? path : canonical;
}

std::vector<fs::path> versioned_directories(const fs::path& parent)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(parent, error)) {
        found.push_back(entry.path() / "bin");
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<fs::path> path_directories()
{
    std::vector<fs::path> found;
    std::string rest = environment("PATH");
    while (!rest.empty()) {
        const std::size_t colon = rest.find(':');
        if (fs::path directory = rest.substr(0, colon); directory.is_absolute()) {
            found.push_back(std::move(directory));
        }
        rest = colon == std::string::npos ? std::string{} : rest.substr(colon + 1);
    }
    return found;
}

/// The bindir that pg_config names. PGDG's and Debian's client packages bring it without a server, so it is only a hint.
void add_pg_config(std::vector<fs::path>& candidates)
{
    for (const fs::path& directory : path_directories()) {
        if (!is_program(directory / "pg_config")) {
            continue;
        }
        std::string bindir = output_of(directory / "pg_config", {"--bindir"});
        while (!bindir.empty() && bindir.back() == '\n') {
            bindir.pop_back();
        }
        if (!bindir.empty()) {
            candidates.emplace_back(bindir);
        }
        return;
    }
}

PostgresBinaries in_given_directory(const fs::path& given, const std::string& told_by)
{
    const fs::path start = given.is_absolute() ? given : fs::absolute(given);
    const std::vector<fs::path> candidates = {start, start / "bin", start / "native" / "bin"};
    for (const fs::path& candidate : candidates) {
        if (const auto found = inspect(resolved(candidate))) {
            return *found;
        }
    }
    std::vector<std::string> looked_in;
    for (const fs::path& candidate : candidates) {
        looked_in.push_back(candidate.string());
    }
    throw ClusterError(
        "no working initdb and postgres (" + std::to_string(oldest_major) + " or newer) where " + told_by + " points",
        std::move(looked_in));
}

}  // namespace

PostgresBinaries find_postgres_binaries(const BinarySearch& search)
{
    if (!search.bindir.empty()) {
        return in_given_directory(search.bindir, "--pg-bindir");
    }
    if (const std::string given = environment("TIDEMARK_PG_BINDIR"); !given.empty()) {
        return in_given_directory(given, "TIDEMARK_PG_BINDIR");
    }
    std::vector<fs::path> candidates;
    add_pg_config(candidates);
    // Debian and Ubuntu; Red Hat's PGDG packages (/usr/pgsql-16/bin) are caught by name below.
    for (fs::path& directory : versioned_directories("/usr/lib/postgresql")) {
        candidates.push_back(std::move(directory));
    }
    for (int major = 30; major >= oldest_major; --major) {
        candidates.emplace_back("/usr/pgsql-" + std::to_string(major) + "/bin");
    }
    candidates.emplace_back("/usr/local/pgsql/bin");
    for (fs::path& directory : path_directories()) {
        candidates.push_back(std::move(directory));
    }

    std::vector<fs::path> seen;
    std::optional<PostgresBinaries> best;
    for (const fs::path& candidate : candidates) {
        // /usr/bin/postgres may be a link into a bindir: the program's own directory counts.
        const fs::path bindir = resolved(candidate / "postgres").parent_path();
        if (std::find(seen.begin(), seen.end(), bindir) != seen.end()) {
            continue;
        }
        seen.push_back(bindir);
        const auto found = inspect(bindir);
        if (!found) {
            continue;
        }
        if (found->major == search.wanted_major) {
            return *found;
        }
        if (!best || found->major > best->major) {
            best = found;
        }
    }
    if (best) {
        return *best;
    }
    std::vector<std::string> looked_in = {"pg_config --bindir", "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
                                          "/usr/local/pgsql/bin"};
    for (const fs::path& directory : path_directories()) {
        looked_in.push_back(directory.string());
    }
    throw ClusterError(
        "no PostgreSQL server programs (initdb and postgres, " + std::to_string(oldest_major) + " or newer) were found",
        std::move(looked_in));
}

}  // namespace tidemark::catalog
