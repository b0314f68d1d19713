#include "catalog/session.h"

#include <pqxx/pqxx>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

/// Everything that deparsed text and value output depend on, and limits so that a read never hangs or blocks others.
/// Local to the transaction: it ends with it, so a pooled server connection goes back as it came.
constexpr std::array<std::pair<const char*, const char*>, 14> pins = {{
    {"search_path", ""},
    {"quote_all_identifiers", "off"},
    {"DateStyle", "ISO"},
    {"IntervalStyle", "postgres"},
    {"TimeZone", "UTC"},
    {"extra_float_digits", "1"},
    {"bytea_output", "hex"},
    {"xmloption", "content"},
    {"standard_conforming_strings", "on"},
    {"jit", "off"},
    {"client_min_messages", "warning"},
    {"lock_timeout", "5s"},
    // Of a large catalog hash tables would go to disk.
    {"work_mem", "32MB"},
    {"idle_in_transaction_session_timeout", "10min"},
}};
/// A catalog read of a huge database takes seconds; this only stops one that would never end.
constexpr const char* read_statement_timeout = "60s";
/// Applying a plan to a copy may build indexes.
constexpr const char* trial_statement_timeout = "10min";

/// All pins in one statement, as good as a SET LOCAL for each.
std::string pin_statement(const char* statement_timeout)
{
    std::string statement =
        std::string("SELECT pg_catalog.set_config('statement_timeout', '") + statement_timeout + "', true)";
    for (const auto& [setting, value] : pins) {
        statement += std::string(", pg_catalog.set_config('") + setting + "', '" + value + "', true)";
    }
    return statement;
}

std::string joined(const std::vector<std::string>& statements)
{
    std::string text;
    for (const std::string& statement : statements) {
        text += (text.empty() ? "" : "; ") + statement;
    }
    return text;
}

std::string without_trailing_newlines(std::string text)
{
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    return text;
}

/// libpq's text of an error, taken apart at the markers that libpq itself writes (it is not localised here: nobody calls
/// setlocale): "ERROR:  message\nLINE 1: ...\nDETAIL:  ...\nHINT:  ...\nCONTEXT:  ...".
ServerMessage split_message(const std::string& text, const std::string& sqlstate)
{
    ServerMessage message;
    message.sqlstate = sqlstate;
    std::string* section = &message.message;
    std::string excerpt;
    std::size_t at = 0;
    bool first = true;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line(text.data() + at, end - at);
        at = end + 1;
        if (first) {
            if (const std::size_t severity = line.find(":  "); severity != std::string_view::npos) {
                line.remove_prefix(severity + 3);
            }
            first = false;
        } else if (line.starts_with("LINE ") && section == &message.message) {
            section = &excerpt;
        } else if (line.starts_with("DETAIL:  ")) {
            section = &message.detail;
            line.remove_prefix(9);
        } else if (line.starts_with("HINT:  ")) {
            section = &message.hint;
            line.remove_prefix(7);
        } else if (line.starts_with("CONTEXT:  ")) {
            section = &message.context;
            line.remove_prefix(10);
        }
        *section += section->empty() ? "" : "\n";
        *section += line;
    }
    return message;
}

/// FATAL errors: class 08, the 57P0x of a server that goes down or a backend that is terminated, and 25P03, idle in a
/// transaction for too long.
bool ends_connection(std::string_view sqlstate)
{
    return sqlstate.starts_with("08") || sqlstate.starts_with("57P0") || sqlstate == "25P03";
}

/// libpqxx 6 leaves it out where the class of the exception says it.
std::string sqlstate_of(const pqxx::sql_error& error)
{
    const bool is_left_out =
        error.sqlstate().empty() && dynamic_cast<const pqxx::insufficient_privilege*>(&error) != nullptr;
    return is_left_out ? "42501" : error.sqlstate();
}

