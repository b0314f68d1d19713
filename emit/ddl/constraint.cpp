#include "emit/ddl/constraint.h"

#include "diff/adopted_index.h"
#include "diff/attached_index.h"
#include "diff/inheritance.h"

namespace tidemark::emit {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;

namespace {

Sql alter_table(const Constraint& constraint) { return "ALTER TABLE " + relation_of(constraint.identity); }

/// The index of a key or exclusion bears the constraint's name, in the schema of the table.
Sql alter_index(const Constraint& constraint)
{
    return "ALTER INDEX " + qualified(catalog::schema_of(constraint.identity), constraint.identity.name());
}

bool has_index(const Constraint& constraint)
{
    return constraint.type == ConstraintType::primary_key || constraint.type == ConstraintType::unique ||
           constraint.type == ConstraintType::exclusion;
}

/// "a, b", or with a period in the last place "a, b WITHOUT OVERLAPS" and "a, PERIOD b".
Sql key_columns(const std::vector<catalog::Name>& columns, Verbatim before_period, Verbatim after_period)
{
    std::vector<Sql> pieces;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool last = i + 1 == columns.size();
        pieces.push_back(last ? before_period + ident(columns[i]) + after_period : ident(columns[i]));
    }
    return joined(pieces);
}

/// INCLUDE, WITH and USING INDEX TABLESPACE.
void append_index_clauses(Sql& sql, const Constraint& constraint)
{
    if (!constraint.included.empty()) {
        sql << " INCLUDE (" << column_list(constraint.included) << ")";
    }
    if (!constraint.options.empty()) {
        sql << " WITH (" << option_list(constraint.options) << ")";
    }
    if (!constraint.tablespace.empty()) {
        sql << " USING INDEX TABLESPACE " << ident(constraint.tablespace);
    }
}

Sql key_clause(const Constraint& constraint)
{
    Sql sql = constraint.type == ConstraintType::primary_key ? Sql("PRIMARY KEY") : Sql("UNIQUE");
    if (constraint.nulls_not_distinct) {
        sql << " NULLS NOT DISTINCT";
    }
    sql << " ("
        << (constraint.period ? key_columns(constraint.columns, "", " WITHOUT OVERLAPS")
                              : column_list(constraint.columns))
        << ")";
    append_index_clauses(sql, constraint);
    return sql;
}

Sql exclusion_clause(const Constraint& constraint)
{
    std::vector<Sql> elements;
    for (const catalog::IndexKey& element : constraint.elements) {
        elements.push_back(index_key_clause(element) + " WITH " + Sql::deparsed(element.exclusion_operator.text()));
    }
    Sql sql = "EXCLUDE USING " + ident(constraint.method) + " (" + joined(elements) + ")";
    append_index_clauses(sql, constraint);
    if (!constraint.predicate.empty()) {
        sql << " WHERE (" << Sql::deparsed(constraint.predicate) << ")";
    }
    return sql;
}

Sql foreign_key_clause(const Constraint& constraint)
{
    const auto columns = [&constraint](const std::vector<catalog::Name>& names) {
        return constraint.period ? key_columns(names, "PERIOD ", "") : column_list(names);
    };
    Sql sql = "FOREIGN KEY (" + columns(constraint.columns) + ") REFERENCES " + name_of(constraint.referenced) + " (" +
              columns(constraint.referenced_columns) + ")";
    if (constraint.match.text() == "FULL") {
        sql << " MATCH FULL";
    }
    if (constraint.on_update.text() != "NO ACTION") {
        sql << " ON UPDATE " << keyword(constraint.on_update);
    }
    if (constraint.on_delete.text() != "NO ACTION") {
        sql << " ON DELETE " << keyword(constraint.on_delete);
    }
    if (!constraint.delete_set_columns.empty()) {
        sql << " (" << column_list(constraint.delete_set_columns) << ")";
    }
    return sql;
}

Sql definition(const Constraint& constraint)
{
    switch (constraint.type) {
    case ConstraintType::check:
        return "CHECK (" + Sql::deparsed(constraint.expression) + ")" +
               (constraint.no_inherit ? Sql(" NO INHERIT") : Sql());
    case ConstraintType::foreign_key:
        return foreign_key_clause(constraint);
    case ConstraintType::primary_key:
    case ConstraintType::unique:
        return key_clause(constraint);
    case ConstraintType::exclusion:
        return exclusion_clause(constraint);
    }
    return {};
}

void add_deferral(const Constraint& to, std::vector<Statement>& out)
{
    const Sql deferral = !to.deferrable          ? Sql("NOT DEFERRABLE")
                         : to.initially_deferred ? Sql("DEFERRABLE INITIALLY DEFERRED")
                                                 : Sql("DEFERRABLE INITIALLY IMMEDIATE");
    add(out, alter_table(to) + " ALTER CONSTRAINT " + ident(to.identity.name()) + " " + deferral);
}

/// Nothing where the names are the same.
void add_rename(const Constraint& constraint, catalog::Name from, catalog::Name to, std::vector<Statement>& out)
{
    if (from != to) {
        add(out, alter_table(constraint) + " RENAME CONSTRAINT " + ident(from) + " TO " + ident(to));
    }
}

Sql deferral_clause(const Constraint& constraint)
{
    Sql sql;
    if (constraint.deferrable) {
        sql << " DEFERRABLE";
    }
    if (constraint.initially_deferred) {
        sql << " INITIALLY DEFERRED";
    }
    return sql;
}

/// The index keeps what it has, and takes the key's name.
void add_key_of(const catalog::Index& index, const Constraint& key, const StepContext& context,
                std::vector<Statement>& out)
{
    const Sql type = key.type == ConstraintType::primary_key ? Sql("PRIMARY KEY") : Sql("UNIQUE");
    add(out, alter_table(key) + " ADD CONSTRAINT " + ident(key.identity.name()) + " " + type + " USING INDEX " +
                 ident(index.identity.name()) + deferral_clause(key));
    add_option_changes(alter_index(key), index.options, key.options, out);
    if (index.clustered && !key.clustered) {
        add_without_cluster(key.identity.parent(), context.to, out);
    }
    add_index_roles(key.identity.parent(), key.identity.name(), key.clustered && !index.clustered,
                    key.replica_identity && !index.replica_identity, out);
}

/// As ChooseIndexName() has it where the name is free and short enough; the name that the constraint has where there is
/// more to know.
catalog::Name usual_exclusion_name(const Constraint& exclusion)
{
    std::string name = exclusion.identity.parent().name().text();
    if (exclusion.type == ConstraintType::primary_key) {
        return catalog::Name(name + "_pkey");
    }
    for (const catalog::Name column : exclusion.columns) {  // of a key WITHOUT OVERLAPS
        name += '_' + column.text();
    }
    for (const catalog::IndexKey& element : exclusion.elements) {
        name += '_' + (element.expression.empty() ? element.column.text() : std::string("expr"));
    }
    for (const catalog::Name column : exclusion.included) {
        name += '_' + column.text();
    }
    constexpr std::size_t longest_name = 63;
    name += "_excl";
    return name.size() > longest_name ? exclusion.identity.name() : catalog::Name(name);
}

}  // namespace

