#include "emit/rename.h"

#include "catalog/kinds/routine.h"
#include "catalog/kinds/table.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

Sql routine_clause(const diff::Rename& rename, const Snapshot& to)
{
    const auto* routine = to.find<catalog::Routine>(rename.to);
    switch (routine == nullptr ? catalog::RoutineType::function : routine->type) {
    case catalog::RoutineType::procedure:
        return "PROCEDURE " + signature(rename.from);
    case catalog::RoutineType::aggregate:
        return rename.from.arguments().empty() ? "AGGREGATE " + name_of(rename.from) + "(*)"
                                               : "AGGREGATE " + signature(rename.from);
    case catalog::RoutineType::function:
    case catalog::RoutineType::window:
        break;
    }
    return "FUNCTION " + signature(rename.from);
}

/// What ALTER ... RENAME TO and SET SCHEMA are about: "TABLE app.t", "POLICY p ON app.t".
Sql subject(const diff::Rename& rename, const Snapshot& to)
{
    const Identity old = rename.from;
    switch (old.kind()) {
    case Kind::schema:
        return "SCHEMA " + ident(old.name());
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
        return "TYPE " + name_of(old);
    case Kind::domain:
        return "DOMAIN " + name_of(old);
    case Kind::sequence:
        return "SEQUENCE " + name_of(old);
    case Kind::table:
        return table_noun(rename.to, to) + " " + name_of(old);
    case Kind::index:
        return "INDEX " + name_of(old);
    case Kind::routine:
        return routine_clause(rename, to);
    case Kind::view:
        return "VIEW " + name_of(old);
    case Kind::materialized_view:
        return "MATERIALIZED VIEW " + name_of(old);
    case Kind::collation:
        return "COLLATION " + name_of(old);
    case Kind::statistics:
        return "STATISTICS " + qualified(old.schema(), old.name());
    case Kind::operator_:
        return "OPERATOR " + operator_signature(old);
    case Kind::operator_family:
        return "OPERATOR FAMILY " + with_method(old);
    case Kind::operator_class:
        return "OPERATOR CLASS " + with_method(old);
    case Kind::publication:
        return "PUBLICATION " + ident(old.name());
    case Kind::event_trigger:
        return "EVENT TRIGGER " + ident(old.name());
    case Kind::language:
        return "LANGUAGE " + ident(old.name());
    case Kind::conversion:
        return "CONVERSION " + name_of(old);
    case Kind::text_search_parser:
        return "TEXT SEARCH PARSER " + name_of(old);
    case Kind::text_search_template:
        return "TEXT SEARCH TEMPLATE " + name_of(old);
    case Kind::text_search_dictionary:
        return "TEXT SEARCH DICTIONARY " + name_of(old);
    case Kind::text_search_configuration:
        return "TEXT SEARCH CONFIGURATION " + name_of(old);
    case Kind::foreign_data_wrapper:
        return "FOREIGN DATA WRAPPER " + ident(old.name());
    case Kind::server:
        return "SERVER " + ident(old.name());
    case Kind::rule:
        return "RULE " + ident(old.name()) + " ON " + relation_of(old);
    case Kind::trigger:
        return "TRIGGER " + ident(old.name()) + " ON " + relation_of(old);
    case Kind::policy:
        return "POLICY " + ident(old.name()) + " ON " + relation_of(old);
    default:
        // diff::find_renames() names no other kind.
        return Sql();
    }
}

/// A label, an attribute, a column of a view and an extension's place have no identity of their own.
Sql rename_of_part(const diff::Rename& rename)
{
    if (rename.from.kind() == Kind::extension) {
        return "ALTER EXTENSION " + ident(rename.from.name()) + " SET SCHEMA " + ident(catalog::Name(rename.part_to));
    }
    if (rename.from.kind() == Kind::view || rename.from.kind() == Kind::materialized_view) {
        const Sql noun = rename.from.kind() == Kind::view ? Sql("VIEW ") : Sql("MATERIALIZED VIEW ");
        return "ALTER " + noun + name_of(rename.from) + " RENAME COLUMN " + ident(catalog::Name(rename.part_from)) +
               " TO " + ident(catalog::Name(rename.part_to));
    }
    const Sql alter = "ALTER TYPE " + name_of(rename.from);
    if (rename.from.kind() == Kind::enum_type) {
        return alter + " RENAME VALUE " + literal(rename.part_from) + " TO " + literal(rename.part_to);
    }
    // To the columns of typed tables too.
    return alter + " RENAME ATTRIBUTE " + ident(catalog::Name(rename.part_from)) + " TO " +
           ident(catalog::Name(rename.part_to)) + " CASCADE";
}

/// PostgreSQL renames no constraint of a table OF a type, but the index of one and with it the constraint.
Sql rename_of_constraint(const diff::Rename& rename, const Snapshot& to)
{
    const auto* table = to.find<catalog::Table>(rename.to.parent());
    const Sql new_name = ident(rename.to.name());
    return table != nullptr && !table->of_type.empty()
               ? "ALTER INDEX " + qualified(catalog::schema_of(rename.from), rename.from.name()) + " RENAME TO " + new_name
               : "ALTER TABLE " + relation_of(rename.from) + " RENAME CONSTRAINT " + ident(rename.from.name()) + " TO " +
                     new_name;
}

}  // namespace

void add_rename(const diff::Rename& rename, const Snapshot& to, std::vector<Statement>& out)
{
    const Identity old = rename.from;
    const Sql new_name = ident(rename.to.name());
    if (!rename.part_from.empty()) {
        add(out, rename_of_part(rename));
    } else if (old.kind() == Kind::column) {
        add(out, "ALTER TABLE " + relation_of(old) + " RENAME COLUMN " + ident(old.name()) + " TO " + new_name);
    } else if (old.kind() == Kind::constraint) {
        add(out, rename_of_constraint(rename, to));
    } else if (old.kind() == Kind::domain_constraint) {
        add(out, "ALTER DOMAIN " + relation_of(old) + " RENAME CONSTRAINT " + ident(old.name()) + " TO " + new_name);
    } else if (old.schema() != rename.to.schema()) {
        add(out, "ALTER " + subject(rename, to) + " SET SCHEMA " + ident(rename.to.schema()));
    } else {
        add(out, "ALTER " + subject(rename, to) + " RENAME TO " + new_name);
    }
}

}  // namespace tidemark::emit
