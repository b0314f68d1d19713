#include "catalog/kinds/table.h"

#include <algorithm>

#include "diff/inheritance.h"
#include "emit/ddl.h"
#include "emit/ddl/column.h"
#include "emit/ddl/constraint.h"
#include "emit/ddl/foreign_options.h"
#include "emit/ddl/inherited_column.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::ColumnDefault;
using catalog::Constraint;
using catalog::Inheritance;
using catalog::Table;

namespace {

Sql table_clause(const Table& table)
{
    return (is_foreign(table) ? Sql("FOREIGN TABLE ") : Sql("TABLE ")) + name_of(table.identity);
}

std::vector<const Column*> columns_in_order(const StepContext& context)
{
    auto columns = context.created<Column>();
    std::sort(columns.begin(), columns.end(),
              [](const Column* a, const Column* b) { return a->position < b->position; });
    return columns;
}

const ColumnDefault* default_of(const Column& column, const StepContext& context)
{
    const auto* facts =
        context.to.find<ColumnDefault>(catalog::part_of(catalog::Kind::column_default, column.identity));
    return facts != nullptr && context.creates(facts->identity) ? facts : nullptr;
}

bool is_partition(const std::vector<const Inheritance*>& parents)
{
    return !parents.empty() && !parents.front()->bound.empty();
}

/// Does CREATE TABLE bring the column by itself: from a type, from the partitioned table, or from a parent?
/// To name an inherited column would declare it a second time, as the child's own (pg_attribute.attislocal).
bool comes_by_itself(const Column& column, const Table& table, const std::vector<const Inheritance*>& parents)
{
    return !table.of_type.empty() || is_partition(parents) || (!parents.empty() && !column.is_local);
}

/// A child has the expression of its parent's column by itself, and up to PostgreSQL 15 must not say it again.
Column without_inherited_expression(const Column& column, const std::vector<const Inheritance*>& parents,
                                    const StepContext& context)
{
    Column declared = column;
    for (const Inheritance* link : parents) {
        const auto* above = context.to.find<Column>(
            catalog::column_identity(diff::parent_table(link->identity), column.identity.name()));
        if (above != nullptr && above->generated == column.generated) {
            declared.generated.reset();
        }
    }
    return declared;
}

/// Columns and constraints, one a line.
std::vector<Sql> table_elements(const Table& table, const std::vector<const Inheritance*>& parents,
                                const StepContext& context)
{
    std::vector<Sql> elements;
    for (const Column* column : columns_in_order(context)) {
        if (!comes_by_itself(*column, table, parents)) {
            elements.push_back(
                column_clause(without_inherited_expression(*column, parents, context), default_of(*column, context)));
        }
    }
    // Keys before checks before foreign keys, as a person would write them.
    auto constraints = context.created<Constraint>();
    const auto rank = [](const Constraint* constraint) {
        switch (constraint->type) {
        case catalog::ConstraintType::primary_key:
            return 0;
        case catalog::ConstraintType::unique:
        case catalog::ConstraintType::exclusion:
            return 1;
        case catalog::ConstraintType::check:
            return 2;
        case catalog::ConstraintType::foreign_key:
            return 3;
        }
        return 4;
    };
    std::stable_sort(constraints.begin(), constraints.end(),
                     [&rank](const Constraint* a, const Constraint* b) { return rank(a) < rank(b); });
    for (const Constraint* constraint : constraints) {
        elements.push_back(constraint_clause(*constraint));
    }
    return elements;
}

std::vector<const Inheritance*> parents_in_order(const StepContext& context)
{
    auto parents = context.created<Inheritance>();
    std::sort(parents.begin(), parents.end(),
              [](const Inheritance* a, const Inheritance* b) { return a->position < b->position; });
    return parents;
}

Sql replica_identity_clause(const Table& table)
{
    const std::string& name = table.replica_identity.text();
    return name == "full" ? Sql("FULL") : name == "nothing" ? Sql("NOTHING") : Sql("DEFAULT");
}

/// The settings that CREATE TABLE has no clause for.
void add_table_settings(const Table& table, std::vector<Statement>& out)
{
    const Sql alter = "ALTER TABLE " + name_of(table.identity);
    if (table.row_security) {
        add(out, alter + " ENABLE ROW LEVEL SECURITY");
    }
    if (table.force_row_security) {
        add(out, alter + " FORCE ROW LEVEL SECURITY");
    }
    if (table.replica_identity.text() == "full" || table.replica_identity.text() == "nothing") {
        add(out, alter + " REPLICA IDENTITY " + replica_identity_clause(table));
    }
}

}  // namespace

