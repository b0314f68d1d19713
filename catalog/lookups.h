#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/oid_map.h"
#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

// What every kind's decoder needs to know before the first of them runs: names for OIDs. The answers must be taken in
// the order of the queries.

/// The queries, to travel in front of the kinds' own.
std::vector<std::string> lookup_queries();

/// Fills `oids` (schemas, roles, extension members, types, relations) and the server facts of the snapshot.
/// `answers` are those of lookup_queries(), in order.
void take_lookups(const std::vector<std::unique_ptr<ResultSet>>& answers, OidMap& oids, ServerFacts& server);

}  // namespace tidemark::catalog
