#include "catalog/conninfo.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <memory>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

/// Keywords whose values are secrets. `passfile` and `sslkey` are paths, not secrets.
constexpr std::array secret_keywords = {"password", "sslpassword", "oauth_client_secret", "scram_client_key",
                                        "scram_server_key"};
/// Keywords that display() shows: a secret equal to one of their values gives nothing away where it stands.
constexpr std::array public_keywords = {"user", "dbname", "host", "hostaddr", "port", "service"};

constexpr std::string_view mask = "***";

int hex_digit(char character)
{
    if (character >= '0' && character <= '9') {
        return character - '0';
    }
    if (character >= 'a' && character <= 'f') {
        return character - 'a' + 10;
    }
    if (character >= 'A' && character <= 'F') {
        return character - 'A' + 10;
    }
    return -1;
}

/// Length of the secret as it stands at `at` of `text`, each byte either plain, percent-encoded or behind the backslash
/// that a conninfo string escapes it with; 0 when it does not stand there.
std::size_t match_length(std::string_view text, std::size_t at, std::string_view secret)
{
    std::size_t cursor = at;
    for (const char expected : secret) {
        if (cursor >= text.size()) {
            return 0;
        }
        if (text[cursor] == '%' && cursor + 2 < text.size() && hex_digit(text[cursor + 1]) >= 0 &&
            hex_digit(text[cursor + 2]) >= 0 &&
            static_cast<char>(hex_digit(text[cursor + 1]) * 16 + hex_digit(text[cursor + 2])) == expected) {
            cursor += 3;
        } else if (text[cursor] == expected || (text[cursor] == '+' && expected == ' ')) {
            cursor += 1;
        } else if (text[cursor] == '\\' && cursor + 1 < text.size() && text[cursor + 1] == expected) {
            cursor += 2;
        } else {
            return 0;
        }
    }
    return cursor - at;
}

std::string mask_secret(std::string_view text, std::string_view secret)
{
    std::string masked;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = match_length(text, at, secret); length > 0) {
            masked += mask;
            at += length;
        } else {
            masked += text[at++];
        }
    }
    return masked;
}

void mask_exact(std::string& text, std::string_view form)
{
    for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form, at + mask.size())) {
        text.replace(at, form.size(), mask);
    }
}

std::string base64(std::string_view bytes, bool url_safe)
{
    std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    alphabet += url_safe ? "-_" : "+/";
    std::string encoded;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) {
            encoded += alphabet[(buffer >> static_cast<unsigned>(bits - 6)) & 63U];
        }
    }
    if (bits > 0) {
        encoded += alphabet[(buffer << static_cast<unsigned>(6 - bits)) & 63U];
    }
    return encoded;
}

/// The characters that base64 of any text holding `secret` must show, for each of the three ways it can be aligned in it
/// ("user:password" is what HTTP encodes).
std::vector<std::string> base64_cores(std::string_view secret)
{
    std::vector<std::string> cores;
    for (const bool url_safe : {false, true}) {
        for (std::size_t before = 0; before < 3; ++before) {
            const std::string whole = base64(std::string(before, '\0') + std::string(secret), url_safe);
            // The first character that holds bits of the secret alone, and the last.
            const std::size_t first = (before * 8 + 5) / 6;
            const std::size_t last = (before + secret.size()) * 8 / 6;
            if (last > first && last - first >= 3) {
                cores.push_back(whole.substr(first, last - first));
            }
        }
    }
    return cores;
}

bool is_one_of(std::string_view keyword, const auto& keywords)
{
    return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view one) { return one == keyword; });
}

std::string quoted_value(std::string_view value)
{
    std::string quoted = "'";
    for (const char character : value) {
        if (character == '\'' || character == '\\') {
            quoted += '\\';
        }
        quoted += character;
    }
    return quoted + "'";
}

}  // namespace

