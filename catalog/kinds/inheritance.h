#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// That a table is a child of another: a partition or a plain INHERITS (pg_inherits).
/// The identity's parent is the child table; schema and name are those of the table it inherits from.
struct Inheritance {
    Identity identity{};
    /// 1-based order among the parents of one child.
    std::int64_t position = 1;
    /// "FOR VALUES IN ('a')" or "DEFAULT"; empty for plain inheritance.
    std::string bound{};
    /// Of a partition: the CHECKs that it has validated although this parent hands them down NOT VALID; sorted. One that is
    /// created under such a CHECK has it so, or after VALIDATE CONSTRAINT. A dump does not keep that for a plain child.
    std::vector<Name> valid_checks{};
};

template <>
inline constexpr auto fields<Inheritance> = field_table(
    field("position", &Inheritance::position, OnChange::informative),
    field("bound", &Inheritance::bound, OnChange::replace),
    field("valid_checks", &Inheritance::valid_checks));
TIDEMARK_FIELDS_COMPLETE(Inheritance);

}  // namespace tidemark::catalog