class PqxxResult final : public ResultSet {
public:
    explicit PqxxResult(const pqxx::result& result)
        : result_(result),
          row_(result_.begin()),
          rows_(static_cast<std::size_t>(result_.size())),
          columns_(static_cast<std::size_t>(result_.columns()))
    {
    }
    std::size_t rows() const override { return rows_; }
    std::size_t columns() const override { return columns_; }
    std::optional<std::string_view> cell(std::size_t row, std::size_t column) const override
    {
        // Both versions of libpqxx count references for every row and field that they make, but not as iterators move on.
        const auto wanted = static_cast<pqxx::row::difference_type>(column);
        if (row != row_at_ || !field_) {
            row_ +=
                static_cast<pqxx::result::difference_type>(row) - static_cast<pqxx::result::difference_type>(row_at_);
            field_.emplace(row_->begin());
            row_at_ = row;
            column_at_ = 0;
        }
        *field_ += wanted - column_at_;
        column_at_ = wanted;
        const auto size = (*field_)->size();
        if (size == 0 && (*field_)->is_null()) {
            return std::nullopt;
        }
        return std::string_view((*field_)->c_str(), size);
    }

private:
    pqxx::result result_;
    /// What was looked at last.
    mutable pqxx::result::const_iterator row_;
    mutable std::size_t row_at_ = 0;
    mutable std::optional<pqxx::const_row_iterator> field_{};
    mutable pqxx::row::difference_type column_at_ = 0;
    std::size_t rows_;
    std::size_t columns_;
};

}  // namespace

struct Session::State {
    explicit State(const Conninfo& conninfo)
        : target(conninfo), connection(completed(conninfo).secret_string()), transaction(connection)
    {
#if PQXX_VERSION_MAJOR < 7
        // A reconnect behind our back would lose the transaction and its pins.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        connection.inhibit_reactivation(true);
#pragma GCC diagnostic pop
#endif
#if PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR >= 10
        connection.set_notice_handler([](pqxx::zview) noexcept {});
#endif
    }

    static Conninfo completed(const Conninfo& conninfo)
    {
        Conninfo whole = conninfo.with("client_encoding", "UTF8");
        if (conninfo.value("connect_timeout").empty()) {
            whole = whole.with("connect_timeout", "10");
        }
        if (conninfo.value("application_name").empty()) {
            whole = whole.with("application_name", "tidemark");
        }
        return whole;
    }

    std::string clean(const char* text) const { return without_trailing_newlines(target.redact(text)); }

    /// Runs `action`, which talks to the server, and translates what libpqxx throws. `statement` is named in the error.
    template <typename Action>
    void translating(const std::string& statement, Action&& action)
    {
        // What libpqxx 6 says then is not about the connection, and it leaks the answer.
        if (!connection.is_open()) {
            throw ConnectError(target.display(), "the connection was lost");
        }
        try {
            std::forward<Action>(action)();
        } catch (const pqxx::broken_connection& error) {
            throw ConnectError(target.display(), clean(error.what()));
        } catch (const pqxx::sql_error& error) {
            if (!connection.is_open() || ends_connection(error.sqlstate())) {
                throw ConnectError(target.display(), clean(error.what()));
            }
            throw StatementError(split_message(clean(error.what()), sqlstate_of(error)), statement);
        } catch (const pqxx::failure& error) {
            throw ReadError(clean(error.what()));
        } catch (const std::logic_error& error) {
            // All else that libpqxx throws; only version 6 has a base class for it.
            throw ReadError(clean(error.what()));
        }
    }

    void send(const std::string& script)
    {
        ++round_trips;
        translating(script, [&] { transaction.exec(script); });
    }

    Conninfo target;
    pqxx::connection connection;
#if PQXX_VERSION_MAJOR < 7 || (PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR < 10)
    pqxx::quiet_errorhandler quiet{connection};
#endif
    // Sends nothing of its own: transactions are begun and ended by our statements.
    pqxx::nontransaction transaction;
    /// The statements of a begin that was asked for; they travel in front of the next batch.
    std::vector<std::string> pending_begin{};
    std::size_t round_trips = 0;
};

