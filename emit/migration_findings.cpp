#include "emit/migration_findings.h"

#include <algorithm>

#include <fmt/format.h>

namespace tidemark::emit {
namespace {

/// Versions are told of what is out of order; its files are among the pending.
std::string pending_file_of(const ReportedMigrations& migrations, const std::string& version)
{
    const auto found = std::find_if(migrations.pending.begin(), migrations.pending.end(), [&](const std::string& file) {
        return file.starts_with(version + '_') || file == version + ".sql";
    });
    return found == migrations.pending.end() ? std::string{} : *found;
}

}  // namespace

std::vector<MigrationFinding> migration_findings(const Report& report)
{
    const ReportedMigrations& migrations = report.migrations;
    const bool can_fail = verdict_of(report) != Verdict::undecided;
    const auto severity = [can_fail](bool is_asked_for, Severity otherwise) {
        return can_fail && is_asked_for ? Severity::critical : otherwise;
    };
    std::vector<MigrationFinding> findings;
    for (const std::string& file : migrations.pending) {
        findings.push_back({"pending", severity(report.fail_on.pending, Severity::info), file,
                            fmt::format("The database has not applied migration {} yet.", file)});
    }
    for (const std::string& version : migrations.out_of_order) {
        findings.push_back(
            {"out-of-order", severity(report.fail_on.out_of_order, Severity::warning),
             pending_file_of(migrations, version),
             fmt::format("Migration {} is not applied, though later ones are: its place is before them.", version)});
    }
    for (const std::string& version : migrations.missing_files) {
        findings.push_back({"missing-file",
                            severity(report.fail_on.missing_files, Severity::warning),
                            {},
                            fmt::format("The database has applied migration {}, which has no file.", version)});
    }
    for (const std::string& file : migrations.edited_files) {
        findings.push_back(
            {"edited-file", severity(report.fail_on.edited_files, Severity::warning), file,
             fmt::format("The database has applied migration {} with other statements than it has now.", file)});
    }
    return findings;
}

}  // namespace tidemark::emit
