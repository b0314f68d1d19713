#pragma once

#include <string>

namespace tidemark::catalog {

/// A join for ALTER ... DEPENDS ON EXTENSION (pg_depend's 'x' rows): gives `x.extensions`, the sorted names of the
/// extensions that the object of `catalog` with OID `oid` goes away with, or NULL.
std::string auto_extensions_join(const char* catalog, const char* oid);

}  // namespace tidemark::catalog
