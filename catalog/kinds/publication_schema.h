#pragma once

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// That a publication has all tables of a schema (pg_publication_namespace, since PostgreSQL 15). The identity's parent is
/// the publication, its name that of the schema.
struct PublicationSchema {
    Identity identity{};
};

template <>
inline constexpr auto fields<PublicationSchema> = field_table();
TIDEMARK_FIELDS_COMPLETE(PublicationSchema);

}  // namespace tidemark::catalog
