#include "catalog/shadow/shadow_role.h"

#include "catalog/shadow/quoting.h"

namespace tidemark::catalog {

std::string create_role_statement(const ShadowRole& role, bool harmless_only)
{
    std::string statement = "CREATE ROLE " + quoted_identifier(role.name) + " WITH";
    statement += role.inherits ? " INHERIT" : " NOINHERIT";
    statement += role.may_create_roles ? " CREATEROLE" : " NOCREATEROLE";
    statement += role.may_create_databases ? " CREATEDB" : " NOCREATEDB";
    statement += role.may_login ? " LOGIN" : " NOLOGIN";
    if (!harmless_only) {
        statement += role.is_superuser ? " SUPERUSER" : "";
        statement += role.may_replicate ? " REPLICATION" : "";
        statement += role.bypasses_row_security ? " BYPASSRLS" : "";
    }
    if (role.connection_limit != -1) {
        statement += " CONNECTION LIMIT " + std::to_string(role.connection_limit);
    }
    return statement;
}

std::string grant_membership_statement(const ShadowRole& member, const ShadowMembership& membership,
                                       int server_version_num)
{
    std::string statement = "GRANT " + quoted_identifier(membership.role) + " TO " + quoted_identifier(member.name);
    if (server_version_num >= 160000) {
        statement += std::string(" WITH ADMIN ") + (membership.is_admin ? "TRUE" : "FALSE") + ", INHERIT " +
                     (membership.inherits ? "TRUE" : "FALSE") + ", SET " + (membership.may_set ? "TRUE" : "FALSE");
    } else if (membership.is_admin) {
        statement += " WITH ADMIN OPTION";
    }
    return statement;
}

}  // namespace tidemark::catalog
