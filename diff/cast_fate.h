#pragma once

#include <string>
#include <vector>

#include "catalog/kinds/column.h"
#include "catalog/kinds/composite_type.h"
#include "catalog/snapshot.h"

namespace tidemark::diff {

/// What becomes of the values of a column whose type changes.
struct CastFate {
    enum class Loss {
        none,
        /// The value is there, but how it was written is not: '007' as an integer, a json's blanks as jsonb.
        spelling,
        /// Values are cut or rounded, without an error.
        value,
    };
    Loss loss = Loss::none;
    /// A value that the new type does not take stops the script.
    bool may_fail = false;
    /// The new type takes no value at all: a number is no uuid.
    bool never_fits = false;
};

/// Does ALTER COLUMN TYPE need no USING (assignment_cast.h)?
bool goes_by_itself(const catalog::Column& from, const catalog::Snapshot& in_from, const catalog::Column& to,
                    const catalog::Snapshot& in_to);

/// Of the casts that emit writes (emit/ddl/type_cast.h). Of domains the base types count; of a type that is not built in, and
/// no enum or domain, nobody knows what its casts do: they may fail, and may be lossless.
CastFate fate_of(const catalog::Column& from, const catalog::Snapshot& in_from, const catalog::Column& to,
                 const catalog::Snapshot& in_to);

/// The labels that values of the column can have in `from` and its type does not know in `to`; empty unless it is of an enum,
/// or of an array or domain of one, on both sides.
std::vector<std::string> removed_labels(catalog::Identity column, const catalog::Snapshot& from,
                                        const catalog::Snapshot& to);

/// Has one of the types an attribute by a name that the other has as well? Then values go over by those names.
bool have_common_attribute(const catalog::CompositeType& one, const catalog::CompositeType& other);

/// What becomes of attributes on the way from one composite type to another, of the same name or not.
struct AttributeLosses {
    /// Their values are gone.
    std::vector<catalog::Name> gone{};
    /// Values are cut or rounded.
    std::vector<catalog::Name> cut{};
};
/// Of a composite type that columns hold, and of a column that goes from one to another: of the identity's own type on both
/// sides; none where it is neither.
AttributeLosses lost_attributes(catalog::Identity type_or_column, const catalog::Snapshot& from,
                                const catalog::Snapshot& to);

}  // namespace tidemark::diff