Sql constraint_clause(const Constraint& constraint)
{
    Sql sql =
        "CONSTRAINT " + ident(constraint.identity.name()) + " " + definition(constraint) + deferral_clause(constraint);
    if (!constraint.enforced) {
        sql << " NOT ENFORCED";
    } else if (!constraint.validated) {
        sql << " NOT VALID";
    }
    return sql;
}

void name_exclusions_below(const StepContext& context, std::vector<Statement>& out)
{
    for (const Constraint* constraint : context.created<Constraint>()) {
        if (diff::is_made_with_another(context.to, *constraint)) {
            add_rename(*constraint, usual_exclusion_name(*constraint), constraint->identity.name(), out);
        }
    }
}

void add_constraint_settings(const Constraint& constraint, std::vector<Statement>& out)
{
    add_index_roles(constraint.identity.parent(), constraint.identity.name(), constraint.clustered,
                    constraint.replica_identity, out);
}

/// CHECKs and foreign keys of a parent are for its children too; a key of a partitioned table is made for it alone, since
/// each partition's key is an object with a name of its own, which is attached to it. An exclusion's cannot be attached.
template <>
void Ddl<Constraint>::create(const Constraint& constraint, const StepContext& context, std::vector<Statement>& out)
{
    if (const catalog::Name left = diff::name_left_behind(context.from, context.to, constraint); !left.empty()) {
        add_rename(constraint, left, constraint.identity.name(), out);
        return;
    }
    if (const catalog::Index* index = diff::adopted_index(context.from, context.step, constraint.identity)) {
        add_key_of(*index, constraint, context, out);
        return;
    }
    const Identity table = constraint.identity.parent();
    const bool is_attached_below = has_index(constraint) && constraint.type != ConstraintType::exclusion &&
                                   !constraint.period && diff::has_indexed_partitions(context.to, table);
    const bool only = is_attached_below || diff::is_not_null_here_only(context.from, context.to, constraint);
    add(out, (only ? Sql("ALTER TABLE ONLY ") : Sql("ALTER TABLE ")) + name_of(table) + " ADD " +
                 constraint_clause(constraint));
    name_exclusions_below(context, out);
    add_constraint_settings(constraint, out);
}

template <>
void Ddl<Constraint>::alter(const Constraint& from, const Constraint& to, catalog::FieldSet changed,
                            const StepContext& context, std::vector<Statement>& out)
{
    const Sql name = ident(to.identity.name());
    if (changed.has(&Constraint::options)) {
        add_option_changes(alter_index(to), from.options, to.options, out);
    }
    if (changed.has(&Constraint::tablespace)) {
        add(out,
            alter_index(to) + " SET TABLESPACE " + (to.tablespace.empty() ? Sql("pg_default") : ident(to.tablespace)));
    }
    if (changed.has(&Constraint::deferrable) || changed.has(&Constraint::initially_deferred)) {
        add_deferral(to, out);
    }
    if (changed.has(&Constraint::enforced)) {
        add(out,
            alter_table(to) + " ALTER CONSTRAINT " + name + (to.enforced ? Sql(" ENFORCED") : Sql(" NOT ENFORCED")));
    } else if (changed.has(&Constraint::validated)) {
        add(out, alter_table(to) + " VALIDATE CONSTRAINT " + name);
    }
    if (changed.has(&Constraint::clustered) && !to.clustered) {
        add_without_cluster(to.identity.parent(), context.to, out);
    }
    add_index_roles(to.identity.parent(), to.identity.name(), changed.has(&Constraint::clustered) && to.clustered,
                    changed.has(&Constraint::replica_identity) && to.replica_identity, out);
}

template <>
void Ddl<Constraint>::drop(const Constraint& constraint, const StepContext& context, std::vector<Statement>& out)
{
    if (const catalog::Name absorbed = diff::absorbed_name(context.to, constraint); !absorbed.empty()) {
        add_rename(constraint, constraint.identity.name(), absorbed, out);
        return;
    }
    add(out, alter_table(constraint) + " DROP CONSTRAINT " + ident(constraint.identity.name()));
}

}  // namespace tidemark::emit
