#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// One attribute of a composite type.
struct CompositeAttribute {
    Name name{};
    /// As format_type() writes it.
    Name type{};
    /// Qualified and quoted; empty when it is the type's default.
    std::string collation{};

    friend bool operator==(const CompositeAttribute&, const CompositeAttribute&) = default;
};

template <>
inline constexpr auto fields<CompositeAttribute> = field_table(
    field("name", &CompositeAttribute::name),
    field("type", &CompositeAttribute::type),
    field("collation", &CompositeAttribute::collation));
TIDEMARK_FIELDS_COMPLETE(CompositeAttribute);

/// pg_type with typtype 'c' that stands alone (pg_class.relkind 'c').
struct CompositeType {
    Identity identity{};
    Name owner{};
    /// In attribute order.
    std::vector<CompositeAttribute> attributes{};
};

template <>
inline constexpr auto fields<CompositeType> = field_table(
    field("owner", &CompositeType::owner),
    field("attributes", &CompositeType::attributes));
TIDEMARK_FIELDS_COMPLETE(CompositeType);

}  // namespace tidemark::catalog
