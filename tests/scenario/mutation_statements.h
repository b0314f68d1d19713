#pragma once

#include <span>
#include <string_view>

namespace tidemark::scenario {

/// What a word in braces stands for: a query for candidates, one a row. Words that stand above it in the list may be in it,
/// and {relations}, which is the beginning of a query over a user's pg_class.
struct Placeholder {
    std::string_view word;
    std::string_view query;
};

std::span<const Placeholder> placeholders();

/// Statements with words in braces; {new} is a name that nothing has yet. PostgreSQL may refuse what comes of one.
std::span<const std::string_view> statement_templates();

}  // namespace tidemark::scenario
