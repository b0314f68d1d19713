#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// What a partition calls its copy of a foreign key: as PostgreSQL likes when the name is taken there, as it was when the
/// partition brought one of its own along, or as it was before the table above renamed its.
struct CopiedKey {
    /// What the table above calls its own, or its copy.
    Name above{};
    Name own{};

    friend bool operator==(const CopiedKey&, const CopiedKey&) = default;
};

template <>
inline constexpr auto fields<CopiedKey> = field_table(
    field("above", &CopiedKey::above),
    field("own", &CopiedKey::own));
TIDEMARK_FIELDS_COMPLETE(CopiedKey);

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
    /// Of a partition: the foreign keys that it calls otherwise than this parent, by its parent's names. A dump does not keep
    /// them, so that they are no difference.
    std::vector<CopiedKey> copied_keys{};
    /// A DETACH PARTITION CONCURRENTLY did not come to its end: the partition's rows are in the table no more, and all that
    /// can be done is to finish it.
    bool detach_pending = false;
};

template <>
inline constexpr auto fields<Inheritance> = field_table(
    field("position", &Inheritance::position, OnChange::informative),
    field("bound", &Inheritance::bound, OnChange::replace),
    field("valid_checks", &Inheritance::valid_checks),
    field("copied_keys", &Inheritance::copied_keys, OnChange::informative),
    field("detach_pending", &Inheritance::detach_pending));
TIDEMARK_FIELDS_COMPLETE(Inheritance);

}  // namespace tidemark::catalog
