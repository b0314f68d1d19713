#pragma once

#include <string>

#include "catalog/oid_map.h"
#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// The members of extensions that anything can be granted on, each with what its extension's script has left it.
std::string extension_members_query();

/// Goes by the identities that the decoders of the kinds have given the members, so it comes after them.
void take_extension_members(const ResultSet& answer, const OidMap& oids, Snapshot& snapshot);

}  // namespace tidemark::catalog
