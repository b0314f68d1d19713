#include "catalog/script_connection.h"

#include <libpq-fe.h>

#include <cstdlib>
#include <vector>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultDeleter>;

std::string trimmed(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) {
        text.pop_back();
    }
    return text;
}

}  // namespace

struct ScriptConnection::State {
    explicit State(Conninfo conninfo) : target(std::move(conninfo)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { PQfinish(connection); }

    std::string field(const PGresult* result, int code) const
    {
        const char* text = PQresultErrorField(result, code);
        return text == nullptr ? std::string{} : target.redact(text);
    }

    ServerMessage message_of(const PGresult* result) const
    {
        ServerMessage message;
        message.sqlstate = field(result, PG_DIAG_SQLSTATE);
        message.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
        message.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
        message.hint = field(result, PG_DIAG_MESSAGE_HINT);
        message.context = field(result, PG_DIAG_CONTEXT);
        if (const std::string position = field(result, PG_DIAG_STATEMENT_POSITION); !position.empty()) {
            message.position = std::atoi(position.c_str());
        }
        if (message.message.empty()) {
            message.message = trimmed(target.redact(PQresultErrorMessage(result)));
        }
        return message;
    }

    [[noreturn]] void throw_broken() const
    {
        throw ConnectError(target.display(), trimmed(target.redact(PQerrorMessage(connection))));
    }

    void send(const std::string& text) const
    {
        if (text.find('\0') != std::string::npos) {
            ServerMessage message;
            message.sqlstate = "22021";
            message.message = "a zero byte cannot be sent to PostgreSQL";
            message.position = static_cast<int>(text.find('\0')) + 1;
            throw StatementError(message, std::string{});
        }
        if (PQsendQuery(connection, text.c_str()) == 0) {
            throw_broken();
        }
    }

    void copy_in(std::string_view data, bool wanted) const
    {
        constexpr std::size_t chunk = 1U << 20U;
        for (std::size_t at = 0; wanted && at < data.size(); at += chunk) {
            const std::string_view part = data.substr(at, chunk);
            if (PQputCopyData(connection, part.data(), static_cast<int>(part.size())) != 1) {
                throw_broken();
            }
        }
        const char* refusal = wanted ? nullptr : "its data is not part of what was sent";
        if (PQputCopyEnd(connection, refusal) != 1) {
            throw_broken();
        }
    }

    void drain_copy_out() const
    {
        char* buffer = nullptr;
        while (PQgetCopyData(connection, &buffer, 0) > 0) {
            PQfreemem(buffer);
        }
    }

    /// Receives every answer to `text`; the connection is idle again afterwards, also when this throws StatementError.
    Result receive(const std::string& text, std::string_view copy_data, bool copy_wanted) const
    {
        Result last;
        Result failed;
        int completed = 0;
        while (Result result{PQgetResult(connection)}) {
            switch (PQresultStatus(result.get())) {
            case PGRES_COPY_IN:
                copy_in(copy_data, copy_wanted);
                break;
            case PGRES_COPY_OUT:
                drain_copy_out();
                break;
            case PGRES_COMMAND_OK:
            case PGRES_TUPLES_OK:
                ++completed;
                last = std::move(result);
                break;
            case PGRES_EMPTY_QUERY:
                break;
            case PGRES_COPY_BOTH:
                throw ConnectError(target.display(), "the server switched to the replication protocol");
            default:
                if (!failed) {
                    failed = std::move(result);
                }
            }
        }
        if (failed) {
            // Without an SQLSTATE it is libpq that speaks: the connection broke. A FATAL error of the server, such as a
            // statement that ended its own backend, is the statement's; the next one finds the connection broken.
            if (PQresultErrorField(failed.get(), PG_DIAG_SQLSTATE) == nullptr) {
                throw ConnectError(target.display(), trimmed(target.redact(PQresultErrorMessage(failed.get()))));
            }
            StatementError error(message_of(failed.get()), text);
            error.statements_completed = completed;
            throw error;
        }
        return last;
    }

    Conninfo target;
    PGconn* connection = nullptr;
};

ScriptConnection::ScriptConnection(const Conninfo& target) : state_(std::make_unique<State>(target))
{
    Conninfo full = target.with("client_encoding", "UTF8");
    if (target.value("connect_timeout").empty()) {
        full = full.with("connect_timeout", "10");
    }
    if (target.value("application_name").empty()) {
        full = full.with("application_name", "tidemark");
    }
    state_->connection = PQconnectdb(full.secret_string().c_str());
    if (PQstatus(state_->connection) != CONNECTION_OK) {
        state_->throw_broken();
    }
    PQsetNoticeReceiver(
        state_->connection, [](void*, const PGresult*) {}, nullptr);
}

ScriptConnection::~ScriptConnection() = default;
ScriptConnection::ScriptConnection(ScriptConnection&&) noexcept = default;
ScriptConnection& ScriptConnection::operator=(ScriptConnection&&) noexcept = default;

void ScriptConnection::run(const std::string& text)
{
    state_->send(text);
    state_->receive(text, {}, false);
}

void ScriptConnection::run_copy(const std::string& statement, std::string_view data)
{
    state_->send(statement);
    state_->receive(statement, data, true);
}

std::string ScriptConnection::value_of(const std::string& query)
{
    state_->send(query);
    const Result result = state_->receive(query, {}, false);
    if (!result || PQntuples(result.get()) == 0 || PQnfields(result.get()) == 0 ||
        PQgetisnull(result.get(), 0, 0) != 0) {
        return {};
    }
    return {PQgetvalue(result.get(), 0, 0), static_cast<std::size_t>(PQgetlength(result.get(), 0, 0))};
}

bool ScriptConnection::in_transaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(state_->connection);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

int ScriptConnection::server_version_num() const { return PQserverVersion(state_->connection); }

}  // namespace tidemark::catalog
