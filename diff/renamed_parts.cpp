#include "diff/renamed_parts.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace tidemark::diff {

using catalog::CompositeType;
using catalog::EnumType;
using catalog::Name;
using catalog::Snapshot;

namespace {

/// The one place at which two lists of names differ in one name, the others being the same in the same order.
std::vector<std::pair<std::string, std::string>> exchanged(const std::vector<std::string>& before,
                                                           const std::vector<std::string>& after)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() && b != after.end()) {
        // Runs of names that only one side has, between two that both have.
        const auto end_a = std::find_if(a, before.end(), [&](const std::string& name) { return has(after, name); });
        const auto end_b = std::find_if(b, after.end(), [&](const std::string& name) { return has(before, name); });
        if (end_a - a == 1 && end_b - b == 1) {
            pairs.emplace_back(*a, *b);
        }
        if (end_a == before.end() || end_b == after.end() || *end_a != *end_b) {
            break;
        }
        a = end_a + 1;
        b = end_b + 1;
    }
    return pairs;
}

std::string without_comma(std::string line)
{
    if (line.ends_with(',')) {
        line.pop_back();
    }
    return line;
}

/// A line of a query without its comma and without the name that it gives its expression.
std::string without_alias(const std::string& whole, const std::string& name)
{
    const std::string line = without_comma(whole);
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    quoted += '"';
    for (const std::string& alias : {" AS " + name, " AS " + quoted}) {
        if (line.ends_with(alias)) {
            return line.substr(0, line.size() - alias.size());
        }
    }
    return line;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Do two queries differ in nothing but what they call some columns, and in lines that the second one has besides at one place
/// (those of columns added at the end)?
bool differ_in_names_of_columns(const std::string& before, const std::string& after,
                                const std::vector<std::pair<std::string, std::string>>& columns)
{
    const auto is_same = [&columns](const std::string& a, const std::string& b) {
        return without_comma(a) == without_comma(b) ||
               std::any_of(columns.begin(), columns.end(), [&](const auto& names) {
                   return without_alias(a, names.first) == without_alias(b, names.second);
               });
    };
    const std::vector<std::string> old_lines = lines_of(before);
    const std::vector<std::string> new_lines = lines_of(after);
    if (old_lines.size() > new_lines.size()) {
        return false;
    }
    const auto rest = std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), is_same).first;
    return std::equal(rest, old_lines.end(), new_lines.end() - (old_lines.end() - rest), is_same);
}

const catalog::CompositeAttribute& attribute(const CompositeType& type, const std::string& name)
{
    return *std::find_if(type.attributes.begin(), type.attributes.end(),
                         [&name](const auto& attribute) { return attribute.name.text() == name; });
}

template <class Facts>
bool has_column(const Facts& view, Name name)
{
    return std::any_of(view.columns.begin(), view.columns.end(),
                       [name](const catalog::ViewColumn& column) { return column.name == name; });
}

/// Columns of views: PostgreSQL renames them, and whatever stands on the view goes along.
template <class Facts>
void find_columns_of_views(const Snapshot& from, const Snapshot& to, std::vector<Rename>& out)
{
    for (const Facts& before : from.all<Facts>()) {
        const Facts* after = to.find<Facts>(before.identity);
        // What has columns added is made anew, unless it is a view.
        const bool is_kept =
            after != nullptr &&
            (before.columns.size() == after->columns.size() ||
             (before.columns.size() < after->columns.size() && before.identity.kind() == catalog::Kind::view));
        if (!is_kept) {
            continue;
        }
        std::vector<std::pair<std::string, std::string>> renamed;
        bool is_same = true;
        for (std::size_t at = 0; at < before.columns.size(); ++at) {
            const catalog::ViewColumn& a = before.columns[at];
            const catalog::ViewColumn& b = after->columns[at];
            is_same = is_same && a.type == b.type && a.collation == b.collation;
            if (a.name != b.name) {
                is_same = is_same && !has_column(*after, a.name) && !has_column(before, b.name);
                renamed.emplace_back(a.name.text(), b.name.text());
            }
        }
        const bool adds_lines = lines_of(before.definition).size() != lines_of(after->definition).size();
        is_same = is_same && adds_lines == (before.columns.size() != after->columns.size());
        if (is_same && !renamed.empty() && differ_in_names_of_columns(before.definition, after->definition, renamed)) {
            for (const auto& [old_name, new_name] : renamed) {
                out.push_back({before.identity, before.identity, old_name, new_name, "the same expression"});
            }
        }
    }
}

/// Parts that are no objects of their own: an enum's labels, a composite type's attributes.
void find_in_types(const Snapshot& from, const Snapshot& to, std::vector<Rename>& out)
{
    for (const EnumType& before : from.all<EnumType>()) {
        // A label cannot be taken from an enum, so one that is gone and another in its place are the same one.
        if (const EnumType* after = to.find<EnumType>(before.identity)) {
            for (const auto& [old_label, new_label] : exchanged(before.labels, after->labels)) {
                out.push_back({before.identity, before.identity, old_label, new_label, "the same place"});
            }
        }
    }
    for (const CompositeType& before : from.all<CompositeType>()) {
        if (const CompositeType* after = to.find<CompositeType>(before.identity)) {
            for (const auto& [old_name, new_name] : exchanged(attribute_names(before), attribute_names(*after))) {
                if (attribute(before, old_name).type == attribute(*after, new_name).type &&
                    attribute(before, old_name).collation == attribute(*after, new_name).collation) {
                    out.push_back({before.identity, before.identity, old_name, new_name, "the same place and type"});
                }
            }
        }
    }
}

}  // namespace

std::vector<std::string> attribute_names(const CompositeType& type)
{
    std::vector<std::string> names;
    for (const catalog::CompositeAttribute& attribute : type.attributes) {
        names.push_back(attribute.name.text());
    }
    return names;
}

std::vector<Rename> renamed_parts(const Snapshot& from, const Snapshot& to)
{
    std::vector<Rename> found;
    find_in_types(from, to, found);
    find_columns_of_views<catalog::View>(from, to, found);
    find_columns_of_views<catalog::MaterializedView>(from, to, found);
    return found;
}

}  // namespace tidemark::diff
