#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace tidemark::tests {

/// The samples of a file for Prometheus by name and labels as they are written there ("x{a=\"b\"}"). Stricter than Prometheus: the
/// test fails unless each metric stands in one piece behind its HELP and TYPE, no sample comes twice, and the file ends with a
/// newline. https://prometheus.io/docs/instrumenting/exposition_formats/
inline std::map<std::string, double> parse_prometheus(const std::string& text)
{
    static const std::regex help("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) [^\\\\]+");
    static const std::regex type("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) gauge");
    static const std::regex sample(
        R"re(([a-zA-Z_:][a-zA-Z0-9_:]*)\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\x01-\x1f]|\\\\|\\"|\\n)*")(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\\x01-\x1f]|\\\\|\\"|\\n)*")*\} (-?[0-9]+(\.[0-9]+)?))re");
    std::map<std::string, double> samples;
    std::set<std::string> seen;
    std::string helped;
    std::string typed;
    EXPECT_TRUE(text.ends_with('\n'));
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        std::smatch found;
        if (std::regex_match(line, found, help)) {
            helped = found[1];
            EXPECT_TRUE(seen.insert(helped).second) << line;
        } else if (std::regex_match(line, found, type)) {
            typed = found[1];
            EXPECT_EQ(typed, helped) << line;
        } else if (std::regex_match(line, found, sample)) {
            EXPECT_EQ(found[1], typed) << line;
            const std::size_t space = line.rfind(' ');
            EXPECT_TRUE(samples.emplace(line.substr(0, space), std::strtod(line.c_str() + space, nullptr)).second)
                << line;
        } else {
            ADD_FAILURE() << "no line of Prometheus: " << line;
        }
    }
    return samples;
}

}  // namespace tidemark::tests
