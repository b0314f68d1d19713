#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// pg_foreign_data_wrapper.
struct ForeignDataWrapper {
    Identity identity{};
    Name owner{};
    /// Functions by their names, qualified and quoted; empty when there is none.
    std::string handler{};
    std::string validator{};
    /// See foreign_options.h.
    std::vector<std::string> options{};
};

template <>
inline constexpr auto fields<ForeignDataWrapper> = field_table(
    field("owner", &ForeignDataWrapper::owner),
    field("handler", &ForeignDataWrapper::handler),
    field("validator", &ForeignDataWrapper::validator),
    field("options", &ForeignDataWrapper::options));
TIDEMARK_FIELDS_COMPLETE(ForeignDataWrapper);

}  // namespace tidemark::catalog