Session::Session(const Conninfo& target)
{
    try {
        state_ = std::make_unique<State>(target);
    } catch (const pqxx::failure& error) {
        throw ConnectError(target.display(), without_trailing_newlines(target.redact(error.what())));
    } catch (const std::logic_error& error) {
        throw ConnectError(target.display(), without_trailing_newlines(target.redact(error.what())));
    }
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

int Session::server_version_num() const { return state_->connection.server_version(); }

void Session::begin_read(const std::string& exported_snapshot)
{
    state_->pending_begin = {"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
    if (!exported_snapshot.empty()) {
        state_->pending_begin.push_back("SET TRANSACTION SNAPSHOT '" + exported_snapshot + "'");
    }
    state_->pending_begin.push_back(pin_statement(read_statement_timeout));
}

void Session::begin_trial() { state_->pending_begin = {"BEGIN", pin_statement(trial_statement_timeout)}; }

void Session::rollback()
{
    if (std::exchange(state_->pending_begin, {}).empty()) {
        state_->send("ROLLBACK");
    }
}

void Session::commit()
{
    if (std::exchange(state_->pending_begin, {}).empty()) {
        state_->send("COMMIT");
    }
}

std::vector<std::unique_ptr<ResultSet>> Session::run(const std::vector<std::string>& queries)
{
    std::vector<std::unique_ptr<ResultSet>> results;
    run(queries, [&results](std::unique_ptr<ResultSet> result) { results.push_back(std::move(result)); });
    return results;
}

void Session::run(const std::vector<std::string>& queries, const TakeAnswer& take)
{
    // libpqxx's pipeline joins the queries into one message and puts "SELECT 1" in front of them. That would fix the
    // isolation level before our BEGIN can choose it; an empty transaction in between ends that one.
    std::vector<std::string> batch;
    if (!state_->pending_begin.empty()) {
        batch = {"BEGIN", "ROLLBACK"};
        for (std::string& statement : std::exchange(state_->pending_begin, {})) {
            batch.push_back(std::move(statement));
        }
    }
    const std::size_t preamble = batch.size();
    batch.insert(batch.end(), queries.begin(), queries.end());

    if (batch.empty()) {
        return;
    }
    ++state_->round_trips;
    std::size_t current = 0;
    const auto receive = [&] {
        pqxx::pipeline pipeline(state_->transaction, "batch");
        // Nothing is sent before the last query is in.
        pipeline.retain(static_cast<int>(batch.size()) + 1);
        std::vector<pqxx::pipeline::query_id> ids;
        for (const std::string& query : batch) {
            ids.push_back(pipeline.insert(query));
        }
        try {
            for (current = 0; current < ids.size(); ++current) {
                const pqxx::result result = pipeline.retrieve(ids[current]);
                if (current >= preamble) {
                    take(std::make_unique<PqxxResult>(result));
                }
            }
        } catch (const pqxx::sql_error&) {
            // Nothing runs after the error; otherwise a connection is made for each of the other queries, to cancel it.
            if (state_->connection.is_open()) {
                pipeline.complete();
            }
            throw;
        }
        pipeline.complete();
    };
    try {
        state_->translating({}, receive);
    } catch (StatementError& error) {
        // A syntax error anywhere fails the batch as a whole, before its first query.
        error.statement = current == 0 ? joined(batch) : batch[std::min(current, batch.size() - 1)];
        throw;
    }
}

std::unique_ptr<ResultSet> Session::run_one(const std::string& query) { return std::move(run({query}).front()); }

void Session::execute(const std::string& script)
{
    if (const auto begin = std::exchange(state_->pending_begin, {}); !begin.empty()) {
        state_->send(joined(begin));
    }
    state_->send(script);
}

const Conninfo& Session::target() const { return state_->target; }

std::size_t Session::round_trips() const { return state_->round_trips; }

}  // namespace tidemark::catalog
