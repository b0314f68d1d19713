#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/row.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

class OidMap;

/// pg_depend, kind-blind: every row between objects that a user made. It is scanned once, before what the OIDs mean is known,
/// and resolved when all is read.
class DependencyRows {
public:
    static std::string query();

    /// Tells `oids` the columns that identity sequences belong to, and keeps the rows.
    void take(const ResultSet& answer, OidMap& oids);

    /// Resolves the rows to identities, folding what belongs to another object onto it; adds those that decoders have told, and
    /// the owners of sequences. Dependencies that an identity already tells (a part on its parent, an object on its schema) are
    /// not repeated.
    void resolve(const OidMap& oids, Snapshot& snapshot) const;

private:
    struct Row {
        Oid catalog = 0;
        Oid oid = 0;
        std::int32_t column = 0;
        Oid subject_catalog = 0;
        Oid subject_oid = 0;
        std::int32_t subject_column = 0;
        char type = '\0';
    };

    std::vector<Row> rows_{};
};

}  // namespace tidemark::catalog
