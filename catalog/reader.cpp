#include "catalog/reader.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

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

/// What the rest is read by: what OIDs mean, which columns relations have, and the expressions' trees. All travels together;
/// the answers are taken in the same order.
void read_basis(Session& session, const QueryContext& context, OidMap& oids, Snapshot& snapshot)
{
    std::vector<std::string> queries = lookup_queries();
    queries.push_back(KindReader<Column>::query(context));
    queries.push_back(Expressions::tree_query());
    const auto answers = session.run(queries);
    take_lookups(answers, oids, snapshot.server);
    take_kind(*answers[answers.size() - 2], oids, snapshot.all<Column>());
    oids.expressions().take_trees(*answers.back(), oids);
}

/// Kinds that are read before the others.
template <class Facts>
inline constexpr bool is_in_basis = std::is_same_v<Facts, Column>;

template <class Facts>
void ask_for_kind(const QueryContext& context, std::vector<std::string>& queries)
{
    if constexpr (!is_in_basis<Facts>) {
        queries.push_back(KindReader<Facts>::query(context));
    }
}

template <class Facts>
void take_next_kind(const std::vector<std::unique_ptr<ResultSet>>& answers, std::size_t& next, OidMap& oids,
                    Snapshot& snapshot)
{
    if constexpr (!is_in_basis<Facts>) {
        take_kind(*answers[next++], oids, snapshot.all<Facts>());
    }
}

enum class Others { may_disturb, cannot_disturb };

/// Nothing when the catalogs were changed meanwhile.
std::optional<Snapshot> read_once(Session& session, const Scope& scope, Others others)
{
    const QueryContext context{session.major()};
    Snapshot snapshot;
    OidMap oids;
    read_basis(session, context, oids, snapshot);

    std::vector<std::string> queries{oids.expressions().text_query()};
#define TIDEMARK_KIND(basename, Facts) ask_for_kind<Facts>(context, queries);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    queries.push_back(dependency_query());
    queries.push_back(extension_members_query());
    queries.push_back(unmodelled_query());
    if (others == Others::may_disturb) {
        queries.push_back(catalogs_changed_query());
    }

    const auto answers = session.run(queries);
    if (others == Others::may_disturb && Row(*answers.back(), 0).boolean()) {
        return std::nullopt;
    }
    std::size_t next = 0;
    oids.expressions().take_texts(*answers[next++]);
#define TIDEMARK_KIND(basename, Facts) take_next_kind<Facts>(answers, next, oids, snapshot);
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
    return *read_once(session, scope, Others::cannot_disturb);
}

Snapshot read_snapshot(Session& session, const Scope& scope, Observer& observer)
{
    constexpr int attempts = 3;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        session.begin_read();
        try {
            auto snapshot = read_once(session, scope, Others::may_disturb);
            session.rollback();
            if (snapshot) {
                return *std::move(snapshot);
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
