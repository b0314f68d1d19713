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
    /// As it stands in the name: digits, Flyway's "1.2" or "1_2", "R__<name>" of one that Flyway repeats.
    std::string version{};
    /// What follows the version, without its suffix.
    std::string name{};
    std::filesystem::path path{};
    /// Valid UTF-8, without byte order mark; what leads back (dbmate, goose) is blank.
    std::string text{};
    /// The file's bytes where `text` is not just these; empty elsewhere.
    std::string original{};
};

/// What a report calls it: the file's name, for Prisma's migration.sql with its directory.
std::string file_name(const Migration& migration);

/// Is it one that Flyway runs again whenever it changes, after those that have a version?
bool is_repeatable(const Migration& migration);

struct MigrationDirectoryOptions {
    /// No migrations, or no directory, is what a new project has; elsewhere it is a mistake.
    bool may_be_empty = false;
    /// As Supabase's CLI: only files named its way, run whole, in the order of their names ("10_b" before
    /// "1_a") rather than of their numbers, and a first <14 digits>_init.sql older than 2021-12-09 is skipped.
    bool as_supabase = false;
};

/// A version that teams give to a baseline so that it sorts last.
inline constexpr std::string_view baseline_version = "99999999999999";

/// Versions compare as numbers of any length, those that dots or underscores part (Flyway's) number by number; equal ones
/// written differently ("01" and "1", "1.0" and "1") compare equal. What does not begin with a digit comes last.
bool version_less(std::string_view left, std::string_view right);
bool is_same_version(std::string_view left, std::string_view right);

/// The migrations of a directory in version order, however their tool names them (migration_layout.h), one level deep. Other
/// .sql files are skipped with a warning, those that lead back silently. Throws InputError when the directory is missing, unreadable or (unless allowed) empty of
/// migrations, when two files bear one version, and when a file is not UTF-8.
std::vector<Migration> read_migrations(const std::filesystem::path& directory, const MigrationDirectoryOptions& options,
                                       Observer& observer);

struct History;

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

/// Of a history that is known.
AppliedPartition applied_partition(const std::vector<Migration>& migrations, const History& history);

/// Roles that the migrations create themselves (roles_created_in): a shadow must not make them beforehand.
std::set<std::string> roles_created_by(const std::vector<Migration>& migrations);

}  // namespace tidemark::catalog
