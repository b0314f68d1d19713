#include "catalog/shadow/failure_location.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace tidemark::catalog {
namespace {

/// The N of "<before>N" in the last line of CONTEXT, which is the outermost frame.
std::optional<int> outermost_line(std::string_view context, std::string_view before)
{
    const std::string_view frame = context.substr(context.rfind('\n') + 1);
    const std::size_t at = frame.find(before);
    int line = 0;
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const char* digits = frame.data() + at + before.size();
    const auto parsed = std::from_chars(digits, frame.data() + frame.size(), line);
    return parsed.ec == std::errc{} && line > 0 ? std::optional(line) : std::nullopt;
}

/// The first character of the line-th line (1-based) counted from `begin`, blanks skipped.
std::size_t line_below(std::string_view text, std::size_t begin, int line)
{
    std::size_t at = begin;
    for (int passed = 1; passed < line; ++passed) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) {
            return begin;
        }
        at = end + 1;
    }
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// PL/pgSQL counts the lines of a body from the one that its opening quote stands on.
std::optional<std::size_t> place_in_do_block(const SqlScript& script, const SqlStatement& statement,
                                             const ServerMessage& message)
{
    if (statement.first_token == statement.last_token ||
        !is_word(script.text, script.tokens[statement.first_token], "do")) {
        return std::nullopt;
    }
    const std::optional<int> line = outermost_line(message.context, "inline_code_block line ");
    for (std::size_t at = statement.first_token; line && at < statement.last_token; ++at) {
        const SqlToken& token = script.tokens[at];
        if (token.kind == SqlToken::Kind::string) {
            return *line == 1 ? token.begin : line_below(script.text, token.begin, *line);
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> place_in_copy_data(const SqlScript& script, const SqlStatement& statement,
                                              const ServerMessage& message)
{
    const int line = statement.copy_data ? outermost_line(message.context, ", line ").value_or(0) : 0;
    const std::size_t statement_end = script.text.find('\n', statement.end);
    if (line == 0 || statement_end == std::string::npos) {
        return std::nullopt;
    }
    // The data are blanked out of the script, so nothing but the line is known.
    std::size_t at = statement_end + 1;
    for (int passed = 1; passed < line && at < script.text.size(); ++passed) {
        at = std::min(script.text.find('\n', at), script.text.size() - 1) + 1;
    }
    return at;
}

std::size_t statement_holding(const SqlScript& script, std::size_t offset)
{
    const auto after =
        std::upper_bound(script.statements.begin(), script.statements.end(), offset,
                         [](std::size_t at, const SqlStatement& statement) { return at < statement.begin; });
    return after == script.statements.begin() ? 0
                                              : static_cast<std::size_t>(std::prev(after) - script.statements.begin());
}

MigrationError error_at(const std::string& file, const SqlScript& script, std::size_t statement, std::size_t offset,
                        ServerMessage message)
{
    // "At end of input" stands behind the last statement, not on an empty line further down.
    if (!script.statements.empty()) {
        const SqlStatement& last = script.statements.back();
        offset = last.copy_data ? offset : std::min(offset, last.end);
    }
    const SourcePosition at = position_at(script.text, offset);
    MigrationError error(file, at.line, at.column, std::move(message), line_at(script.source, offset));
    if (statement < script.statements.size()) {
        error.statement = script.statement_text(script.statements[statement]);
    }
    return error;
}

}  // namespace

SentPart whole_of(const SqlScript& script) { return {0, script.text.size(), 0}; }

SentPart statement_part(const SqlScript& script, std::size_t statement)
{
    return {script.statements[statement].begin, script.statements[statement].end, statement};
}

MigrationError locate_failure(const std::string& file, const SqlScript& script, const SentPart& sent,
                              const StatementError& error)
{
    if (error.server.position > 0) {
        const std::string_view text = std::string_view(script.text).substr(sent.begin, sent.end - sent.begin);
        const std::size_t offset = sent.begin + byte_of_character(text, error.server.position);
        return error_at(file, script, statement_holding(script, offset), offset, error.server);
    }
    if (script.statements.empty()) {
        return error_at(file, script, 0, sent.begin, error.server);
    }
    const std::size_t index =
        std::min(sent.first_statement + static_cast<std::size_t>(std::max(error.statements_completed, 0)),
                 script.statements.size() - 1);
    const SqlStatement& statement = script.statements[index];
    const std::optional<std::size_t> in_block = place_in_do_block(script, statement, error.server);
    const std::optional<std::size_t> in_data = place_in_copy_data(script, statement, error.server);
    return error_at(file, script, index, in_block.value_or(in_data.value_or(statement.begin)), error.server);
}

MigrationError failure_at(const std::string& file, const SqlScript& script, std::size_t statement,
                          ServerMessage message)
{
    return error_at(file, script, statement, script.statements[statement].begin, std::move(message));
}

}  // namespace tidemark::catalog
