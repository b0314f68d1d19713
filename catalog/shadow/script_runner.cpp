#include "catalog/shadow/script_runner.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "catalog/error.h"
#include "catalog/shadow/failure_location.h"
#include "catalog/shadow/statement_facts.h"

namespace tidemark::catalog {
namespace {

bool has_use(const SqlScript& script, TransactionUse use)
{
    return std::any_of(script.statements.begin(), script.statements.end(),
                       [&](const SqlStatement& statement) { return transaction_use(script, statement) == use; });
}

bool asks_for_no_transaction(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (!line.starts_with("--") && line.find_first_not_of(" \t\r") != std::string_view::npos) {
            return false;
        }
        if (line.find("transaction=false") != std::string_view::npos) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

[[noreturn]] void refuse_open_transaction(ScriptConnection& connection, const std::string& file,
                                          const SqlScript& script)
{
    connection.run("ROLLBACK");
    std::size_t opening = script.statements.size() - 1;
    for (std::size_t at = 0; at < script.statements.size(); ++at) {
        opening = transaction_use(script, script.statements[at]) == TransactionUse::opens ? at : opening;
    }
    ServerMessage message;
    message.sqlstate = "25001";
    message.message = "the file ends inside a transaction: this BEGIN has no COMMIT";
    throw failure_at(file, script, opening, message);
}

void run_part(ScriptConnection& connection, const std::string& file, const SqlScript& script, const SentPart& part,
              const std::optional<std::string>& copy_data)
{
    const std::string text = script.text.substr(part.begin, part.end - part.begin);
    try {
        if (copy_data) {
            connection.run_copy(text, *copy_data);
        } else {
            connection.run(text);
        }
    } catch (const StatementError& error) {
        throw locate_failure(file, script, part, error);
    }
}

void run_statements(ScriptConnection& connection, const std::string& file, const SqlScript& script)
{
    for (std::size_t at = 0; at < script.statements.size(); ++at) {
        run_statement(connection, file, script, at);
    }
}

}  // namespace

Sending sending_for(const SqlScript& script)
{
    if (script.lexical_error) {
        return Sending::whole;
    }
    if (asks_for_no_transaction(script.source) ||
        (script.statements.size() > 1 && has_use(script, TransactionUse::stands_alone))) {
        return Sending::statement_by_statement;
    }
    const bool has_copy_data =
        std::any_of(script.statements.begin(), script.statements.end(),
                    [](const SqlStatement& statement) { return statement.copy_data.has_value(); });
    if (!has_copy_data) {
        return Sending::whole;
    }
    return controls_transactions(script) ? Sending::statement_by_statement : Sending::in_transaction;
}

bool controls_transactions(const SqlScript& script)
{
    return has_use(script, TransactionUse::opens) || has_use(script, TransactionUse::closes);
}

bool is_one_transaction(const SqlScript& script)
{
    std::size_t controls = 0;
    for (const SqlStatement& statement : script.statements) {
        const TransactionUse use = transaction_use(script, statement);
        controls += use == TransactionUse::opens || use == TransactionUse::closes ? 1U : 0U;
    }
    return controls == 0 ||
           (controls == 2 && transaction_use(script, script.statements.front()) == TransactionUse::opens &&
            transaction_use(script, script.statements.back()) == TransactionUse::closes);
}

void reset_session(ScriptConnection& connection)
{
    connection.run("RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL");
}

void run_statement(ScriptConnection& connection, const std::string& file, const SqlScript& script,
                   std::size_t statement)
{
    run_part(connection, file, script, statement_part(script, statement), script.statements[statement].copy_data);
}

void run_script(ScriptConnection& connection, const std::string& file, const SqlScript& script, Sending sending)
{
    if (script.statements.empty()) {
        return;
    }
    try {
        switch (sending) {
        case Sending::whole:
            run_part(connection, file, script, whole_of(script), std::nullopt);
            break;
        case Sending::in_transaction:
            connection.run("BEGIN");
            run_statements(connection, file, script);
            connection.run("COMMIT");
            break;
        case Sending::statement_by_statement:
            run_statements(connection, file, script);
            break;
        }
    } catch (const MigrationError&) {
        if (connection.in_transaction()) {
            connection.run("ROLLBACK");
        }
        throw;
    }
    if (connection.in_transaction()) {
        refuse_open_transaction(connection, file, script);
    }
}

}  // namespace tidemark::catalog