Conninfo Conninfo::parse(std::string_view text)
{
    const std::string copy(text);
    if (copy.find('\0') != std::string::npos) {
        throw Error("not a valid connection string (it holds a zero byte)");
    }
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(copy.c_str(), &message),
                                                                               &PQconninfoFree);
    // libpq's message quotes the text that it could not parse, password and all.
    PQfreemem(message);
    if (!options) {
        throw Error(
            "not a valid connection string (expected postgresql://user:password@host:port/database with special "
            "characters percent-encoded, service=name, or key=value pairs)");
    }
    Conninfo conninfo;
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr) {
            conninfo.pairs_.emplace_back(option->keyword, option->val);
        }
    }
    return conninfo;
}

Conninfo Conninfo::from_pairs(std::vector<std::pair<std::string, std::string>> pairs)
{
    Conninfo conninfo;
    conninfo.pairs_ = std::move(pairs);
    return conninfo;
}

std::string Conninfo::secret_string() const
{
    std::string text;
    for (const auto& [keyword, value] : pairs_) {
        text += (text.empty() ? "" : " ") + keyword + "=" + quoted_value(value);
    }
    return text;
}

std::string Conninfo::display() const
{
    std::string text;
    const std::string user = value("user");
    const std::string host = value("host").empty() ? value("hostaddr") : value("host");
    const std::string port = value("port");
    const std::string database = value("dbname");
    if (!user.empty()) {
        text += user + "@";
    }
    text += host;
    if (!port.empty()) {
        text += ":" + port;
    }
    if (!database.empty()) {
        text += (text.empty() || text.back() == '@' ? "localhost/" : "/") + database;
    }
    if (const std::string service = value("service"); !service.empty()) {
        text += (text.empty() ? "service=" : " service=") + service;
    }
    // With nothing given libpq's defaults hold.
    return text.empty() ? "the default server" : redact(std::move(text));
}

std::string Conninfo::value(std::string_view keyword) const
{
    const auto pair = std::find_if(pairs_.begin(), pairs_.end(), [&](const auto& one) { return one.first == keyword; });
    return pair == pairs_.end() ? std::string{} : pair->second;
}

Conninfo Conninfo::with(std::string keyword, std::string value) const
{
    Conninfo changed = *this;
    const auto pair = std::find_if(changed.pairs_.begin(), changed.pairs_.end(),
                                   [&](const auto& one) { return one.first == keyword; });
    if (pair == changed.pairs_.end()) {
        changed.pairs_.emplace_back(std::move(keyword), std::move(value));
    } else {
        pair->second = std::move(value);
    }
    return changed;
}

std::string Conninfo::redact(std::string text) const
{
    std::vector<std::string> secrets;
    for (const auto& [keyword, value] : pairs_) {
        if (!is_one_of(keyword, secret_keywords) || value.empty()) {
            continue;
        }
        const auto& secret = value;
        const bool shown_anyway = std::any_of(public_keywords.begin(), public_keywords.end(),
                                              [&](std::string_view shown) { return this->value(shown) == secret; });
        if (!shown_anyway) {
            secrets.push_back(secret);
        }
    }
    for (const std::string& secret : secrets) {
        text = mask_secret(text, secret);
        for (const std::string& core : base64_cores(secret)) {
            mask_exact(text, core);
        }
    }
    return text;
}

bool looks_like_conninfo(std::string_view text)
{
    if (text.starts_with("postgres://") || text.starts_with("postgresql://")) {
        return true;
    }
    // A keyword that libpq knows, then "=": a file called "a=b" is a path.
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        return false;
    }
    std::string_view keyword = text.substr(0, equals);
    const std::size_t first = keyword.find_first_not_of(" \t\n");
    const std::size_t last = keyword.find_last_not_of(" \t\n");
    keyword = first == std::string_view::npos ? std::string_view{} : keyword.substr(first, last - first + 1);
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (keyword == option->keyword) {
            return true;
        }
    }
    return false;
}

}  // namespace tidemark::catalog
