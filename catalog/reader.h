#pragma once

#include <cstdint>

#include "catalog/observer.h"
#include "catalog/scope.h"
#include "catalog/session.h"
#include "catalog/snapshot.h"

namespace tidemark::catalog {

struct ReadOptions {
    /// Catalogs of this size (pg_attribute's, in bytes) are read over a second connection as well. The default is that of some
    /// thousand tables.
    std::int64_t second_connection_from = std::int64_t{8} << 20U;
};

/// Reads one consistent snapshot of what `scope` has in view.
/// Opens a read transaction of its own and ends it. pg_get_*def() sees what is committed now, whatever the transaction's
/// snapshot says, so that at the end the catalogs are asked for changes; where DDL was committed meanwhile it is read again,
/// three times at most.
/// Throws ReadError when the catalogs do not hold still, ConnectError and StatementError as the session does.
Snapshot read_snapshot(Session& session, const Scope& scope, Observer& observer = silent_observer(),
                       const ReadOptions& options = {});

/// Reads within the transaction that is already begun (a trial), which nobody else can disturb.
Snapshot read_snapshot_in_transaction(Session& session, const Scope& scope);

}  // namespace tidemark::catalog
