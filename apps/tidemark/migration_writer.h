#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::apps {

/// The name of a migration as it may stand in a file name: letters, digits, '_' and '-', at most 100; blanks become
/// '_'. Throws InputError for anything else, so that a name can neither leave the directory nor look like an option.
std::string checked_migration_name(std::string_view name);

/// The clock as a version: UTC YYYYMMDDHHMMSS.
std::string utc_now_version();

/// One second later, as 14 digits that are a time; a version that is none is counted up by one.
std::string version_after(std::string_view version);

/// The first version later than `now_version` and than every version in use. A 99999999999999 baseline is left aside:
/// nothing can follow it.
std::string next_version(const std::string& now_version, const std::vector<std::string>& versions_in_use);

struct WrittenMigrations {
    /// The way back is the last of them.
    std::vector<std::filesystem::path> files{};
    std::vector<std::string> warnings{};
};

/// What is to be written.
struct MigrationTexts {
    /// In order, a file each.
    std::vector<std::string> up{};
    /// The way back of all of them, for a file beside the last: its name with `.down.sql` at the end.
    std::optional<std::string> down{};
};

/// Writes `<version>_<name>.sql` into the directory, which is made when only it is missing; of several texts each gets
/// a version of its own and `_1`, `_2` ... after the name. All or none: a file appears under its name only when it is
/// complete and on disk, never over another file, and a failure (or signal) leaves nothing behind. Runs at the same time
/// get different versions. Throws InputError when the directory cannot be written.
WrittenMigrations write_migrations(const std::filesystem::path& directory, std::string_view name,
                                   const MigrationTexts& texts, const std::string& now_version);

}  // namespace tidemark::apps
