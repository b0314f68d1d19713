#pragma once

#include "catalog/name.h"

namespace tidemark::catalog {

/// pg_attribute.attstorage and pg_type.typstorage, as SET STORAGE calls them.
inline Name storage_name(char code)
{
    return code == 'm' ? "main" : code == 'e' ? "external" : code == 'x' ? "extended" : "plain";
}

/// pg_class.relreplident, as REPLICA IDENTITY calls it.
inline Name replica_identity_name(char code)
{
    return code == 'f' ? "full" : code == 'n' ? "nothing" : code == 'i' ? "index" : "default";
}

}  // namespace tidemark::catalog
