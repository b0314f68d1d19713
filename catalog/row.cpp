#include "catalog/row.h"

#include <charconv>
#include <utility>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

std::int64_t to_integer(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw ReadError("expected an integer in a catalog row, found '" + std::string(text) + "'");
    }
    return value;
}

std::vector<std::int64_t> separated_integers(std::string_view text, char separator)
{
    std::vector<std::int64_t> values;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        values.push_back(to_integer(text.substr(0, end)));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return values;
}

/// One row.
class Cells final : public ResultSet {
public:
    explicit Cells(std::vector<std::optional<std::string>> values) : values_(std::move(values)) {}
    std::size_t rows() const override { return 1; }
    std::size_t columns() const override { return values_.size(); }
    std::optional<std::string_view> cell(std::size_t, std::size_t column) const override { return values_[column]; }

private:
    std::vector<std::optional<std::string>> values_;
};

}  // namespace

std::vector<std::optional<std::string>> parse_array(std::string_view text)
{
    std::vector<std::optional<std::string>> elements;
    // A lower bound other than 1 is written in front: [0:1]={...}.
    const std::size_t open = text.find('{');
    if (open == std::string_view::npos || text.back() != '}') {
        throw ReadError("malformed array in a catalog row");
    }
    std::size_t at = open + 1;
    const std::size_t end = text.size() - 1;
    while (at < end) {
        std::string element;
        bool quoted = false;
        if (text[at] == '"') {
            quoted = true;
            for (++at; at < end && text[at] != '"'; ++at) {
                if (text[at] == '\\') {
                    ++at;
                }
                element += text[at];
            }
            ++at;
        } else {
            for (; at < end && text[at] != ','; ++at) {
                if (text[at] == '\\') {
                    ++at;
                }
                element += text[at];
            }
        }
        if (!quoted && element == "NULL") {
            elements.emplace_back(std::nullopt);
        } else {
            elements.emplace_back(std::move(element));
        }
        ++at;
    }
    return elements;
}

bool Row::unpack(std::size_t count)
{
    const auto cell = next();
    if (!cell) {
        return false;
    }
    packed_ = *cell;
    packed_left_ = count;
    return true;
}

void Row::skip_rest()
{
    column_ = result_.columns();
    packed_left_ = 0;
}

/// A NULL among them would leave one too few.
std::string_view Row::next_packed()
{
    const bool is_last = --packed_left_ == 0;
    const std::size_t end = is_last ? std::string_view::npos : packed_.find(packed_separator);
    if (!is_last && end == std::string_view::npos) {
        throw ReadError("the catalog changed while it was read (another number of values in column " +
                        std::to_string(column_) + ")");
    }
    const std::string_view value = packed_.substr(0, end);
    packed_.remove_prefix(is_last ? packed_.size() : end + 1);
    return value;
}

std::optional<std::string_view> Row::next()
{
    if (packed_left_ != 0) {
        const std::string_view value = next_packed();
        return value.empty() ? std::nullopt : std::optional(value);
    }
    if (column_ >= result_.columns()) {
        throw ReadError("a decoder reads more columns than its query selects");
    }
    return result_.cell(row_, column_++);
}

std::string_view Row::text()
{
    if (packed_left_ != 0) {
        return next_packed();
    }
    const auto cell = next();
    if (!cell) {
        throw ReadError("the catalog changed while it was read (NULL in column " + std::to_string(column_) + ")");
    }
    return *cell;
}

char Row::character()
{
    const std::string_view cell = text();
    return cell.empty() ? '\0' : cell.front();
}

std::int64_t Row::integer()
{
    if (packed_left_ < 2) {
        return to_integer(text());
    }
    // Of the millions that a large catalog has nearly all are short, and read up to the separator in one go.
    constexpr std::size_t surely_fits = 18;
    std::int64_t value = 0;
    std::size_t digits = 0;
    while (digits < packed_.size() && digits < surely_fits && packed_[digits] >= '0' && packed_[digits] <= '9') {
        value = value * 10 + (packed_[digits++] - '0');
    }
    if (digits == 0 || digits == packed_.size() || packed_[digits] != packed_separator) {
        return to_integer(next_packed());
    }
    packed_.remove_prefix(digits + 1);
    --packed_left_;
    return value;
}

std::optional<std::string> Row::optional_string()
{
    const auto cell = next();
    if (!cell) {
        return std::nullopt;
    }
    return std::string(*cell);
}

std::optional<std::int64_t> Row::optional_integer()
{
    const auto cell = next();
    if (!cell) {
        return std::nullopt;
    }
    return to_integer(*cell);
}

std::unique_ptr<ResultSet> cells_of(std::string_view array) { return std::make_unique<Cells>(parse_array(array)); }

std::unique_ptr<ResultSet> Row::cells()
{
    const auto cell = next();
    return cell ? cells_of(*cell) : nullptr;
}

std::vector<std::string> Row::strings()
{
    std::vector<std::string> values;
    if (const auto cell = next()) {
        for (auto& element : parse_array(*cell)) {
            values.push_back(std::move(element).value_or(std::string{}));
        }
    }
    return values;
}

std::vector<Name> Row::names()
{
    std::vector<Name> values;
    for (const std::string& text : strings()) {
        values.emplace_back(text);
    }
    return values;
}

std::vector<std::int64_t> Row::integers()
{
    const auto cell = next();
    if (!cell) {
        return {};
    }
    const std::size_t open = cell->find('{');
    if (open == std::string_view::npos || cell->back() != '}') {
        throw ReadError("malformed array in a catalog row");
    }
    return separated_integers(cell->substr(open + 1, cell->size() - open - 2), ',');
}

std::vector<Oid> Row::oids()
{
    std::vector<Oid> values;
    for (const std::int64_t value : integers()) {
        values.push_back(static_cast<Oid>(value));
    }
    return values;
}

std::vector<std::int64_t> Row::integer_vector() { return separated_integers(next().value_or(std::string_view{}), ' '); }

}  // namespace tidemark::catalog
