#include "tests/scenario/dump.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

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
    const std::string start = "WITH (";
    const auto end = line.rfind(')');
    if (!line.starts_with(start) || end == std::string::npos) {
        return line;
    }
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

bool is_noise(const std::string& line)
{
    return line.empty() || line == "--" || line.starts_with("SET default_") || line.starts_with("\\restrict") ||
           line.starts_with("\\unrestrict") || line.starts_with("-- PostgreSQL database dump complete");
}

void finish(const std::string& header, Lines& lines, std::map<std::string, Lines>& objects)
{
    if (!header.empty()) {
        std::erase_if(lines, is_noise);
        if (header.find("Type: TABLE;") != std::string::npos || header.find("Type: ACL;") != std::string::npos) {
            std::transform(lines.begin(), lines.end(), lines.begin(),
                           [](const std::string& line) { return with_sorted_options(trimmed(line)); });
            std::sort(lines.begin(), lines.end());
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
            differences.push_back("pg_dump differs in " + header + "\n      wanted: " +
                                  first_missing(lines, other->second) +
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
