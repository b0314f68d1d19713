#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "catalog/conninfo.h"

namespace tidemark::catalog {

/// A connection on which files of SQL are run as they are. It stands on libpq itself, because libpqxx 6 tells neither a
/// failed statement's position nor its detail, hint and context; all of libpq is behind script_connection.cpp and
/// conninfo.cpp.
class ScriptConnection {
public:
    /// Throws ConnectError.
    explicit ScriptConnection(const Conninfo& target);
    ~ScriptConnection();
    ScriptConnection(ScriptConnection&&) noexcept;
    ScriptConnection& operator=(ScriptConnection&&) noexcept;

    /// Sends the whole text as one simple query: one implicit transaction unless the text says otherwise.
    /// Answers to SELECTs are thrown away. COPY FROM STDIN is refused here (see run_copy). Throws StatementError, whose
    /// server.position counts characters of `text`.
    void run(const std::string& text);
    /// Runs one COPY ... FROM STDIN statement with `data` as its input.
    void run_copy(const std::string& statement, std::string_view data);
    /// One value of one row; empty when there is none.
    std::string value_of(const std::string& query);

    /// Did the last text leave a transaction open (or failed) behind?
    bool in_transaction() const;

    int server_version_num() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tidemark::catalog
