#include "catalog/reader.h"

#include <string>

#include "catalog/consistency.h"
#include "catalog/dependencies.h"
#include "catalog/error.h"
#include "catalog/extension_members.h"
#include "catalog/grant_chains.h"
#include "catalog/kind_reader.h"
#include "catalog/lookups.h"
#include "catalog/unmodelled.h"
#include "catalog/visibility.h"

namespace tidemark::catalog {
namespace {

template <class Facts>
void take_kind(const ResultSet& answer, OidMap& oids, std::vector<Facts>& out)
{
    out.reserve(answer.rows());
    for (std::size_t r = 0; r < answer.rows(); ++r) {
        Row row(answer, r);
        KindReader<Facts>::decode(row, oids, out);
        if (row.position() != answer.columns()) {
            throw ReadError("the decoder of " + std::string(code_of(kind_of<Facts>)) +
                            " does not take every column of its query");
        }
    }
}

/// All queries of a snapshot travel together; the answers are taken in the same order.
Snapshot read_once(Session& session, const Scope& scope)
{
    const QueryContext context{session.major()};
    std::vector<std::string> queries = lookup_queries();
    const std::size_t first_kind = queries.size();
#define TIDEMARK_KIND(basename, Facts) queries.push_back(KindReader<Facts>::query(context));
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    queries.push_back(dependency_query());
    queries.push_back(extension_members_query());
    queries.push_back(unmodelled_query());

    const auto answers = session.run(queries);
    Snapshot snapshot;
    OidMap oids;
    take_lookups(answers, oids, snapshot.server);
    std::size_t next = first_kind;
#define TIDEMARK_KIND(basename, Facts) take_kind(*answers[next++], oids, snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    take_dependencies(*answers[next++], oids, snapshot);
    take_extension_members(*answers[next++], oids, snapshot);
    add_grant_chains(snapshot);
    take_unmodelled(*answers[next++], scope, snapshot);
    apply_scope(snapshot, scope);
    snapshot.seal();
    return snapshot;
}

}  // namespace

Snapshot read_snapshot_in_transaction(Session& session, const Scope& scope, Observer& observer)
{
    (void)observer;
    return read_once(session, scope);
}

Snapshot read_snapshot(Session& session, const Scope& scope, Observer& observer)
{
    constexpr int attempts = 3;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        session.begin_read();
        try {
            const CatalogMark before = mark_catalogs(session);
            Snapshot snapshot = read_once(session, scope);
            session.rollback();
            if (catalogs_unchanged(session, before)) {
                return snapshot;
            }
        } catch (const ReadError& error) {
            // A NULL where a definition should be: something was dropped under our hands.
            session.rollback();
            observer.detail(error.what());
            if (attempt == attempts) {
                throw;
            }
        } catch (const StatementError& error) {
            session.rollback();
            // XX000 "cache lookup failed": likewise.
            if (error.server.sqlstate != "XX000" || attempt == attempts) {
                throw;
            }
        }
        observer.detail("the schema changed while it was read; reading again");
    }
    throw ReadError("the schema kept changing while it was read (" + std::to_string(attempts) + " attempts)");
}

}  // namespace tidemark::catalog
