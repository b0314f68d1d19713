#include "catalog/shadow/statement_facts.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <utility>

namespace tidemark::catalog {
namespace {

/// The words of one statement, read from left to right.
class Words {
public:
    Words(std::string_view text, std::span<const SqlToken> tokens) : text_(text), tokens_(tokens) {}

    bool at_end() const { return at_ >= tokens_.size(); }
    bool is(std::string_view word, std::size_t ahead = 0) const
    {
        return at_ + ahead < tokens_.size() && is_word(text_, tokens_[at_ + ahead], word);
    }
    bool is_symbol(char symbol) const
    {
        return !at_end() && tokens_[at_].end - tokens_[at_].begin == 1 && text_[tokens_[at_].begin] == symbol;
    }
    /// Steps over the words when they stand here in this order.
    bool take(std::initializer_list<std::string_view> words)
    {
        std::size_t ahead = 0;
        for (const std::string_view word : words) {
            if (!is(word, ahead++)) {
                return false;
            }
        }
        at_ += words.size();
        return true;
    }
    bool take_symbol(char symbol)
    {
        const bool stands_here = is_symbol(symbol);
        at_ += stands_here ? 1U : 0U;
        return stands_here;
    }
    void skip() { ++at_; }
    bool has(std::string_view word) const
    {
        return std::any_of(tokens_.begin(), tokens_.end(),
                           [&](const SqlToken& token) { return is_word(text_, token, word); });
    }
    std::optional<std::string> take_identifier()
    {
        if (at_end() ||
            (tokens_[at_].kind != SqlToken::Kind::word && tokens_[at_].kind != SqlToken::Kind::quoted_identifier)) {
            return std::nullopt;
        }
        return identifier_of(text_, tokens_[at_++]);
    }
    /// The word here in lower case; empty when it is not a word.
    std::string word() const
    {
        return !at_end() && tokens_[at_].kind == SqlToken::Kind::word ? identifier_of(text_, tokens_[at_])
                                                                      : std::string{};
    }

private:
    std::string_view text_;
    std::span<const SqlToken> tokens_;
    std::size_t at_ = 0;
};

Words words_of(const SqlScript& script, const SqlStatement& statement)
{
    return {script.text,
            std::span(script.tokens).subspan(statement.first_token, statement.last_token - statement.first_token)};
}

bool ends_transaction(Words words)
{
    if (words.take({"rollback"}) || words.take({"abort"})) {
        if (!words.take({"work"})) {
            words.take({"transaction"});
        }
        return !words.is("to") && !words.is("prepared");
    }
    return (words.take({"commit"}) && !words.is("prepared")) || words.is("end") ||
           words.take({"prepare", "transaction"});
}

/// The callers of PreventInTransactionBlock in PostgreSQL's utility.c and commands/, as far as words show them.
bool refuses_transaction_block(Words words)
{
    if (words.is("vacuum") || words.take({"discard", "all"}) || words.take({"alter", "system"}) ||
        words.take({"commit", "prepared"}) || words.take({"rollback", "prepared"})) {
        return true;
    }
    if (words.take({"reindex"})) {
        return words.has("concurrently") || words.has("database") || words.has("system") || words.has("schema");
    }
    if (words.take({"cluster"})) {
        words.take({"verbose"});
        return words.at_end();
    }
    if (words.take({"create"}) || words.take({"drop"})) {
        words.take({"unique"});
        // WITH (connect = false) and WITH (create_slot = false) make no slot.
        const bool makes_slot = words.is("subscription") && !words.has("connect") && !words.has("create_slot");
        return words.take({"index", "concurrently"}) || words.is("database") || words.is("tablespace") || makes_slot;
    }
    if (words.take({"alter", "table"})) {
        return words.has("detach") && words.has("concurrently");
    }
    if (words.take({"alter", "database"})) {
        return words.has("tablespace");
    }
    return words.take({"alter", "subscription"}) && (words.has("refresh") || words.has("publication"));
}

constexpr std::array<std::string_view, 13> modifiers{"or",        "replace", "temp",   "temporary",    "unlogged",
                                                     "recursive", "global",  "local",  "materialized", "foreign",
                                                     "trusted",   "unique",  "trigger"};

std::optional<CreatedObject> created_by(Words words)
{
    if (!words.take({"create"})) {
        return std::nullopt;
    }
    CreatedObject object;
    // CREATE CONSTRAINT TRIGGER, EVENT TRIGGER, PROCEDURAL LANGUAGE and the like: only the noun itself counts.
    while (std::find(modifiers.begin(), modifiers.end(), words.word()) != modifiers.end() || words.is("constraint") ||
           words.is("event") || words.is("procedural") || words.is("default")) {
        object.noun = words.word();
        words.skip();
        if (object.noun == "trigger") {
            break;
        }
    }
    if (object.noun != "trigger") {
        object.noun = words.word();
        words.skip();
    }
    if (object.noun == "user" && words.take({"mapping"})) {
        return std::nullopt;
    }
    if (object.noun == "user" || object.noun == "group") {
        object.noun = "role";
    }
    words.take({"concurrently"});
    words.take({"if", "not", "exists"});
    std::optional<std::string> name = words.take_identifier();
    if (!name) {
        return std::nullopt;
    }
    object.name = std::move(*name);
    if (words.take_symbol('.')) {
        object.schema = std::exchange(object.name, words.take_identifier().value_or(""));
    }
    return object;
}

bool mentions_role(std::string_view text)
{
    const auto has = [text](std::string_view word) {
        return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
                   return static_cast<char>(static_cast<unsigned char>(a) | 0x20U) == b;
               }) != text.end();
    };
    return has("create") && (has("role") || has("user") || has("group"));
}

void collect_roles(std::string_view text, int depth, std::set<std::string>& roles)
{
    constexpr int deepest = 4;  // a DO block that EXECUTEs a string with a DO block in it ...
    if (depth > deepest || !mentions_role(text)) {
        return;
    }
    const std::vector<SqlToken> tokens = scan_sql(text).tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind == SqlToken::Kind::string) {
            collect_roles(string_contents(text, tokens[at]), depth + 1, roles);
            continue;
        }
        Words words(text, std::span(tokens).subspan(at));
        if (!words.take({"create", "role"}) && !words.take({"create", "user"}) && !words.take({"create", "group"})) {
            continue;
        }
        if (words.is("mapping")) {
            continue;
        }
        if (std::optional<std::string> name = words.take_identifier()) {
            roles.insert(std::move(*name));
        }
    }
}

}  // namespace

TransactionUse transaction_use(const SqlScript& script, const SqlStatement& statement)
{
    Words words = words_of(script, statement);
    if (words.take({"begin"}) || words.take({"start", "transaction"})) {
        return TransactionUse::opens;
    }
    if (ends_transaction(words)) {
        return TransactionUse::closes;
    }
    return refuses_transaction_block(words) ? TransactionUse::stands_alone : TransactionUse::ordinary;
}

std::optional<CreatedObject> created_object(const SqlScript& script, const SqlStatement& statement)
{
    return created_by(words_of(script, statement));
}

std::set<std::string> roles_created_in(std::string_view text)
{
    std::set<std::string> roles;
    collect_roles(text, 0, roles);
    return roles;
}

}  // namespace tidemark::catalog
