#include "catalog/kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace tidemark::catalog {
namespace {

/// A basename that ends in an underscore is a word of C++ without it.
constexpr std::string_view code_from(std::string_view basename)
{
    return basename.ends_with('_') ? basename.substr(0, basename.size() - 1) : basename;
}

constexpr std::array<std::string_view, kind_count> codes{
#define TIDEMARK_KIND(basename, Facts) code_from(#basename),
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
};

std::string noun_from(std::string_view code)
{
    std::string noun(code);
    std::replace(noun.begin(), noun.end(), '_', ' ');
    return noun;
}

}  // namespace

std::string_view code_of(Kind kind) { return codes[static_cast<std::size_t>(kind)]; }

std::string_view noun_of(Kind kind)
{
    static const auto* nouns = [] {
        auto* made = new std::array<std::string, kind_count>;
        std::transform(codes.begin(), codes.end(), made->begin(), noun_from);
        return made;
    }();
    return (*nouns)[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_from_code(std::string_view code)
{
    const auto* found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end()) {
        return std::nullopt;
    }
    return static_cast<Kind>(found - codes.begin());
}

}  // namespace tidemark::catalog