template <>
void Ddl<Table>::create(const Table& table, const StepContext& context, std::vector<Statement>& out)
{
    const auto parents = parents_in_order(context);
    Sql sql = (table.unlogged ? Sql("CREATE UNLOGGED ") : Sql("CREATE ")) + table_clause(table);
    if (!table.of_type.empty()) {
        sql << " OF " << Sql::deparsed(table.of_type);
    }
    if (is_partition(parents)) {
        sql << " PARTITION OF " << qualified(parents.front()->identity.schema(), parents.front()->identity.name());
    }
    const std::vector<Sql> elements = table_elements(table, parents, context);
    if (!elements.empty()) {
        sql << " (\n    " << joined(elements, ",\n    ") << "\n)";
    } else if (!is_partition(parents) && table.of_type.empty()) {
        sql << " ()";
    }
    if (is_partition(parents)) {
        sql << " " << Sql::deparsed(parents.front()->bound);
    } else if (!parents.empty()) {
        std::vector<Sql> names;
        for (const Inheritance* parent : parents) {
            names.push_back(qualified(parent->identity.schema(), parent->identity.name()));
        }
        sql << " INHERITS (" << joined(names) << ")";
    }
    if (!table.partition_key.empty()) {
        sql << " PARTITION BY " << Sql::deparsed(table.partition_key);
    }
    if (!table.access_method.empty() && table.access_method.text() != "heap") {
        sql << " USING " << ident(table.access_method);
    }
    if (!table.options.empty()) {
        sql << " WITH (" << option_list(table.options) << ")";
    }
    if (!table.tablespace.empty()) {
        sql << " TABLESPACE " << ident(table.tablespace);
    }
    if (is_foreign(table)) {
        sql << " SERVER " << ident(table.server);
    }
    if (!table.foreign_options.empty()) {
        sql << " " << foreign_options_clause(table.foreign_options);
    }
    add(out, sql);
    for (const Column* column : columns_in_order(context)) {
        if (comes_by_itself(*column, table, parents)) {
            add_own_traits(*column, context, out);
        } else {
            if (!parents.empty()) {
                drop_inherited_default(*column, context, out);
            }
            add_column_settings(*column, out);
        }
    }
    for (const Constraint* constraint : context.created<Constraint>()) {
        add_constraint_settings(*constraint, out);
    }
    add_owner_of_new(table_clause(table), table.owner, context, out);
    add_table_settings(table, out);
}

template <>
void Ddl<Table>::alter(const Table& from, const Table& to, catalog::FieldSet changed, const StepContext&,
                       std::vector<Statement>& out)
{
    const Sql alter = "ALTER " + table_clause(to);
    if (changed.has(&Table::owner)) {
        add_owner(table_clause(to), to.owner, out);
    }
    if (changed.has(&Table::foreign_options)) {
        add(out, alter + " " + foreign_option_changes(from.foreign_options, to.foreign_options));
    }
    if (changed.has(&Table::unlogged)) {
        add(out, alter + (to.unlogged ? Sql(" SET UNLOGGED") : Sql(" SET LOGGED")));
    }
    if (changed.has(&Table::of_type)) {
        add(out, to.of_type.empty() ? alter + " NOT OF" : alter + " OF " + Sql::deparsed(to.of_type));
    }
    if (changed.has(&Table::access_method)) {
        // A partitioned table need not say which its partitions have.
        add(out, alter + " SET ACCESS METHOD " + (to.access_method.empty() ? Sql("DEFAULT") : ident(to.access_method)));
    }
    if (changed.has(&Table::tablespace)) {
        add(out, alter + " SET TABLESPACE " + (to.tablespace.empty() ? Sql("pg_default") : ident(to.tablespace)));
    }
    if (changed.has(&Table::options)) {
        add_option_changes(alter, from.options, to.options, out);
    }
    if (changed.has(&Table::row_security)) {
        add(out, alter + (to.row_security ? Sql(" ENABLE ROW LEVEL SECURITY") : Sql(" DISABLE ROW LEVEL SECURITY")));
    }
    if (changed.has(&Table::force_row_security)) {
        add(out,
            alter + (to.force_row_security ? Sql(" FORCE ROW LEVEL SECURITY") : Sql(" NO FORCE ROW LEVEL SECURITY")));
    }
    // With "index" the index's own writer says which.
    if (changed.has(&Table::replica_identity) && to.replica_identity.text() != "index") {
        add(out, alter + " REPLICA IDENTITY " + replica_identity_clause(to));
    }
}

template <>
void Ddl<Table>::drop(const Table& table, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + table_clause(table));
}

}  // namespace tidemark::emit
