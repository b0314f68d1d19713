#pragma once

#include <exception>
#include <string>
#include <vector>

namespace tidemark::catalog {

// Failures hold data, not sentences: what to say of them is decided where they are shown (apps).
// None of them ever holds a password: Conninfo keeps those to itself.

/// What the server said of one failed statement; fields are empty where it said nothing.
struct ServerMessage {
    std::string sqlstate{};
    std::string message{};
    std::string detail{};
    std::string hint{};
    /// The server's CONTEXT lines ("SQL function ... line 3").
    std::string context{};
    /// 1-based character position in the text sent; 0 when unknown.
    int position = 0;
};

/// "file:line:column: problem"; what is 0 is left out.
std::string located(const std::string& file, int line, int column, const std::string& problem);

/// Base of every failure of the catalog layer.
class Error : public std::exception {
public:
    explicit Error(std::string message) : message_(std::move(message)) {}
    const char* what() const noexcept override { return message_.c_str(); }

private:
    std::string message_;
};

/// No connection could be made, or it broke.
class ConnectError : public Error {
public:
    ConnectError(std::string to, std::string why)
        : Error("cannot connect to " + to + ": " + why), target(std::move(to)), reason(std::move(why))
    {
    }
    /// Where to: Conninfo::display(), without secrets.
    std::string target;
    std::string reason;
};

/// A statement failed on a connection that works.
class StatementError : public Error {
public:
    StatementError(ServerMessage message, std::string sent)
        : Error(message.message), server(std::move(message)), statement(std::move(sent))
    {
    }
    ServerMessage server;
    std::string statement;
    /// Of a text of several statements sent whole: how many had completed before the one that failed. 42P07 and its kin
    /// carry no position, so this is how the culprit is found.
    int statements_completed = 0;
};

/// A catalog could not be read as one consistent state, or not at all.
class ReadError : public Error {
public:
    using Error::Error;
};

/// Input files (migrations, schema files, snapshot files, configuration) that cannot be used as they are.
class InputError : public Error {
public:
    InputError(std::string path, int at_line, int at_column, std::string what_is_wrong)
        : Error(located(path, at_line, at_column, what_is_wrong)),
          file(std::move(path)),
          line(at_line),
          column(at_column),
          problem(std::move(what_is_wrong))
    {
    }
    std::string file;
    /// 1-based; 0 when the whole file is meant.
    int line;
    int column;
    std::string problem;
};

/// A migration or schema file that the shadow database rejected.
class MigrationError : public Error {
public:
    MigrationError(std::string path, int at_line, int at_column, ServerMessage message, std::string text_of_line)
        : Error(located(path, at_line, at_column, message.message)),
          file(std::move(path)),
          line(at_line),
          column(at_column),
          server(std::move(message)),
          source_line(std::move(text_of_line))
    {
    }
    std::string file;
    /// 1-based, in characters; of the statement when the server gave no position.
    int line;
    int column;
    ServerMessage server;
    /// The text of that line, for the caret.
    std::string source_line;
    /// The failing statement, whole.
    std::string statement{};
    /// What usually cures it; empty when nothing usual is known.
    std::string cure{};
};

/// The PostgreSQL programs that a shadow needs are missing or do not run.
class ClusterError : public Error {
public:
    ClusterError(std::string what_is_wrong, std::vector<std::string> places, std::string log = {})
        : Error(what_is_wrong), problem(std::move(what_is_wrong)), looked_in(std::move(places)), log_tail(std::move(log))
    {
    }
    std::string problem;
    /// Where binaries were looked for, in order.
    std::vector<std::string> looked_in;
    /// The end of the server's or initdb's log, where there is one.
    std::string log_tail;
};

}  // namespace tidemark::catalog
