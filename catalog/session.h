#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/conninfo.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// The only door to libpqxx: one connection for reading catalogs, and for applying a plan where it is proved.
/// Errors come out as ConnectError, StatementError or ReadError.
class Session {
public:
    /// Connects (connect_timeout 10 s unless the conninfo says otherwise; application_name "tidemark").
    explicit Session(const Conninfo& target);
    ~Session();
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    /// The server's version as PostgreSQL counts it, e.g. 150008; known from the handshake.
    int server_version_num() const;
    int major() const { return server_version_num() / 10000; }

    /// Begins REPEATABLE READ READ ONLY and pins, by SET LOCAL, everything that deparsed text depends on.
    /// With the identifier of an exported snapshot (pg_export_snapshot) it sees just what that transaction sees.
    void begin_read(const std::string& exported_snapshot = {});
    /// Begins a transaction in which a plan is applied and read back (the same pins, writable).
    void begin_trial();
    /// Ends whatever was begun, undoing it.
    void rollback();
    void commit();

    /// Sends all queries in one round trip; answers come in the order of the queries.
    /// A query is one statement without a trailing semicolon.
    std::vector<std::unique_ptr<ResultSet>> run(const std::vector<std::string>& queries);
    /// The same, but each answer is handed over as it comes, while the server goes on with the next query.
    using TakeAnswer = std::function<void(std::unique_ptr<ResultSet>)>;
    void run(const std::vector<std::string>& queries, const TakeAnswer& take);
    std::unique_ptr<ResultSet> run_one(const std::string& query);

    /// Runs a script of several statements (simple protocol) in the transaction begun, or each on its own without one.
    void execute(const std::string& script);

    const Conninfo& target() const;

    /// Round trips so far, for tests and -v.
    std::size_t round_trips() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tidemark::catalog
