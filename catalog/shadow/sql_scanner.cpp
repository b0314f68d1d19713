#include "catalog/shadow/sql_scanner.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

#include <pg_query.h>

#include "catalog/shadow/source_text.h"

namespace tidemark::catalog {
namespace {

bool same_word(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

/// The lexer's answer is a protobuf message, of which we read two fields by hand: ScanResult.tokens (2), and of each
/// ScanToken start (1) and end (2). Token numbers change with every major of libpg_query, so they are not read.
class ProtobufReader {
public:
    explicit ProtobufReader(std::string_view bytes) : bytes_(bytes) {}

    bool at_end() const { return offset_ >= bytes_.size(); }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64U && !at_end(); shift += 7U) {
            const auto byte = static_cast<unsigned char>(bytes_[offset_++]);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0U) {
                break;
            }
        }
        return value;
    }

    std::string_view bytes()
    {
        const auto length = static_cast<std::size_t>(number());
        const std::string_view value = bytes_.substr(std::min(offset_, bytes_.size()), length);
        offset_ += length;
        return value;
    }

    /// The field's number; its value is the caller's to read or skip().
    std::uint64_t field()
    {
        const std::uint64_t key = number();
        is_bytes_ = (key & 7U) == 2U;
        return key >> 3U;
    }

    void skip()
    {
        if (is_bytes_) {
            bytes();
        } else {
            number();
        }
    }

private:
    std::string_view bytes_;
    std::size_t offset_ = 0;
    bool is_bytes_ = false;
};

SqlToken::Kind kind_of(std::string_view token)
{
    const auto first = static_cast<unsigned char>(token.front());
    const bool has_unicode_prefix = token.size() > 2 && (first == 'u' || first == 'U') && token[1] == '&';
    if (first == '"' || (has_unicode_prefix && token[2] == '"')) {
        return SqlToken::Kind::quoted_identifier;
    }
    const bool has_prefix = token.size() > 1 && token[1] == '\'' && std::isalpha(first) != 0;
    if (first == '\'' || has_prefix || (has_unicode_prefix && token[2] == '\'') ||
        (first == '$' && token.back() == '$')) {
        return SqlToken::Kind::string;
    }
    return std::isalpha(first) != 0 || first == '_' || first >= 0x80U ? SqlToken::Kind::word : SqlToken::Kind::other;
}

/// libpg_query gives the length of U&'...' and U&"..." wrongly; they end at the quote that is not doubled.
std::size_t end_of_unicode_quote(std::string_view text, const SqlToken& token)
{
    const std::string_view rest = text.substr(std::min(token.begin, text.size()));
    if (!rest.starts_with("U&") && !rest.starts_with("u&")) {
        return token.end;
    }
    const char quote = rest.size() > 2 ? rest[2] : '\0';
    if (quote != '\'' && quote != '"') {
        return token.end;
    }
    std::size_t close = rest.find(quote, 3);
    while (close != std::string_view::npos && close + 1 < rest.size() && rest[close + 1] == quote) {
        close = rest.find(quote, close + 2);
    }
    return close == std::string_view::npos ? token.end : token.begin + close + 1;
}

bool is_comment(std::string_view token) { return token.starts_with("--") || token.starts_with("/*"); }

SqlScan tokens_of(std::string_view message, std::string_view text)
{
    SqlScan scan;
    ProtobufReader reader(message);
    while (!reader.at_end()) {
        if (reader.field() != 2U) {
            reader.skip();
            continue;
        }
        ProtobufReader fields(reader.bytes());
        SqlToken token;
        while (!fields.at_end()) {
            const std::uint64_t field = fields.field();
            if (field == 1U) {
                token.begin = static_cast<std::size_t>(fields.number());
            } else if (field == 2U) {
                token.end = static_cast<std::size_t>(fields.number());
            } else {
                fields.skip();
            }
        }
        token.end = std::min(end_of_unicode_quote(text, token), text.size());
        if (token.begin >= token.end) {
            continue;
        }
        const std::string_view word = text.substr(token.begin, token.end - token.begin);
        if (!is_comment(word)) {
            token.kind = kind_of(word);
            scan.tokens.push_back(token);
        }
    }
    return scan;
}

SqlScan scan_once(const std::string& text)
{
    PgQueryScanResult result = pg_query_scan(text.c_str());
    SqlScan scan;
    if (result.error != nullptr) {
        scan.error = LexicalError{byte_of_character(text, result.error->cursorpos), result.error->message};
    } else {
        scan = tokens_of({result.pbuf.data, result.pbuf.len}, text);
    }
    pg_query_free_scan_result(result);
    return scan;
}

/// Numbers like 0x1F and 1_000 came with PostgreSQL 16; an older lexer rejects them, so they are shown to it as 1111.
bool hide_newer_number(std::string& text, const LexicalError& error)
{
    if (error.message.find("trailing junk after") == std::string::npos) {
        return false;
    }
    bool is_hidden = false;
    for (std::size_t at = error.offset; at < text.size(); ++at) {
        if (std::isalnum(static_cast<unsigned char>(text[at])) == 0 && text[at] != '_') {
            break;
        }
        is_hidden = is_hidden || text[at] != '1';
        text[at] = '1';
    }
    return is_hidden;
}

/// The text between two quotes, doubled ones made single.
std::string without_quotes(std::string_view quoted, char quote)
{
    std::string plain;
    for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
        plain += quoted[at];
        if (quoted[at] == quote && quoted[at + 1] == quote) {
            ++at;
        }
    }
    return plain;
}

}  // namespace

SqlScan scan_sql(std::string_view text)
{
    std::string readable(text);
    SqlScan result = scan_once(readable);
    while (result.error && hide_newer_number(readable, *result.error)) {
        result = scan_once(readable);
    }
    return result;
}

bool is_word(std::string_view text, const SqlToken& token, std::string_view lower)
{
    return token.kind == SqlToken::Kind::word && same_word(text.substr(token.begin, token.end - token.begin), lower);
}

std::string identifier_of(std::string_view text, const SqlToken& token)
{
    std::string name(text.substr(token.begin, token.end - token.begin));
    if (token.kind == SqlToken::Kind::quoted_identifier) {
        return without_quotes(name.substr(name.find('"')), '"');
    }
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

std::string string_contents(std::string_view text, const SqlToken& token)
{
    const std::string_view constant = text.substr(token.begin, token.end - token.begin);
    if (constant.starts_with('$')) {
        const std::size_t tag = constant.find('$', 1) + 1;
        return constant.size() >= 2 * tag ? std::string(constant.substr(tag, constant.size() - 2 * tag))
                                          : std::string{};
    }
    return without_quotes(constant.substr(std::min(constant.find('\''), constant.size())), '\'');
}

}  // namespace tidemark::catalog
