#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::catalog {

/// A table that may be a tool's ledger, as the catalogs describe it.
struct LedgerTable {
    struct Column {
        std::string name{};
        /// pg_type.typcategory.
        char category = '\0';
        /// May this role select it?
        bool is_readable = false;
    };
    std::string schema{};
    std::string name{};
    bool has_usage = false;
    bool hides_rows = false;
    std::vector<Column> columns{};

    const Column* find(std::string_view column) const;
    /// For messages: "public.schema_migrations".
    std::string display() const { return schema + "." + name; }
    /// For SQL.
    std::string quoted() const;
};

/// What a ledger keeps of a file, by which an edit is seen.
enum class Evidence {
    none,
    statements,    ///< the text, split
    sha256,        ///< of the file, hexadecimal
    sha384,        ///< of the file
    flyway_crc32,  ///< of its lines without line breaks, as a signed number
};

/// A column that makes a table a tool's.
struct LedgerColumn {
    std::string_view name{};
    /// pg_type.typcategory where it matters to the query; '\0': any.
    char category = '\0';
};

/// How the ledger of one tool is read. An adapter is a line in ledgers() and the function that it names.
struct LedgerAdapter {
    std::string_view tool{};
    /// Where the table must be; empty: in any schema.
    std::string_view schema{};
    std::string_view table{};
    std::span<const LedgerColumn> columns{};
    Evidence evidence = Evidence::none;
    /// The SELECT, whose rows come in the order in which they were written and are
    ///     version text, name text, outcome text, checksum text, statements text[]
    /// The last row of a version decides. Outcomes:
    ///     applied, undone, failed   what they say
    ///     last                      applied, and so are all versions before
    ///     baseline                  all versions up to it count as applied; it need not have a file
    ///     revision                  a name without an order, which a file must bear
    std::string (*rows)(const LedgerTable& table, bool with_evidence) = nullptr;
};

/// In the order in which they are preferred; of one table's name the one with more columns first.
std::span<const LedgerAdapter> ledgers();

/// The SELECT for a table with one row per version, and nothing else that is known of it.
std::string rows_of_versions(const LedgerTable& table, std::string_view version_column);

}  // namespace tidemark::catalog
