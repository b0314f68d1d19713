#pragma once

#include <string>
#include <vector>

#include "catalog/kind_reader.h"
#include "catalog/oid_map.h"
#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// What every kind's decoder needs to know before the first of them runs: names for OIDs. Fills an OidMap (schemas, roles,
/// extension members, types, relations) and the server facts of the snapshot.
struct Lookup {
    std::string query{};
    void (*take)(Row& row, OidMap& oids, ServerFacts& server) = nullptr;
    /// The answer's rows are those of KindReader<Table> as well.
    bool tells_tables = false;
};

/// To travel in front of the kinds' own queries, and to be taken in this order.
std::vector<Lookup> lookups(const QueryContext& context);

void take_lookup(const ResultSet& answer, const Lookup& lookup, OidMap& oids, ServerFacts& server);

}  // namespace tidemark::catalog
