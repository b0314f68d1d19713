#pragma once

#include "catalog/identity.h"

namespace tidemark::catalog {

/// `dependent` cannot exist without `subject` (pg_depend, folded onto modelled objects).
struct Dependency {
    Identity dependent{};
    Identity subject{};

    friend auto operator<=>(const Dependency&, const Dependency&) = default;
};

}  // namespace tidemark::catalog
