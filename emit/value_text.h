#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catalog/boxed.h"
#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/constraint.h"
#include "catalog/kinds/default_privilege.h"
#include "catalog/kinds/grant.h"
#include "catalog/kinds/routine.h"

namespace tidemark::emit {

// Facts as text for people and reports, not SQL. None where there is nothing to say: an empty name, text or list, an absent
// optional. Values of one field that differ have texts that differ.

inline std::optional<std::string> value_text(bool value) { return value ? "true" : "false"; }
inline std::optional<std::string> value_text(int value) { return std::to_string(value); }
inline std::optional<std::string> value_text(std::int64_t value) { return std::to_string(value); }
std::optional<std::string> value_text(const std::string& value);
std::optional<std::string> value_text(catalog::Name value);
std::optional<std::string> value_text(const catalog::TypeReference& value);
std::optional<std::string> value_text(catalog::Identity value);
std::optional<std::string> value_text(catalog::ConstraintType value);
std::optional<std::string> value_text(catalog::RoutineType value);
/// "SELECT", "SELECT WITH GRANT OPTION".
std::optional<std::string> value_text(const catalog::GrantedPrivilege& value);
/// "anon: SELECT, INSERT"; the empty grantee is PUBLIC.
std::optional<std::string> value_text(const catalog::DefaultGrant& value);
/// Names in a list; only role lists hold the empty name, which is PUBLIC there.
std::optional<std::string> value_text(const std::vector<catalog::Name>& values);
std::optional<std::string> value_text(const std::vector<std::string>& values);

/// A char enum that nobody has found words for: its letter in the catalog.
template <class T>
requires std::is_enum_v<T> std::optional<std::string> value_text(T value)
{
    return std::string(1, static_cast<char>(value));
}

template <catalog::HasFields T>
std::optional<std::string> value_text(const T& value);
template <class T>
std::optional<std::string> value_text(const std::optional<T>& value);
template <class T>
std::optional<std::string> value_text(const catalog::Boxed<T>& value);
template <class T>
std::optional<std::string> value_text(const std::vector<T>& values);

/// An element of a list: in quotes where its text alone would be taken for several, or for none.
std::string list_element(std::string_view text);

/// A T as it is before anything is known of it.
template <class T>
const T& without_facts()
{
    static const T object{};
    return object;
}

/// "start=1, cycle=true": the members that are not as in a new T.
template <catalog::HasFields T>
std::optional<std::string> value_text(const T& value)
{
    std::string text;
    catalog::for_each_field<T>([&](const auto& field) {
        if (!(value.*field.member == without_facts<T>().*field.member)) {
            text += (text.empty() ? "" : ", ") + std::string(field.name) + '=' +
                    list_element(value_text(value.*field.member).value_or(""));
        }
    });
    return text.empty() ? "default" : text;
}

template <class T>
std::optional<std::string> value_text(const std::optional<T>& value)
{
    return value ? std::optional(value_text(*value).value_or("''")) : std::nullopt;
}

template <class T>
std::optional<std::string> value_text(const catalog::Boxed<T>& value)
{
    return value ? std::optional(value_text(*value).value_or("''")) : std::nullopt;
}

/// One element a line, but privileges on one.
template <class T>
std::optional<std::string> value_text(const std::vector<T>& values)
{
    const char* separator = std::is_same_v<T, catalog::GrantedPrivilege> ? ", " : "\n";
    std::optional<std::string> text;
    for (const T& value : values) {
        text = (text ? *text + separator : std::string{}) + value_text(value).value_or("''");
    }
    return text;
}

}  // namespace tidemark::emit
