#include "emit/grouping.h"

#include <string_view>

#include <fmt/format.h>

namespace tidemark::emit {

std::vector<ObjectGroup> grouped_by_object(const std::vector<Difference>& differences)
{
    std::map<catalog::Identity, std::map<catalog::Kind, std::size_t>> parts;
    for (const Difference& difference : differences) {
        if (difference.within) {
            ++parts[difference.within][difference.identity.kind()];
        }
    }
    std::vector<ObjectGroup> groups;
    for (const Difference& difference : differences) {
        if (difference.within) {
            continue;
        }
        const catalog::Identity root = catalog::root_of(difference.identity);
        if (groups.empty() || groups.back().root != root) {
            groups.push_back({root, {}});
        }
        const auto found = parts.find(difference.identity);
        groups.back().differences.push_back(
            {&difference, found == parts.end() ? std::map<catalog::Kind, std::size_t>{} : found->second});
    }
    return groups;
}

std::string parts_text(const std::map<catalog::Kind, std::size_t>& parts)
{
    std::string text;
    for (const auto& [kind, count] : parts) {
        const std::string_view noun = catalog::noun_of(kind);
        std::string plural(noun);
        if (count > 1) {
            plural = noun.ends_with("y")                          ? plural.substr(0, plural.size() - 1) + "ies"
                     : noun.ends_with("x") || noun.ends_with("s") ? plural + "es"
                                                                  : plural + "s";
        }
        text += fmt::format("{}{} {}", text.empty() ? ", with " : ", ", count, plural);
    }
    return text;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace tidemark::emit
