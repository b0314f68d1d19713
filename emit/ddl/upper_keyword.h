#pragma once

#include <algorithm>
#include <string>

#include "emit/sql.h"

namespace tidemark::emit {

/// A word that a facts struct holds in lower case ("stable", "external"), as a keyword.
inline Sql upper_keyword(catalog::Name word)
{
    std::string upper = word.text();
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); });
    return keyword(catalog::Name(upper));
}

}  // namespace tidemark::emit
