#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>

#include "catalog/shadow/checksum.h"
#include "catalog/shadow/history.h"
#include "catalog/shadow/history/ledgers.h"
#include "catalog/shadow/sql_scanner.h"

namespace tidemark::catalog {
namespace {

std::string_view bytes_of(const Migration& migration)
{
    return migration.original.empty() ? migration.text : migration.original;
}

/// What is the same in two texts that differ in blanks, comments, semicolons and the case of words only. The semicolons that a
/// runner splits at it does not keep.
std::string essence(std::string_view text)
{
    std::string essence;
    const SqlScan scan = scan_sql(text);
    if (scan.error) {
        // Psql's commands, say: then it is the text but for its blanks.
        std::copy_if(text.begin(), text.end(), std::back_inserter(essence),
                     [](unsigned char c) { return std::isspace(c) == 0 && c != ';'; });
        return essence;
    }
    for (const SqlToken& token : scan.tokens) {
        const std::string_view written = text.substr(token.begin, token.end - token.begin);
        if (written != ";") {
            essence += token.kind == SqlToken::Kind::word ? identifier_of(text, token) : std::string(written);
            essence += '\n';
        }
    }
    return essence;
}

bool are_statements_of(const std::vector<std::string>& statements, std::string_view text)
{
    std::string recorded;
    for (const std::string& statement : statements) {
        // The line break ends a comment at the statement's end.
        recorded += statement + "\n;\n";
    }
    return essence(recorded) == essence(text);
}

std::string with_unix_line_ends(std::string_view text)
{
    std::string changed;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n') {
            changed += text[at];
        }
    }
    return changed;
}

std::string with_windows_line_ends(std::string_view unix_text)
{
    std::string changed;
    for (const char c : unix_text) {
        changed += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return changed;
}

/// As Prisma compares (prisma-engines, checksum.rs), with either line ending.
template <class Checksum>
bool is_checksum_of(std::string_view recorded, std::string_view bytes, Checksum&& checksum)
{
    if (checksum(bytes) == recorded) {
        return true;
    }
    const std::string with_unix = with_unix_line_ends(bytes);
    return checksum(with_unix) == recorded || checksum(with_windows_line_ends(with_unix)) == recorded;
}

/// Flyway reads by lines and takes the CRC-32 of what is in them, without the byte order mark, as a Java int
/// (flyway-core, StringResource and ChecksumCalculator).
std::string flyway_checksum(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    std::string lines;
    std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(lines), [](char c) { return c != '\n' && c != '\r'; });
    return std::to_string(static_cast<std::int32_t>(crc32_of(lines)));
}

/// Is the file what was recorded? Where nothing was recorded, nothing is known against it.
bool agrees(const AppliedMigration& applied, const Migration& migration, Evidence evidence)
{
    if (evidence == Evidence::statements) {
        return applied.statements.empty() || are_statements_of(applied.statements, migration.text);
    }
    if (applied.checksum.empty()) {
        return true;
    }
    switch (evidence) {
    case Evidence::sha256:
        return is_checksum_of(applied.checksum, bytes_of(migration), sha256_of);
    case Evidence::sha384:
        return is_checksum_of(applied.checksum, bytes_of(migration), sha384_of);
    case Evidence::flyway_crc32:
        return flyway_checksum(bytes_of(migration)) == applied.checksum;
    case Evidence::none:
    case Evidence::statements:
        break;
    }
    return true;
}

Evidence evidence_of(std::string_view tool)
{
    const auto all = ledgers();
    const auto found =
        std::find_if(all.begin(), all.end(), [tool](const LedgerAdapter& adapter) { return adapter.tool == tool; });
    return found == all.end() ? Evidence::none : found->evidence;
}

}  // namespace

std::vector<std::string> edited_files(const History& history, const std::vector<Migration>& migrations)
{
    std::vector<std::string> edited;
    const Evidence evidence = evidence_of(history.tool);
    for (const Migration& migration : migrations) {
        // Sorted by version.
        const auto applied = std::lower_bound(history.migrations.begin(), history.migrations.end(), migration.version,
                                              [](const AppliedMigration& each, const std::string& version) {
                                                  return version_less(each.version, version);
                                              });
        if (applied != history.migrations.end() && is_same_version(applied->version, migration.version) &&
            !agrees(*applied, migration, evidence)) {
            edited.push_back(file_name(migration));
        }
    }
    return edited;
}

}  // namespace tidemark::catalog
