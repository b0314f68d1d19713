#include "tests/scenario/dump.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include "catalog/error.h"
#include "catalog/script_connection.h"
#include "catalog/shadow/sql_splitter.h"

namespace tidemark::scenario {
namespace {

using Lines = std::vector<std::string>;

std::string trimmed(const std::string& line)
{
    const auto first = line.find_first_not_of(' ');
    if (first == std::string::npos) {
        return {};
    }
    const auto last = line.find_last_not_of(" ,");
    return last == std::string::npos || last < first ? std::string{} : line.substr(first, last - first + 1);
}

/// "WITH (b='1', a='2')" with its options sorted: they are a set, to whose end ALTER TABLE ... SET moves what it sets.
std::string with_sorted_options(const std::string& line)
{
    const std::string mark = "WITH (";
    const auto begin = line.find(mark);
    const auto end = line.rfind(')');
    if (begin == std::string::npos || end == std::string::npos || end < begin) {
        return line;
    }
    const std::string start = line.substr(0, begin + mark.size());
    std::set<std::string> options;
    const std::string separator = ", ";
    std::size_t at = start.size();
    while (at < end) {
        const std::size_t next = std::min(line.find(separator, at), end);
        options.insert(line.substr(at, next - at));
        at = next + separator.size();
    }
    std::string sorted = start;
    for (const std::string& option : options) {
        sorted += option + separator;
    }
    return sorted + line.substr(end);
}

/// "-- Name: orders; Type: TABLE; Schema: app; Owner: postgres" starts an object.
bool is_header(const std::string& line)
{
    return line.starts_with("-- Name: ") && line.find("; Type: ") != std::string::npos;
}

/// "CREATE STATISTICS s ON b, a, (lower(c)) FROM t" with its columns sorted: they come in the table's order.
std::string with_sorted_columns(const std::string& line)
{
    const auto on = line.find(" ON ");
    const auto end = std::min(line.find(" FROM ", on), line.find('(', on));
    if (on == std::string::npos || end == std::string::npos) {
        return line;
    }
    Lines columns;
    std::istringstream in(line.substr(on + 4, end - on - 4));
    for (std::string column; std::getline(in, column, ',');) {
        columns.push_back(trimmed(column));
    }
    std::sort(columns.begin(), columns.end());
    std::string sorted;
    for (const std::string& column : columns) {
        sorted += (sorted.empty() ? "" : ", ") + column;
    }
    return line.substr(0, on + 4) + sorted + line.substr(end);
}

bool is_noise(const std::string& line)
{
    return line.empty() || line == "--" || line.starts_with("SET default_") || line.starts_with("\\restrict") ||
           line.starts_with("\\unrestrict") || line.starts_with("-- PostgreSQL database dump complete");
}

/// "stopwords = 'english', accept = 'false' );" with its options sorted: ALTER moves what it sets to the end.
std::string with_sorted_settings(const std::string& line)
{
    std::set<std::string> settings;
    std::istringstream in(line.substr(0, line.rfind(" );")));
    for (std::string setting; std::getline(in, setting, ',');) {
        settings.insert(trimmed(setting));
    }
    std::string sorted;
    for (const std::string& setting : settings) {
        sorted += setting + ", ";
    }
    return sorted;
}

/// Their lines are a set: the elements of a table, what was granted, options of foreign data.
bool is_in_any_order(const std::string& header)
{
    constexpr std::array<const char*, 6> types{"TABLE",  "ACL",         "FOREIGN TABLE", "FOREIGN DATA WRAPPER",
                                               "SERVER", "USER MAPPING"};
    return std::any_of(types.begin(), types.end(), [&header](const char* type) {
        return header.find("Type: " + std::string(type) + ";") != std::string::npos;
    });
}

void finish(const std::string& header, Lines& lines, std::map<std::string, Lines>& objects)
{
    if (!header.empty()) {
        std::erase_if(lines, is_noise);
        if (is_in_any_order(header)) {
            std::transform(lines.begin(), lines.end(), lines.begin(),
                           [](const std::string& line) { return with_sorted_options(trimmed(line)); });
            std::sort(lines.begin(), lines.end());
        } else if (header.find("VIEW; ") != std::string::npos) {
            std::transform(lines.begin(), lines.end(), lines.begin(), with_sorted_options);
        } else if (header.find("Type: STATISTICS;") != std::string::npos) {
            std::transform(lines.begin(), lines.end(), lines.begin(), with_sorted_columns);
        } else if (header.find("Type: TEXT SEARCH DICTIONARY;") != std::string::npos) {
            std::transform(lines.begin(), lines.end(), lines.begin(), with_sorted_settings);
        }
        Lines& all = objects[header];
        all.insert(all.end(), lines.begin(), lines.end());
    }
    lines.clear();
}

std::map<std::string, Lines> objects_of(const std::string& dump)
{
    std::map<std::string, Lines> objects;
    std::string header;
    Lines lines;
    std::istringstream in(dump);
    for (std::string line; std::getline(in, line);) {
        if (is_header(line)) {
            finish(header, lines, objects);
            header = line;
        } else {
            lines.push_back(line);
        }
    }
    finish(header, lines, objects);
    return objects;
}

std::string first_missing(const Lines& all, const Lines& other)
{
    for (const std::string& line : all) {
        if (std::find(other.begin(), other.end(), line) == other.end()) {
            return line;
        }
    }
    return "(the order of its lines)";
}

}  // namespace

std::string run_pg_dump(const Bench& bench, const Database& database, DumpContents contents)
{
    const catalog::Conninfo target = database.conninfo();
    // Only paths and names of ours: no shell metacharacter can come in.
    const std::string command = bench.pg_dump.string() + (contents == DumpContents::schema ? " -s" : "") + " -h " +
                                target.value("host") + " -p " +
                                (target.value("port").empty() ? "5432" : target.value("port")) + " -U " +
                                target.value("user") + " " + database.name();
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        throw catalog::Error(command + " cannot be started");
    }
    std::string text;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        text.append(buffer.data(), n);
    }
    if (pclose(pipe) != 0) {
        throw catalog::Error(command + " failed");
    }
    return text;
}

void restore_dump(const std::string& dump, const Database& database)
{
    const catalog::SqlScript script = catalog::split_sql(dump, "the dump");
    catalog::ScriptConnection connection(database.conninfo());
    connection.run("BEGIN");
    for (const catalog::SqlStatement& statement : script.statements) {
        const std::string text(script.statement_text(statement));
        if (statement.copy_data) {
            connection.run_copy(text, *statement.copy_data);
        } else {
            connection.run(text);
        }
    }
    connection.run("COMMIT");
}

std::vector<std::string> dump_differences(const std::string& wanted, const std::string& got)
{
    const auto a = objects_of(wanted);
    const auto b = objects_of(got);
    std::vector<std::string> differences;
    for (const auto& [header, lines] : a) {
        const auto other = b.find(header);
        if (other == b.end()) {
            differences.push_back("pg_dump misses " + header);
        } else if (other->second != lines) {
            differences.push_back("pg_dump differs in " + header +
                                  "\n      wanted: " + first_missing(lines, other->second) +
                                  "\n      got:    " + first_missing(other->second, lines));
        }
    }
    for (const auto& [header, lines] : b) {
        if (!a.contains(header)) {
            differences.push_back("pg_dump has besides " + header);
        }
    }
    return differences;
}

}  // namespace tidemark::scenario
