#include "catalog/shadow/psql_lines.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "catalog/error.h"
#include "catalog/shadow/source_text.h"
#include "catalog/shadow/sql_scanner.h"

namespace tidemark::catalog {
namespace {

struct WayOut {
    std::string_view command;
    std::string_view advice;
};

constexpr std::string_view one_database = "a file runs in one database: remove the line and let the target name it";
constexpr std::string_view inline_file = "put that file's statements here, or give it a version of its own";
constexpr std::string_view no_variables = "write the value where :variable stands";
constexpr std::string_view use_do = "write it as a DO block (IF ..., EXECUTE format(...))";

constexpr std::array ways_out{
    WayOut{"\\c", one_database},
    WayOut{"\\connect", one_database},
    WayOut{"\\i", inline_file},
    WayOut{"\\ir", inline_file},
    WayOut{"\\include", inline_file},
    WayOut{"\\include_relative", inline_file},
    WayOut{"\\set", no_variables},
    WayOut{"\\unset", no_variables},
    WayOut{"\\gset", no_variables},
    WayOut{"\\prompt", no_variables},
    WayOut{"\\gexec", use_do},
    WayOut{"\\if", use_do},
    WayOut{"\\elif", use_do},
    WayOut{"\\else", use_do},
    WayOut{"\\endif", use_do},
    WayOut{"\\copy", "use INSERT, or COPY ... FROM stdin with its data lines and \\."},
    WayOut{"\\g", "end the statement with a semicolon"},
    WayOut{"\\;", "end the statement with a plain semicolon"},
    WayOut{"\\.", "data lines are read only right after COPY ... FROM stdin;"},
};

void blank_out(std::string& text, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] != '\n') {
            text[at] = ' ';
        }
    }
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::string_view line_from(std::string_view text, std::size_t begin)
{
    std::string_view line = text.substr(begin, line_end(text, begin) - begin);
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return line;
}

/// Do the tokens end with COPY ... FROM STDIN ... ; ? psql reads the lines that follow as data.
bool ends_with_copy_from_stdin(std::string_view text, const std::vector<SqlToken>& tokens)
{
    if (tokens.empty() || text[tokens.back().begin] != ';') {
        return false;
    }
    bool is_from_stdin = false;
    for (std::size_t at = tokens.size() - 1; at-- > 0;) {
        if (text[tokens[at].begin] == ';') {
            return is_from_stdin && is_word(text, tokens[at + 1], "copy");
        }
        is_from_stdin = is_from_stdin || (is_word(text, tokens[at], "from") && is_word(text, tokens[at + 1], "stdin"));
    }
    return is_from_stdin && is_word(text, tokens.front(), "copy");
}

bool mentions_stdin(std::string_view line)
{
    constexpr std::string_view word = "stdin";
    return std::search(line.begin(), line.end(), word.begin(), word.end(), [](char a, char b) {
               return static_cast<char>(static_cast<unsigned char>(a) | 0x20U) == b;
           }) != line.end();
}

/// Blanks out what only psql understands, and keeps the data of COPY blocks by the offset of the COPY's semicolon.
class Lines {
public:
    Lines(std::string& text, const std::string& file) : text_(text), file_(file) {}

    std::map<std::size_t, std::string> take_out()
    {
        if (text_.find('\\') == std::string::npos && !mentions_stdin(text_)) {
            return {};
        }
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::string_view line = line_from(text_, begin);
            const std::size_t first = line.find_first_not_of(" \t");
            std::size_t next = line_end(text_, begin) + 1;
            if (first != std::string_view::npos && line[first] == '\\' && is_outside_quotes(begin)) {
                take_command(begin, begin + first);
            } else if (line.find(';') != std::string_view::npos && mentions_stdin(line)) {
                next = take_copy_data(begin, next);
            }
            begin = next;
        }
        return std::move(copy_data_);
    }

private:
    /// Only candidates are scanned, and from the last place known to be outside quotes, so a file costs few scans.
    SqlScan scan_up_to(std::size_t end) const { return scan_sql(std::string_view(text_).substr(known_, end - known_)); }

    bool is_outside_quotes(std::size_t offset) const { return !scan_up_to(offset).error; }

    void take_command(std::size_t line_begin, std::size_t backslash)
    {
        const std::string_view line = line_from(text_, line_begin).substr(backslash - line_begin);
        const std::string_view command = line.substr(0, line.find_first_of(" \t;", 1));
        if (command != "\\restrict" && command != "\\unrestrict") {
            refuse_psql_command(text_, backslash, file_);
        }
        blank_out(text_, line_begin, line_end(text_, line_begin));
        known_ = line_end(text_, line_begin);
    }

    std::size_t take_copy_data(std::size_t copy_line, std::size_t data_begin)
    {
        const std::size_t copy_end = line_end(text_, copy_line);
        const SqlScan before = scan_up_to(copy_end);
        const std::string_view scanned = std::string_view(text_).substr(known_, copy_end - known_);
        if (before.error || !ends_with_copy_from_stdin(scanned, before.tokens)) {
            return data_begin;
        }
        const std::size_t semicolon = known_ + before.tokens.back().begin;
        for (std::size_t line = data_begin; line < text_.size(); line = line_end(text_, line) + 1) {
            if (line_from(text_, line) == "\\.") {
                const std::size_t end = line_end(text_, line);
                copy_data_[semicolon] = text_.substr(data_begin, line - data_begin);
                blank_out(text_, data_begin, end);
                known_ = end;
                return end + 1;
            }
        }
        const SourcePosition at = position_at(text_, copy_line);
        throw InputError(file_, at.line, at.column,
                         "COPY ... FROM stdin is not followed by its data and a line \\. that ends them");
    }

    std::string& text_;
    const std::string& file_;
    std::map<std::size_t, std::string> copy_data_{};
    std::size_t known_ = 0;
};

}  // namespace

void refuse_psql_command(std::string_view text, std::size_t offset, const std::string& file)
{
    const SourcePosition at = position_at(text, offset);
    std::string_view command = text.substr(offset, text.find_first_of(" \t\r\n;'\"", offset + 1) - offset);
    if (command.size() == 1) {
        command = text.substr(offset, 2);
    }
    const auto* known =
        std::find_if(ways_out.begin(), ways_out.end(), [command](const WayOut& way) { return way.command == command; });
    throw InputError(file, at.line, at.column,
                     fmt::format("{} is a command of psql, which the server does not know; {}", command,
                                 known != ways_out.end() ? known->advice : "remove the line"));
}

std::map<std::size_t, std::string> take_out_psql_lines(std::string& text, const std::string& file)
{
    return Lines(text, file).take_out();
}

}  // namespace tidemark::catalog
