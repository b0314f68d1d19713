#include "emit/value_text.h"

namespace tidemark::emit {

using catalog::ConstraintType;
using catalog::RoutineType;

std::optional<std::string> value_text(const std::string& value)
{
    return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<std::string> value_text(catalog::Name value) { return value_text(value.text()); }

std::optional<std::string> value_text(const catalog::TypeReference& value)
{
    return (value.schema.empty() ? "" : value.schema.text() + '.') + value.name.text() + (value.is_array ? "[]" : "");
}

std::optional<std::string> value_text(catalog::Identity value)
{
    return value ? std::optional(catalog::describe(value)) : std::nullopt;
}

std::optional<std::string> value_text(ConstraintType value)
{
    switch (value) {
    case ConstraintType::check:
        return "check";
    case ConstraintType::foreign_key:
        return "foreign key";
    case ConstraintType::primary_key:
        return "primary key";
    case ConstraintType::unique:
        return "unique";
    case ConstraintType::exclusion:
        return "exclusion";
    }
    return std::nullopt;
}

std::optional<std::string> value_text(RoutineType value)
{
    switch (value) {
    case RoutineType::function:
        return "function";
    case RoutineType::procedure:
        return "procedure";
    case RoutineType::aggregate:
        return "aggregate";
    case RoutineType::window:
        return "window function";
    }
    return std::nullopt;
}

std::optional<std::string> value_text(const catalog::GrantedPrivilege& value)
{
    return value.privilege.text() + (value.grantable ? " WITH GRANT OPTION" : "");
}

std::optional<std::string> value_text(const catalog::DefaultGrant& value)
{
    return (value.grantee.empty() ? "PUBLIC" : list_element(value.grantee.text())) + ": " +
           value_text(value.privileges).value_or("nothing");
}

std::optional<std::string> value_text(const std::vector<catalog::Name>& values)
{
    std::optional<std::string> text;
    for (const catalog::Name value : values) {
        text = (text ? *text + ", " : std::string{}) + (value.empty() ? "PUBLIC" : list_element(value.text()));
    }
    return text;
}

std::optional<std::string> value_text(const std::vector<std::string>& values)
{
    std::optional<std::string> text;
    for (const std::string& value : values) {
        text = (text ? *text + ", " : std::string{}) + list_element(value);
    }
    return text;
}

std::string list_element(std::string_view text)
{
    const bool is_plain = !text.empty() && text != "PUBLIC" && text.find(", ") == std::string_view::npos &&
                          text.find('\n') == std::string_view::npos && text.front() != '\'' && text.front() != ' ' &&
                          text.back() != ' ';
    if (is_plain) {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c;
        if (c == '\'') {
            quoted += c;
        }
    }
    return quoted + '\'';
}

}  // namespace tidemark::emit
