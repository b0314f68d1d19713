#include "catalog/expressions.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "catalog/error.h"
#include "catalog/oid_map.h"

namespace tidemark::catalog {
namespace {

/// The catalog of each place with its row's OID, what the expression is of, and the expression.
struct Source {
    const char* catalog;
    const char* row;
    const char* relation;
    const char* tree;
};

constexpr std::array<Source, 5> sources{{
    {"pg_catalog.pg_attrdef", "x.oid", "x.adrelid", "x.adbin"},
    {"pg_catalog.pg_constraint", "x.oid", "x.conrelid", "x.conbin"},
    {"pg_catalog.pg_index", "x.indexrelid", "x.indrelid", "x.indpred"},
    {"pg_catalog.pg_policy", "x.oid", "x.polrelid", "x.polqual"},
    {"pg_catalog.pg_policy", "x.oid", "x.polrelid", "x.polwithcheck"},
}};

std::int64_t number_at(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// What decides the text of an expression that reads no other relation than its own; nothing where more does. A node tree
/// writes the blanks within names with a backslash, so that a label with a blank behind it is one.
std::optional<std::string> what_tells(std::string_view tree, Oid relation, const OidMap& oids)
{
    constexpr std::string_view location = ":location ";
    constexpr std::string_view column = ":varattno ";
    if (tree.find("{SUBLINK") != std::string_view::npos) {
        return std::nullopt;
    }
    std::string told;
    told.reserve(tree.size());
    std::string names;
    for (std::size_t at = 0; at < tree.size();) {
        const std::size_t label = std::min(tree.find(':', at), tree.size());
        told.append(tree.substr(at, label - at));
        const std::string_view rest = tree.substr(label);
        if (rest.starts_with(location)) {
            at = std::min(tree.find_first_of(" })", label + location.size()), tree.size());
            continue;
        }
        if (rest.starts_with(column)) {
            const std::int64_t number = number_at(rest.substr(column.size()));
            if (number == 0) {
                return std::nullopt;  // a whole row
            }
            if (number > 0) {
                names += '\n' + oids.column_name(relation, number).text();
            }
        }
        told.append(rest.substr(0, 1));
        at = label + 1;
    }
    return told + names;
}

}  // namespace

std::string Expressions::tree_query()
{
    std::string query;
    for (std::size_t place = 0; place < sources.size(); ++place) {
        const Source& source = sources.at(place);
        query += (query.empty() ? "select " : "\nunion all select ") + std::to_string(place) + ", " + source.row +
                 ", " + source.relation + ", " + source.tree + "::text from " + source.catalog + " x where " +
                 source.tree + " is not null and " + source.row + " >= 16384";
    }
    return query;
}

void Expressions::take_trees(const ResultSet& answer, const OidMap& oids)
{
    std::unordered_map<std::string, std::size_t> by_tree;
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        const auto place = static_cast<ExpressionPlace>(row.integer());
        const Oid oid = row.oid();
        const Oid relation = row.oid();
        const std::string_view tree = row.text();
        if (relation != 0 && !oids.relation(relation)) {
            continue;  // of a temporary table
        }
        const auto told = what_tells(tree, relation, oids);
        const auto [found, is_new] =
            told ? by_tree.try_emplace(*told, different_.size()) : std::pair(by_tree.end(), true);
        by_row_.emplace(key(place, oid), is_new ? different_.size() : found->second);
        if (is_new) {
            different_.push_back({place, oid, calls_volatile_function(tree), false, {}});
        }
    }
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
                rows += (rows.empty() ? "" : ",") + std::to_string(expression.row);
            }
        }
        if (!rows.empty()) {
            const Source& source = sources.at(place);
            query += "\nunion all select " + std::to_string(place) + ", " + source.row +
                     "::pg_catalog.int8, pg_catalog.pg_get_expr(" + source.tree + ", " + source.relation + ") from " +
                     source.catalog + " x where " + source.row + " = any('{" + rows + "}')";
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
