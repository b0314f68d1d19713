#include "catalog/shadow/migration_layout.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>

#include "catalog/error.h"
#include "catalog/shadow/source_text.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view sql_suffix = ".sql";

bool has_only(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// "<version>_<name>", with the version all digits.
std::optional<Migration> parted_at_underscore(std::string_view stem, const fs::path& path)
{
    const std::size_t underscore = stem.find('_');
    if (underscore == std::string_view::npos || !has_only(stem.substr(0, underscore), digits)) {
        return std::nullopt;
    }
    Migration migration;
    migration.version = stem.substr(0, underscore);
    migration.name = stem.substr(underscore + 1);
    migration.path = path;
    return migration;
}

/// Flyway's V<version>__<name>, and R__<name>
/// (documentation.red-gate.com/fd/migrations-184127470.html, "Naming").
std::optional<Migration> named_by_flyway(std::string_view stem, const fs::path& path)
{
    const std::size_t parting = stem.find("__");
    if (parting == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view version = stem.substr(1, parting - 1);
    Migration migration;
    migration.name = stem.substr(parting + 2);
    migration.path = path;
    if (stem.starts_with('R') && version.empty()) {
        migration.version = "R__" + migration.name;
    } else if (stem.starts_with('V') && has_only(version, "0123456789._") && version.front() >= '0' &&
               version.front() <= '9') {
        migration.version = version;
    } else {
        return std::nullopt;
    }
    return migration;
}

/// What follows `marker` on a line that is nothing but a comment with it, whatever the marker's case; none elsewhere.
/// dbmate: `^--\s*migrate:down(\s*$|\s+\S+)` (pkg/dbmate/migration.go); goose: a line that starts with --, then +goose and
/// the word (internal/sqlparser/parser.go).
std::optional<std::string_view> after_marker(std::string_view line, std::string_view marker)
{
    if (!line.starts_with("--")) {
        return std::nullopt;
    }
    line.remove_prefix(2);
    while (!marker.empty()) {
        const std::size_t blanks = line.find_first_not_of(" \t");
        line.remove_prefix(std::min(blanks, line.size()));
        const std::string_view word = marker.substr(0, marker.find(' '));
        const bool is_there =
            line.size() >= word.size() && std::equal(word.begin(), word.end(), line.begin(), [](char wanted, char is) {
                return wanted == std::tolower(static_cast<unsigned char>(is));
            });
        if (!is_there) {
            return std::nullopt;
        }
        line.remove_prefix(word.size());
        marker.remove_prefix(std::min(word.size() + 1, marker.size()));
        if (!line.empty() && line.find_first_of(" \t\r") != 0) {
            return std::nullopt;
        }
    }
    return line;
}

/// Where the first line with this marker begins.
std::optional<std::size_t> find_marker(std::string_view text, std::string_view marker)
{
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (after_marker(text.substr(begin, end - begin), marker)) {
            return begin;
        }
        begin = end + 1;
    }
    return std::nullopt;
}

struct Markers {
    std::string_view there{};
    std::string_view back{};
};

constexpr std::array markers_of_tools{Markers{"migrate:up", "migrate:down"}, Markers{"+goose up", "+goose down"}};

}  // namespace

std::optional<Migration> named_as_supabase_migration(const fs::path& path)
{
    const std::string file = path.filename().string();
    if (!file.ends_with(sql_suffix)) {
        return std::nullopt;
    }
    return parted_at_underscore(std::string_view(file).substr(0, file.size() - sql_suffix.size()), path);
}

std::optional<Migration> named_as_migration(const fs::path& path)
{
    const std::string entry = path.filename().string();
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        const fs::path script = path / "migration.sql";
        return fs::is_regular_file(script, ignored) ? parted_at_underscore(entry, script) : std::nullopt;
    }
    if (std::optional<Migration> migration = named_as_supabase_migration(path)) {
        constexpr std::string_view up = ".up";
        if (migration->name.ends_with(up)) {
            migration->name.resize(migration->name.size() - up.size());
        }
        return migration;
    }
    return entry.ends_with(sql_suffix)
               ? named_by_flyway(std::string_view(entry).substr(0, entry.size() - sql_suffix.size()), path)
               : std::nullopt;
}

bool is_named_as_way_back(const fs::path& path)
{
    const std::string file = path.filename().string();
    return file.ends_with(".down.sql") || (file.starts_with('U') && named_by_flyway('V' + file.substr(1), path));
}

std::string without_way_back(std::string text, const std::string& file)
{
    for (const Markers& markers : markers_of_tools) {
        const auto there = find_marker(text, markers.there);
        const auto back = find_marker(text, markers.back);
        if (!back) {
            continue;
        }
        if (!there || *back < *there) {
            const SourcePosition at = position_at(text, *back);
            throw InputError(file, at.line, at.column, "the way back stands before the way there");
        }
        std::replace_if(
            text.begin() + static_cast<std::ptrdiff_t>(*back), text.end(),
            [](char c) { return c != '\n' && c != '\r'; }, ' ');
    }
    return text;
}

bool substitutes_environment(std::string_view text) { return find_marker(text, "+goose envsub on").has_value(); }

}  // namespace tidemark::catalog
