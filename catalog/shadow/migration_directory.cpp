#include "catalog/shadow/migration_directory.h"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/history.h"
#include "catalog/shadow/migration_layout.h"
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

/// Takes the first of the numbers off that dots or underscores part.
std::string_view take_number(std::string_view& version)
{
    const std::size_t end = std::min(version.find_first_of("._"), version.size());
    const std::string_view number = without_leading_zeros(version.substr(0, end));
    version.remove_prefix(std::min(end + 1, version.size()));
    return number;
}

bool begins_with_digit(std::string_view version) { return version.empty() || (version[0] >= '0' && version[0] <= '9'); }

/// Below, equal to or above zero.
int compare_versions(std::string_view left, std::string_view right)
{
    if (!begins_with_digit(left) || !begins_with_digit(right)) {
        return begins_with_digit(left) != begins_with_digit(right) ? (begins_with_digit(left) ? -1 : 1)
                                                                   : left.compare(right);
    }
    while (!left.empty() || !right.empty()) {
        const std::string_view a = take_number(left);
        const std::string_view b = take_number(right);
        if (a.size() != b.size()) {
            return a.size() < b.size() ? -1 : 1;
        }
        if (a != b) {
            return a < b ? -1 : 1;
        }
    }
    return 0;
}

struct VersionLess {
    bool operator()(std::string_view left, std::string_view right) const { return version_less(left, right); }
};

bool is_old_init(const Migration& migration)
{
    constexpr std::string_view first_that_counts = "20211209000000";
    return migration.name == "init" && migration.version.size() == first_that_counts.size() &&
           migration.version < first_that_counts;
}

/// What may be a migration, by name: .sql files, and directories.
std::vector<fs::path> entries_in(const fs::path& directory)
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
        if (!file.starts_with(".") && (file.ends_with(".sql") || entries->is_directory(ignored))) {
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
    std::map<std::string_view, const Migration*, VersionLess> seen;
    for (const Migration& migration : migrations) {
        const auto [twin, is_new] = seen.emplace(migration.version, &migration);
        if (!is_new) {
            throw InputError(
                migration.path.string(), 0, 0,
                fmt::format("has the same version as {}; give one of them another", twin->second->path.string()));
        }
    }
}

void take_text(Migration& migration, const MigrationDirectoryOptions& options, Observer& observer)
{
    std::string bytes = read_bytes(migration.path);
    migration.text = checked_sql(bytes, migration.path.string());
    if (!options.as_supabase) {
        migration.text = without_way_back(std::move(migration.text), migration.path.string());
        if (substitutes_environment(migration.text)) {
            observer.warning(fmt::format("{}: environment variables are not put into its text, as goose would",
                                         migration.path.string()));
        }
    }
    if (bytes != migration.text) {
        migration.original = std::move(bytes);
    }
}

}  // namespace

std::string file_name(const Migration& migration)
{
    const fs::path name = migration.path.filename();
    return (name == "migration.sql" ? migration.path.parent_path().filename() / name : name).string();
}

bool is_repeatable(const Migration& migration) { return migration.version.starts_with("R__"); }

bool version_less(std::string_view left, std::string_view right) { return compare_versions(left, right) < 0; }

bool is_same_version(std::string_view left, std::string_view right) { return compare_versions(left, right) == 0; }

std::vector<Migration> read_migrations(const fs::path& directory, const MigrationDirectoryOptions& options,
                                       Observer& observer)
{
    std::vector<Migration> migrations;
    std::error_code ignored;
    if (options.may_be_empty && !fs::exists(directory, ignored)) {
        return migrations;
    }
    for (const fs::path& path : entries_in(directory)) {
        const bool is_file = !fs::is_directory(path, ignored);
        if (is_file && is_named_as_way_back(path)) {
            continue;
        }
        auto migration = !options.as_supabase ? named_as_migration(path)
                         : is_file            ? named_as_supabase_migration(path)
                                              : std::nullopt;
        if (migration) {
            migrations.push_back(std::move(*migration));
        } else if (is_file) {
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
        take_text(migration, options, observer);
    }
    return migrations;
}

AppliedPartition applied_partition(const std::vector<Migration>& migrations, const History& history)
{
    AppliedPartition partition;
    std::map<std::string, bool, VersionLess> has_file;
    std::string last = history.through;
    for (const AppliedMigration& migration : history.migrations) {
        has_file.emplace(migration.version, false);
        // What Flyway repeats comes after all versions, whenever those are written.
        if (begins_with_digit(migration.version) && version_less(last, migration.version)) {
            last = migration.version;
        }
    }
    for (const Migration& migration : migrations) {
        const auto recorded = has_file.find(migration.version);
        const bool is_recorded = recorded != has_file.end();
        if (is_recorded) {
            recorded->second = true;
        }
        const bool is_applied =
            is_recorded || (!history.through.empty() && !version_less(history.through, migration.version));
        (is_applied ? partition.applied : partition.pending).push_back(migration);
    }
    for (const auto& [version, is_there] : has_file) {
        if (!is_there) {
            partition.missing_files.push_back(version);
        }
    }
    for (const Migration& migration : partition.pending) {
        if (version_less(migration.version, last)) {
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
