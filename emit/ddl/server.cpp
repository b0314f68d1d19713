#include "catalog/kinds/server.h"

#include "emit/ddl.h"
#include "emit/ddl/foreign_options.h"

namespace tidemark::emit {

using catalog::Server;

namespace {

Sql named(const Server& server) { return "SERVER " + ident(server.identity.name()); }

}  // namespace

template <>
void Ddl<Server>::create(const Server& server, const StepContext& context, std::vector<Statement>& out)
{
    Sql sql = "CREATE " + named(server);
    if (!server.type.empty()) {
        sql << " TYPE " << literal(server.type);
    }
    if (!server.version.empty()) {
        sql << " VERSION " << literal(server.version);
    }
    sql << " FOREIGN DATA WRAPPER " << ident(server.foreign_data_wrapper);
    if (!server.options.empty()) {
        sql << " " << foreign_options_clause(server.options);
    }
    add(out, sql);
    add_owner_of_new(named(server), server.owner, context, out);
}

template <>
void Ddl<Server>::alter(const Server& from, const Server& to, catalog::FieldSet changed, const StepContext&,
                        std::vector<Statement>& out)
{
    std::vector<Sql> clauses{"ALTER " + named(to)};
    if (changed.has(&Server::version)) {
        clauses.push_back("VERSION " + (to.version.empty() ? Sql("NULL") : literal(to.version)));
    }
    if (changed.has(&Server::options)) {
        clauses.push_back(foreign_option_changes(from.options, to.options));
    }
    if (clauses.size() > 1) {
        add(out, joined(clauses, " "));
    }
    if (changed.has(&Server::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Server>::drop(const Server& server, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(server));
}

}  // namespace tidemark::emit
