#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_type with typtype 'b', but no array type, which goes with its element; or a shell, a name that has no type behind it
/// yet. Functions are qualified and quoted for SQL, empty when there is none.
struct BaseType {
    Identity identity{};
    Name owner{};
    /// False of a shell; all the rest is empty then.
    bool defined = true;
    std::string input{};
    std::string output{};
    std::string receive{};
    std::string send{};
    std::string modifier_input{};
    std::string modifier_output{};
    std::string analyze{};
    std::string subscript{};
    /// In bytes; -1 is VARIABLE.
    std::int64_t length = -1;
    bool passed_by_value = false;
    /// "char", "int2", "int4" or "double".
    Name alignment{};
    /// "plain", "main", "external" or "extended".
    Name storage{};
    /// One letter.
    std::string category{};
    bool preferred = false;
    std::optional<std::string> default_value{};
    /// As format_type() writes it; empty when it has no elements.
    Name element{};
    std::string delimiter{};
    bool collatable = false;
};

template <>
inline constexpr auto fields<BaseType> =
    field_table(field("owner", &BaseType::owner), field("defined", &BaseType::defined),
                field("input", &BaseType::input, OnChange::replace),
                field("output", &BaseType::output, OnChange::replace), field("receive", &BaseType::receive),
                field("send", &BaseType::send), field("modifier_input", &BaseType::modifier_input),
                field("modifier_output", &BaseType::modifier_output), field("analyze", &BaseType::analyze),
                field("subscript", &BaseType::subscript), field("length", &BaseType::length, OnChange::replace),
                field("passed_by_value", &BaseType::passed_by_value, OnChange::replace),
                field("alignment", &BaseType::alignment, OnChange::replace), field("storage", &BaseType::storage),
                field("category", &BaseType::category, OnChange::replace),
                field("preferred", &BaseType::preferred, OnChange::replace),
                field("default_value", &BaseType::default_value, OnChange::replace),
                field("element", &BaseType::element, OnChange::replace),
                field("delimiter", &BaseType::delimiter, OnChange::replace),
                field("collatable", &BaseType::collatable, OnChange::replace));
TIDEMARK_FIELDS_COMPLETE(BaseType);

}  // namespace tidemark::catalog
