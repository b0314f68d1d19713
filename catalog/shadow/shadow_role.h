#pragma once

#include <string>
#include <vector>

namespace tidemark::catalog {

struct ShadowMembership {
    /// The role of which it is a member.
    std::string role{};
    bool is_admin = false;
    /// PostgreSQL 16 and newer; before, a member inherits as its role says and may always SET ROLE.
    bool inherits = true;
    bool may_set = true;

    friend bool operator==(const ShadowMembership&, const ShadowMembership&) = default;
};

/// A role as it shall exist in a shadow: its name, attributes and memberships, no secrets.
struct ShadowRole {
    std::string name{};
    bool is_superuser = false;
    bool inherits = true;
    bool may_create_roles = false;
    bool may_create_databases = false;
    bool may_login = false;
    bool may_replicate = false;
    bool bypasses_row_security = false;
    /// -1: no limit.
    int connection_limit = -1;
    std::vector<ShadowMembership> memberships{};

    friend bool operator==(const ShadowRole&, const ShadowRole&) = default;
};

/// CREATE ROLE with its attributes; without those that only a superuser may give when `harmless_only`.
std::string create_role_statement(const ShadowRole& role, bool harmless_only = false);
/// GRANT of one membership, in the words of that server version.
std::string grant_membership_statement(const ShadowRole& member, const ShadowMembership& membership,
                                       int server_version_num);

}  // namespace tidemark::catalog
