#include "catalog/shadow/sql_splitter.h"

#include <algorithm>
#include <map>
#include <utility>

#include "catalog/shadow/psql_lines.h"

namespace tidemark::catalog {
namespace {

/// Cuts tokens into statements at the semicolons that end one.
class StatementCutter {
public:
    explicit StatementCutter(SqlScript& script) : script_(script) {}

    void cut(std::map<std::size_t, std::string> copy_data)
    {
        const std::string_view text = script_.text;
        std::size_t first = 0;
        for (std::size_t at = 0; at < script_.tokens.size(); ++at) {
            const SqlToken& token = script_.tokens[at];
            if (token.kind != SqlToken::Kind::other) {
                follow_body(first, at);
                continue;
            }
            const char symbol = token.end - token.begin == 1 ? text[token.begin] : '\0';
            if (symbol == '(') {
                ++parentheses_;
            } else if (symbol == ')') {
                parentheses_ = std::max(parentheses_ - 1, 0);
            } else if (symbol == ';' && parentheses_ == 0 && body_ == 0) {
                add(first, at);
                const auto data = copy_data.find(token.begin);
                if (data != copy_data.end() && !script_.statements.empty()) {
                    script_.statements.back().copy_data = std::move(data->second);
                }
                first = at + 1;
            }
        }
        add(first, script_.tokens.size());
    }

private:
    /// BEGIN ATOMIC ... END with CASE ... END inside; all of these words are reserved where they matter.
    void follow_body(std::size_t first, std::size_t at)
    {
        const auto is = [this](std::size_t token, std::string_view word) {
            return is_word(script_.text, script_.tokens[token], word);
        };
        if (body_ == 0) {
            if (at > first && is(at, "atomic") && is(at - 1, "begin") && is(first, "create")) {
                body_ = 1;
            }
        } else if (is(at, "case")) {
            ++body_;
        } else if (is(at, "end")) {
            --body_;
        }
    }

    void add(std::size_t first, std::size_t last)
    {
        if (first == last) {
            return;
        }
        SqlStatement statement;
        statement.begin = script_.tokens[first].begin;
        statement.end = script_.tokens[last - 1].end;
        statement.first_token = first;
        statement.last_token = last;
        statement.position = advance_to(statement.begin);
        script_.statements.push_back(std::move(statement));
    }

    /// position_at, without starting over for every statement.
    SourcePosition advance_to(std::size_t offset)
    {
        const std::string_view between = std::string_view(script_.text).substr(counted_, offset - counted_);
        line_ += static_cast<int>(std::count(between.begin(), between.end(), '\n'));
        counted_ = offset;
        const std::size_t line_begin = std::string_view(script_.text).substr(0, offset).rfind('\n') + 1;
        const std::string_view line = std::string_view(script_.text).substr(line_begin, offset - line_begin);
        return {line_, position_at(line, line.size()).column};
    }

    SqlScript& script_;
    int parentheses_ = 0;
    int body_ = 0;
    std::size_t counted_ = 0;
    int line_ = 1;
};

}  // namespace

SqlScript split_sql(std::string_view text, const std::string& file)
{
    SqlScript script;
    script.source = text;
    script.text = text;
    std::map<std::size_t, std::string> copy_data = take_out_psql_lines(script.text, file);
    SqlScan whole = scan_sql(script.text);
    script.tokens = std::move(whole.tokens);
    if (whole.error) {
        script.lexical_error = std::move(whole.error);
        script.statements.push_back({0, script.text.size(), {}, 0, 0, {}});
        return script;
    }
    for (const SqlToken& token : script.tokens) {
        if (script.text[token.begin] == '\\') {
            refuse_psql_command(script.text, token.begin, file);
        }
    }
    StatementCutter(script).cut(std::move(copy_data));
    return script;
}

}  // namespace tidemark::catalog
