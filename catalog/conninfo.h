#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::catalog {

/// Where and how to connect: a URI, `service=...` or keyword/value string, parsed by libpq's own rules.
/// The only type that may hold a password; it prints without one.
class Conninfo {
public:
    /// Throws Error, with a message that does not echo the text, when libpq cannot parse it.
    static Conninfo parse(std::string_view text);
    /// From keyword/value pairs that we made ourselves.
    static Conninfo from_pairs(std::vector<std::pair<std::string, std::string>> pairs);

    /// For libpq and libpqxx only: a keyword/value string, secrets included. Never print it.
    std::string secret_string() const;
    /// "postgres@db.example.com:5432/app": host, port, dbname and user only.
    std::string display() const;
    /// The value of a keyword, empty when not given.
    std::string value(std::string_view keyword) const;
    /// The same target with a keyword set (or replaced).
    Conninfo with(std::string keyword, std::string value) const;
    /// `text` with this target's secrets, in plain, percent-encoded and base64 form, replaced by "***": for messages that
    /// libpq or a server wrote.
    std::string redact(std::string text) const;

private:
    std::vector<std::pair<std::string, std::string>> pairs_{};
};

/// Does the text look like a connection rather than a path: "postgres://", "postgresql://", or "key=value ..."?
bool looks_like_conninfo(std::string_view text);

}  // namespace tidemark::catalog
