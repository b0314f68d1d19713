#include "emit/row_query.h"

#include <algorithm>

#include "catalog/kinds/all.h"
#include "diff/cast_fate.h"
#include "diff/dependencies_of.h"
#include "emit/cast_condition.h"
#include "emit/key_query.h"
#include "emit/row_source.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::Constraint;
using catalog::DomainConstraint;
using catalog::Index;
using diff::RowDemand;
using diff::RowRule;

namespace {

/// Rows of one table, each by itself.
RowQuery where(const Sql& source, const Sql& condition)
{
    RowQuery query;
    query.count = "SELECT count(*) FILTER (WHERE " + condition + "), count(*) FROM " + source;
    query.show = "SELECT * FROM " + source + " WHERE " + condition;
    return query;
}

RowQuery no_query(const char* obstacle)
{
    RowQuery query;
    query.obstacle = obstacle;
    return query;
}

RowQuery any_row(const Sql& source)
{
    RowQuery query;
    query.count = "SELECT count(*), count(*) FROM " + source;
    query.show = "SELECT * FROM " + source;
    return query;
}

/// A check lets pass what is null.
RowQuery check_query(const RowDemand& demand, const RowQueryContext& context)
{
    if (const auto* constraint = context.to.find<Constraint>(demand.identity)) {
        const Reach reach = constraint->no_inherit ? Reach::alone : Reach::with_children;
        return where(row_source(demand.table, reach, context),
                     "NOT (" + Sql::deparsed(constraint->expression) + ")");
    }
    const auto* check = context.to.find<DomainConstraint>(demand.identity);
    // A domain's check calls the value VALUE, which is a name like any other outside of it.
    const Sql value = "(SELECT " + ident(demand.column.name()) + " AS value) AS of_domain";
    return where(row_source(demand.table, Reach::with_children, context),
                 "EXISTS (SELECT FROM " + value + " WHERE NOT (" + Sql::deparsed(check->expression) + "))");
}

RowQuery foreign_key_query(const RowDemand& demand, const RowQueryContext& context)
{
    const Constraint& key = *context.to.find<Constraint>(demand.identity);
    if (key.period) {
        return no_query("no query for a foreign key with PERIOD is known here");
    }
    std::vector<Sql> present;
    std::vector<Sql> absent;
    std::vector<Sql> equal;
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
        const Sql column = "referring." + ident(key.columns[i]);
        present.push_back(column + " IS NOT NULL");
        absent.push_back(column + " IS NULL");
        equal.push_back("referred." + ident(key.referenced_columns[i]) + " = " + column);
    }
    const Sql referring = "(SELECT * FROM " + row_source(demand.table, Reach::alone, context) + ") AS referring";
    const Sql referred = "(SELECT * FROM " + row_source(key.referenced, Reach::alone, context) + ") AS referred";
    Sql condition = joined(present, " AND ") + " AND NOT EXISTS (SELECT FROM " + referred + " WHERE " +
                    joined(equal, " AND ") + ")";
    if (key.match.text() == "FULL" && key.columns.size() > 1) {
        condition = "(" + condition + ") OR ((" + joined(absent, " OR ") + ") AND (" + joined(present, " OR ") + "))";
    }
    return where(referring, condition);
}

RowQuery unique_query(const RowDemand& demand, const RowQueryContext& context)
{
    if (const auto* key = context.to.find<Constraint>(demand.identity)) {
        return key->period ? overlap_query(*key, demand.table, context) : key_query(*key, demand.table, context);
    }
    return key_query(*context.to.find<Index>(demand.identity), demand.table, context);
}

RowQuery labels_query(const RowDemand& demand, const RowQueryContext& context)
{
    std::vector<Sql> labels;
    for (const std::string& label : diff::removed_labels(demand.column, context.from, context.to)) {
        labels.push_back(literal(label));
    }
    const Sql column = ident(demand.column.name());
    const bool is_array = context.from.find<Column>(demand.column)->type.text().ends_with("[]");
    return where(row_source(demand.table, Reach::with_children, context),
                 is_array ? column + "::text[] && ARRAY[" + joined(labels) + "]"
                          : column + "::text IN (" + joined(labels) + ")");
}

RowQuery type_query(const RowDemand& demand, const RowQueryContext& context)
{
    const auto condition = cast_condition(*context.from.find<Column>(demand.column),
                                          *context.to.find<Column>(demand.column), context.major);
    return condition ? where(row_source(demand.table, Reach::with_children, context), *condition)
                     : no_query("whether a value can be cast is known only when it is done");
}

/// The columns that the demand speaks of and the database has not yet.
std::vector<catalog::Identity> new_columns_of(const RowDemand& demand, const RowQueryContext& context)
{
    std::vector<catalog::Identity> columns;
    const auto look_at = [&](catalog::Identity column) {
        if (column.kind() == catalog::Kind::column && context.to.contains(column) && !context.from.contains(column)) {
            columns.push_back(column);
        }
    };
    look_at(demand.column);
    for (const catalog::Dependency& dependency : diff::dependencies_of(context.to, demand.identity)) {
        look_at(dependency.subject);
    }
    return columns;
}

/// Has each row a value of its own in the column, that only making it can tell?
bool is_made_row_by_row(catalog::Identity column, const catalog::Snapshot& to)
{
    const auto* value = to.find<catalog::ColumnDefault>(catalog::part_of(catalog::Kind::column_default, column));
    return to.find<Column>(column)->identity_column || (value != nullptr && value->volatile_expression);
}

RowQuery query_for(const RowDemand& demand, const RowQueryContext& context)
{
    switch (demand.rule) {
    case RowRule::no_rows:
        return any_row(row_source(demand.table, Reach::with_children, context));
    case RowRule::not_null:
        return where(row_source(demand.table, Reach::with_children, context),
                     ident(demand.column.name()) + " IS NULL");
    case RowRule::check:
        return check_query(demand, context);
    case RowRule::unique:
        return unique_query(demand, context);
    case RowRule::foreign_key:
        return foreign_key_query(demand, context);
    case RowRule::exclusion:
        return overlap_query(*context.to.find<Constraint>(demand.identity), demand.table, context);
    case RowRule::labels:
        return labels_query(demand, context);
    case RowRule::type:
        return type_query(demand, context);
    }
    return {};
}

}  // namespace

RowQuery row_query(const RowDemand& demand, const RowQueryContext& context)
{
    RowQueryContext with_columns = context;
    if (demand.rule != RowRule::no_rows) {
        with_columns.new_columns = new_columns_of(demand, context);
    }
    const bool is_unknown = std::any_of(
        with_columns.new_columns.begin(), with_columns.new_columns.end(),
        [&context](catalog::Identity column) { return is_made_row_by_row(column, context.to); });
    return is_unknown ? no_query("a new column gets a value of its own for each row, which is known only when it is made")
                      : query_for(demand, with_columns);
}

}  // namespace tidemark::emit
