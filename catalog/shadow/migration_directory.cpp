#include "catalog/shadow/migration_directory.h"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/source_text.h"
#include "catalog/shadow/statement_facts.h"

namespace tidemark::catalog {
namespace {

namespace fs = std::filesystem;

std::string_view without_leading_zeros(std::string_view digits)
{
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

bool is_all_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `^([0-9]+)_(.*)\.sql$`, the pattern of Supabase's CLI.
std::optional<Migration> named_as_migration(const fs::path& path)
{
    const std::string file = path.filename().string();
    const std::size_t underscore = file.find('_');
    if (underscore == std::string::npos || !is_all_digits(std::string_view(file).substr(0, underscore))) {
        return std::nullopt;
    }
    Migration migration;
    migration.version = file.substr(0, underscore);
    migration.name = file.substr(underscore + 1, file.size() - underscore - 1 - std::string_view(".sql").size());
    migration.path = path;
    return migration;
}

bool is_old_init(const Migration& migration)
{
    constexpr std::string_view first_that_counts = "20211209000000";
    return migration.name == "init" && migration.version.size() == first_that_counts.size() &&
           migration.version < first_that_counts;
}

std::vector<fs::path> sql_files_in(const fs::path& directory)
{
    std::error_code failure;
    const fs::file_status status = fs::status(directory, failure);
    if (!fs::exists(status)) {
        throw InputError(directory.string(), 0, 0, "no such directory");
    }
    if (!fs::is_directory(status)) {
        throw InputError(directory.string(), 0, 0, "is not a directory");
    }
    std::vector<fs::path> files;
    fs::directory_iterator entries(directory, failure);
    for (const fs::directory_iterator end; !failure && entries != end; entries.increment(failure)) {
        const std::string file = entries->path().filename().string();
        std::error_code ignored;
        if (file.ends_with(".sql") && !file.ends_with(".down.sql") && !file.starts_with(".") &&
            !entries->is_directory(ignored)) {
            files.push_back(entries->path());
        }
    }
    if (failure) {
        throw InputError(directory.string(), 0, 0, "cannot be read: " + failure.message());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void refuse_twins(const std::vector<Migration>& migrations)
{
    std::map<std::string_view, const Migration*> seen;
    for (const Migration& migration : migrations) {
        const auto [twin, is_new] = seen.emplace(without_leading_zeros(migration.version), &migration);
        if (!is_new) {
            throw InputError(
                migration.path.string(), 0, 0,
                fmt::format("has the same version as {}; give one of them another", twin->second->path.string()));
        }
    }
}

}  // namespace

bool version_less(std::string_view left, std::string_view right)
{
    left = without_leading_zeros(left);
    right = without_leading_zeros(right);
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

std::vector<Migration> read_migrations(const fs::path& directory, const MigrationDirectoryOptions& options,
                                       Observer& observer)
{
    std::vector<Migration> migrations;
    std::error_code ignored;
    if (options.may_be_empty && !fs::exists(directory, ignored)) {
        return migrations;
    }
    for (const fs::path& path : sql_files_in(directory)) {
        if (std::optional<Migration> migration = named_as_migration(path)) {
            migrations.push_back(std::move(*migration));
        } else {
            observer.warning(fmt::format("skipping {}: its name is not <version>_<name>.sql", path.string()));
        }
    }
    if (!options.as_supabase) {
        std::stable_sort(migrations.begin(), migrations.end(), [](const Migration& left, const Migration& right) {
            return version_less(left.version, right.version);
        });
    }
    refuse_twins(migrations);
    if (options.as_supabase && !migrations.empty() && is_old_init(migrations.front())) {
        observer.warning(
            fmt::format("skipping {}: Supabase's CLI does not run a first *_init.sql older than 2021-12-09",
                        migrations.front().path.string()));
        migrations.erase(migrations.begin());
    }
    if (migrations.empty() && !options.may_be_empty) {
        throw InputError(directory.string(), 0, 0, "holds no migrations (files named <version>_<name>.sql)");
    }
    for (Migration& migration : migrations) {
        migration.text = read_sql_file(migration.path);
    }
    return migrations;
}

AppliedPartition applied_partition(const std::vector<Migration>& migrations,
                                   const std::set<std::string>& applied_versions)
{
    AppliedPartition partition;
    std::set<std::string_view> missing(applied_versions.begin(), applied_versions.end());
    for (const Migration& migration : migrations) {
        const bool is_applied = missing.erase(migration.version) > 0;
        (is_applied ? partition.applied : partition.pending).push_back(migration);
    }
    partition.missing_files.assign(missing.begin(), missing.end());
    std::stable_sort(partition.missing_files.begin(), partition.missing_files.end(), version_less);
    const auto last = std::max_element(applied_versions.begin(), applied_versions.end(), version_less);
    for (const Migration& migration : partition.pending) {
        if (last != applied_versions.end() && version_less(migration.version, *last)) {
            partition.out_of_order.push_back(migration.version);
        }
    }
    return partition;
}

std::set<std::string> roles_created_by(const std::vector<Migration>& migrations)
{
    std::set<std::string> roles;
    for (const Migration& migration : migrations) {
        roles.merge(roles_created_in(migration.text));
    }
    return roles;
}

}  // namespace tidemark::catalog
