#pragma once

#include <algorithm>
#include <vector>

#include "emit/ddl.h"

namespace tidemark::emit {

/// "<alter> DEPENDS ON EXTENSION x" and "<alter> NO DEPENDS ON EXTENSION y" for what differs.
inline void add_auto_extensions(const Sql& alter, const std::vector<catalog::Name>& from,
                                const std::vector<catalog::Name>& to, std::vector<Statement>& out)
{
    const auto has = [](const std::vector<catalog::Name>& names, catalog::Name name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const catalog::Name name : from) {
        if (!has(to, name)) {
            add(out, alter + " NO DEPENDS ON EXTENSION " + ident(name));
        }
    }
    for (const catalog::Name name : to) {
        if (!has(from, name)) {
            add(out, alter + " DEPENDS ON EXTENSION " + ident(name));
        }
    }
}

}  // namespace tidemark::emit
