#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/identity.h"

namespace tidemark::emit {

/// A literal piece of SQL from our own source: only a string literal converts to it.
class Verbatim {
public:
    template <std::size_t N>
    consteval Verbatim(const char (&text)[N]) : text_(text, N - 1)
    {
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// SQL text. It is put together from string literals of our source and from pieces that say what they are (identifier,
/// literal, number, the server's own deparsed text), never from a bare string.
class Sql {
public:
    Sql() noexcept;
    Sql(Verbatim text);
    Sql(const Sql& other);
    Sql(Sql&& other) noexcept;
    Sql& operator=(const Sql& other);
    Sql& operator=(Sql&& other) noexcept;
    ~Sql();

    /// SQL that the server itself wrote (pg_get_expr, format_type, regclass...), read with our pinned settings.
    static Sql deparsed(std::string_view text) { return Sql(std::string(text), 0); }

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    Sql& operator<<(Verbatim text);
    Sql& operator<<(const Sql& other);

    // Not inline: the writers consist of little else.
    friend Sql operator+(Sql left, const Sql& right);
    friend Sql operator+(Sql left, Verbatim right);
    friend Sql operator+(Verbatim left, const Sql& right);
    friend bool operator==(const Sql&, const Sql&) = default;

private:
    Sql(std::string text, int) : text_(std::move(text)) {}

    friend Sql ident(catalog::Name name);
    friend Sql literal(std::string_view text);
    friend Sql number(std::int64_t value);
    friend Sql dollar_quoted(std::string_view body);
    friend Sql keyword(catalog::Name word);
    friend Sql operator_name(catalog::Identity identity);

    std::string text_{};
};

/// An identifier, quoted only when it must be on any supported major.
Sql ident(catalog::Name name);
/// A string literal; E'' when it holds a backslash.
Sql literal(std::string_view text);
Sql number(std::int64_t value);
/// A body in dollar quotes whose tag does not occur in it.
Sql dollar_quoted(std::string_view body);
/// A keyword that a facts struct carries ("CASCADE", "SELECT"): letters and blanks only, else it throws std::logic_error.
Sql keyword(catalog::Name word);

/// "schema.name", or just "name" for what lives in no schema.
Sql qualified(catalog::Name schema, catalog::Name name);
/// The object's own name in its schema: of a relation, type or routine "schema.name"; an index and a key's index live in
/// the schema of their table; other parts are named by their bare name.
Sql name_of(catalog::Identity identity);
/// A routine with its argument types, as ALTER, DROP, GRANT and COMMENT want it: "app.f(integer, text[])".
Sql signature(catalog::Identity routine);
/// A type of a routine's identity, as SQL.
Sql type_name(const catalog::TypeReference& type);
/// An operator without its operands: "app.===".
Sql operator_name(catalog::Identity identity);
/// An operator with its operand types: "app.===(integer, text)", of a prefix operator "app.!!(NONE, integer)".
Sql operator_signature(catalog::Identity identity);
/// "app.status_ops USING btree", of a class or family of operators.
Sql with_method(catalog::Identity identity);
/// "(source AS target)".
Sql cast_types(catalog::Identity cast);
/// "TRANSFORM FOR type LANGUAGE language".
Sql transform_clause(catalog::Identity transform);
/// "schema.table" that a part hangs on: of a column's default the column's table.
Sql relation_of(catalog::Identity part);

/// Pieces with ", " or another separator between them.
Sql joined(const std::vector<Sql>& pieces, Verbatim separator = ", ");
Sql column_list(const std::vector<catalog::Name>& columns);

/// A role in GRANT, TO and OWNER TO: PUBLIC for the empty name.
Sql role(catalog::Name name);

/// "k=v" options of a WITH (...) clause, values as literals where they need it: "fillfactor=70, toast.autovacuum_enabled=false".
Sql option_list(const std::vector<std::string>& options);
/// The names alone, for RESET (...).
Sql option_names(const std::vector<std::string>& options);

}  // namespace tidemark::emit
