#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/observer.h"

namespace tidemark::catalog {

/// One migration file.
struct Migration {
    /// The digits before the first underscore, as they stand in the name.
    std::string version{};
    /// Between that underscore and ".sql".
    std::string name{};
    std::filesystem::path path{};
    /// Valid UTF-8, without byte order mark.
    std::string text{};
};

struct MigrationDirectoryOptions {
    /// No migrations, or no directory, is what a new project has; elsewhere it is a mistake.
    bool may_be_empty = false;
    /// As Supabase's CLI: files in the order of their names ("10_b" before "1_a") rather than of their numbers, and a
    /// first <14 digits>_init.sql older than 2021-12-09 is skipped.
    bool as_supabase = false;
};

/// A version that teams give to a baseline so that it sorts last.
inline constexpr std::string_view baseline_version = "99999999999999";

/// Versions compare as numbers of any length; equal numbers written differently ("01", "1") compare equal.
bool version_less(std::string_view left, std::string_view right);

/// The files `<digits>_<name>.sql` of a directory in version order. Other .sql files are skipped with a warning,
/// `.down.sql` files silently. Throws InputError when the directory is missing, unreadable or (unless allowed) empty of
/// migrations, when two files bear one version, and when a file is not UTF-8.
std::vector<Migration> read_migrations(const std::filesystem::path& directory, const MigrationDirectoryOptions& options,
                                       Observer& observer);

/// How a directory and a database's history stand to each other.
struct AppliedPartition {
    /// In the history, in version order.
    std::vector<Migration> applied{};
    /// Not in the history.
    std::vector<Migration> pending{};
    /// Versions in the history without a file, in version order.
    std::vector<std::string> missing_files{};
    /// Of the pending, versions older than the last one applied: a runner would refuse or misorder them.
    std::vector<std::string> out_of_order{};
};

AppliedPartition applied_partition(const std::vector<Migration>& migrations,
                                   const std::set<std::string>& applied_versions);

/// Roles that the migrations create themselves (roles_created_in): a shadow must not make them beforehand.
std::set<std::string> roles_created_by(const std::vector<Migration>& migrations);

}  // namespace tidemark::catalog
