#include "emit/ddl/deparsed_text.h"

#include <algorithm>

namespace tidemark::emit {

std::vector<int> parenthesis_depths(std::string_view deparsed)
{
    std::vector<int> depths;
    depths.reserve(deparsed.size());
    int depth = 0;
    char quote = '\0';
    for (const char c : deparsed) {
        const bool quoted = quote != '\0';
        if (quoted) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        depths.push_back(quoted || quote != '\0' ? -1 : depth);
    }
    return depths;
}

bool is_enclosed(std::string_view deparsed)
{
    if (!deparsed.starts_with('(')) {
        return false;
    }
    // A subquery has a pair of its own, which does not count: USING (SELECT ...) is no expression.
    const std::string_view inside = deparsed.substr(std::min(deparsed.find_first_not_of(' ', 1), deparsed.size()));
    if (inside.starts_with("SELECT") || inside.starts_with("WITH ") || inside.starts_with("VALUES")) {
        return false;
    }
    const std::vector<int> depths = parenthesis_depths(deparsed);
    return std::find(depths.begin(), depths.end(), 0) == depths.end() - 1;
}

}  // namespace tidemark::emit
