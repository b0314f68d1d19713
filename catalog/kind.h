#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tidemark::catalog {

/// The kinds of object that tidemark models, in creation order; generated from kinds.def.
enum class Kind : std::uint8_t {
#define TIDEMARK_KIND(basename, Facts) basename,
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
};

inline constexpr std::size_t kind_count = 0
#define TIDEMARK_KIND(basename, Facts) +1
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    ;

/// The stable code of a kind in reports, JSON and file names: its basename, e.g. "materialized_view", "operator".
std::string_view code_of(Kind kind);

/// What a person calls it, e.g. "materialized view".
std::string_view noun_of(Kind kind);

/// Is it what CREATE TYPE or CREATE DOMAIN makes?
constexpr bool is_type(Kind kind)
{
    return kind == Kind::base_type || kind == Kind::enum_type || kind == Kind::range_type ||
           kind == Kind::composite_type || kind == Kind::domain;
}

/// The inverse of code_of; empty when `code` names no kind.
std::optional<Kind> kind_from_code(std::string_view code);

// Facts structs, one per kind; each is defined in kinds/<basename>.h.
#define TIDEMARK_KIND(basename, Facts) struct Facts;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND

/// The kind whose facts a struct holds: kind_of<Table> == Kind::table.
template <class Facts>
inline constexpr Kind kind_of = Kind{};
#define TIDEMARK_KIND(basename, Facts) \
    template <>                        \
    inline constexpr Kind kind_of<Facts> = Kind::basename;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND

}  // namespace tidemark::catalog
