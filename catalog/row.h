#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/name.h"

namespace tidemark::catalog {

using Oid = std::uint32_t;

/// Between values that share a cell: in the text of no number, no boolean, no "char" that a catalog holds, and no array of
/// them. The last value may be any text.
inline constexpr char packed_separator = '|';

/// A query's answer: cells in text format. Implemented by the session and, in tests, by plain vectors.
class ResultSet {
public:
    virtual ~ResultSet() = default;
    virtual std::size_t rows() const = 0;
    virtual std::size_t columns() const = 0;
    /// Empty optional is SQL NULL. The view lives as long as the result.
    virtual std::optional<std::string_view> cell(std::size_t row, std::size_t column) const = 0;
};

/// Elements of an array in PostgreSQL's text form, one dimension: {a,"b c",NULL}. Throws ReadError when malformed.
std::vector<std::optional<std::string>> parse_array(std::string_view text);

/// One row of cells, from such an array.
std::unique_ptr<ResultSet> cells_of(std::string_view array);

/// Reads one row cell by cell, in the order of the SELECT list that stands beside the decoder.
/// A NULL where the decoder does not expect one throws ReadError: it means that the object vanished while it was read
/// (pg_get_*def() of a dropped object gives NULL), never "empty".
class Row {
public:
    Row(const ResultSet& result, std::size_t row) : result_(result), row_(row) {}

    std::string_view text();
    std::string string() { return std::string(text()); }
    Name name() { return Name(text()); }
    /// In either form: "t" of a bool column, "true" of one cast to text.
    bool boolean() { return text().starts_with('t'); }
    /// One byte of a "char" column; '\0' for the empty value.
    char character();
    std::int64_t integer();
    Oid oid() { return static_cast<Oid>(integer()); }

    std::optional<std::string> optional_string();
    std::optional<std::int64_t> optional_integer();
    /// NULL becomes the empty string / name; only for columns where NULL and "" mean the same.
    std::string string_or_empty() { return optional_string().value_or(std::string{}); }
    Name name_or_empty() { return Name(string_or_empty()); }

    /// Arrays; NULL is the empty vector, and so are NULL elements' texts.
    std::vector<std::string> strings();
    std::vector<Name> names();
    std::vector<std::int64_t> integers();
    std::vector<Oid> oids();
    /// int2vector and oidvector: "1 2 3".
    std::vector<std::int64_t> integer_vector();

    /// What travels as one cell because few rows have it (see rare_cells()): for a Row of its own. Null for NULL.
    std::unique_ptr<ResultSet> cells();

    /// The next cell holds the next `count` values, as packed() joins them: they are read one by one, like cells, and an empty
    /// one is NULL; the last is all that is left. False, and nothing to read, where the cell is NULL.
    bool unpack(std::size_t count);

    /// Are there cells left? A query may have fewer of them on an older server.
    bool has_more() const { return packed_left_ != 0 || column_ < result_.columns(); }
    void skip(std::size_t cells = 1) { column_ += cells; }
    void skip_rest();
    /// Cells read so far, to the end, so that a reader can check that a decoder took them all.
    std::size_t position() const { return packed_left_ == 0 ? column_ : column_ - 1; }

private:
    std::optional<std::string_view> next();
    std::string_view next_packed();

    const ResultSet& result_;
    std::size_t row_;
    std::size_t column_ = 0;
    /// What is left of a cell that was unpacked.
    std::string_view packed_{};
    std::size_t packed_left_ = 0;
};

}  // namespace tidemark::catalog
