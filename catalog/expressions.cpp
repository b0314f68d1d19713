#include "catalog/expressions.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/kind_reader.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {
namespace {

/// The catalog of each place with its row's OID, what the expression is of, and the expression.
struct Source {
    const char* catalog;
    const char* row;
    const char* relation;
    /// Of the column, where it is of one.
    const char* number;
    const char* tree;
};

constexpr std::array<Source, 5> sources{{
    {"pg_catalog.pg_attrdef", "x.oid", "x.adrelid", "x.adnum", "x.adbin"},
    {"pg_catalog.pg_constraint", "x.oid", "x.conrelid", "0", "x.conbin"},
    {"pg_catalog.pg_index", "x.indexrelid", "x.indrelid", "0", "x.indpred"},
    {"pg_catalog.pg_policy", "x.oid", "x.polrelid", "0", "x.polqual"},
    {"pg_catalog.pg_policy", "x.oid", "x.polrelid", "0", "x.polwithcheck"},
}};

std::int64_t number_at(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// What a node tree says of an expression: what decides its text, and what it reads.
struct TreeReading {
    /// The tree without the positions in the statement that made it.
    std::string told{};
    /// In the tree's order: 0 for a whole row, below for what the system keeps.
    std::vector<std::int64_t> columns{};
    bool has_subquery = false;
};

/// Reads from label to label: ":varno 1 :varattno 2 ... :location 31}". A node tree writes the blanks and braces within names
/// with a backslash, so that a colon with a word and a blank behind it is a label.
void read_tree(std::string_view tree, TreeReading& reading)
{
    constexpr std::string_view location = "location ";
    constexpr std::string_view column = "varattno ";
    constexpr std::string_view subquery = "subLinkType ";
    reading.told.clear();
    reading.columns.clear();
    reading.has_subquery = false;
    std::size_t told = 0;
    for (std::size_t colon = tree.find(':'); colon != std::string_view::npos; colon = tree.find(':', colon + 1)) {
        const std::string_view label = tree.substr(colon + 1);
        if (label.starts_with(location)) {
            reading.told.append(tree.substr(told, colon - told));
            told = std::min(tree.find_first_of(" })", colon + 1 + location.size()), tree.size());
        } else if (label.starts_with(column)) {
            reading.columns.push_back(number_at(label.substr(column.size())));
        } else if (label.starts_with(subquery)) {
            reading.has_subquery = true;
        }
    }
    reading.told.append(tree.substr(told));
}

/// Completes what decides the text of an expression that reads no other relation than its own; false where more does.
bool tell_columns(TreeReading& reading, Oid relation, const OidMap& oids)
{
    for (const std::int64_t number : reading.columns) {
        if (number > 0) {
            reading.told += '\n';
            reading.told += oids.column_name(relation, number).text();
        } else if (number == 0) {
            return false;  // a whole row
        }
    }
    return true;
}

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

}  // namespace

std::string Expressions::tree_query()
{
    std::string query;
    for (std::size_t place = 0; place < sources.size(); ++place) {
        const Source& source = sources.at(place);
        query += (query.empty() ? "select " : "\nunion all select ") +
                 packed(std::to_string(place) + ", " + source.row + ", " + source.relation + ", " + source.number) +
                 ", " + source.tree + "::text from " + source.catalog + " x where " + source.tree +
                 " is not null and " + source.row + " >= 16384";
    }
    return query;
}

void Expressions::take_trees(const ResultSet& answer, const OidMap& oids)
{
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> by_tree;
    TreeReading reading;
    by_row_.reserve(by_row_.size() + answer.rows());
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        row.unpack(4);
        const auto place = static_cast<ExpressionPlace>(row.integer());
        const Oid oid = row.oid();
        const Oid relation = row.oid();
        if (const std::int64_t number = row.integer(); place == ExpressionPlace::column_default) {
            defaults_.push_back({oid, relation, number});
        }
        const std::string_view tree = row.text();
        if (relation != 0 && !oids.relation(relation)) {
            continue;  // of a temporary table
        }
        read_tree(tree, reading);
        if (place == ExpressionPlace::index_predicate) {
            predicate_columns_[oid] = reading.columns;
        }
        const bool is_told = !reading.has_subquery && tell_columns(reading, relation, oids);
        const auto found = is_told ? by_tree.find(std::string_view(reading.told)) : by_tree.end();
        const bool is_new = found == by_tree.end();
        by_row_.emplace(key(place, oid), is_new ? different_.size() : found->second);
        if (is_new && is_told) {
            by_tree.emplace(reading.told, different_.size());
        }
        if (is_new) {
            different_.push_back({place, oid, calls_volatile_function(tree), false, {}});
        }
    }
}

const std::vector<std::int64_t>& Expressions::predicate_columns(Oid index) const
{
    static const std::vector<std::int64_t> none;
    const auto found = predicate_columns_.find(index);
    return found == predicate_columns_.end() ? none : found->second;
}

bool Expressions::calls_volatile_function(std::string_view tree) const
{
    constexpr std::string_view label = "funcid ";
    for (std::size_t at = tree.find(label); at != std::string_view::npos; at = tree.find(label, at + 1)) {
        const std::string_view before = tree.substr(0, at);
        const bool is_label = before.ends_with(':') || before.ends_with(":op");
        if (is_label && volatile_functions_.contains(static_cast<Oid>(number_at(tree.substr(at + label.size()))))) {
            return true;
        }
    }
    return false;
}

std::string Expressions::text_query() const
{
    std::string query = "select 0, 0, null where false";
    for (std::size_t place = 0; place < sources.size(); ++place) {
        std::string rows;
        for (const Expression& expression : different_) {
            if (expression.place == static_cast<ExpressionPlace>(place)) {
                rows += rows.empty() ? "" : ",";
                rows += std::to_string(expression.row);
            }
        }
        if (!rows.empty()) {
            const Source& source = sources.at(place);
            query += fmt::format(
                "\nunion all select {}, {}::pg_catalog.int8, pg_catalog.pg_get_expr({}, {}) from {} x "
                "where {} = any('{{{}}}')",
                place, source.row, source.tree, source.relation, source.catalog, source.row, rows);
        }
    }
    return query;
}

void Expressions::take_texts(const ResultSet& answer)
{
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        const auto place = static_cast<ExpressionPlace>(row.integer());
        const auto found = by_row_.find(key(place, row.oid()));
        if (found != by_row_.end()) {
            different_[found->second].text = row.string();
            different_[found->second].has_text = true;
        }
    }
}

const Expressions::Expression& Expressions::expression(ExpressionPlace place, Oid row) const
{
    const auto found = by_row_.find(key(place, row));
    if (found == by_row_.end() || !different_[found->second].has_text) {
        throw ReadError("the catalog changed while it was read (an expression is gone)");
    }
    return different_[found->second];
}

const std::string& Expressions::text(ExpressionPlace place, Oid row) const { return expression(place, row).text; }

bool Expressions::is_volatile(ExpressionPlace place, Oid row) const { return expression(place, row).is_volatile; }

}  // namespace tidemark::catalog
