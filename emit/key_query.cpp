#include "emit/key_query.h"

#include "emit/row_source.h"

namespace tidemark::emit {

using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Identity;
using catalog::Index;
using catalog::IndexKey;

namespace {

Sql value_of(const IndexKey& key)
{
    const Sql value = key.column.empty() ? "(" + Sql::deparsed(key.expression) + ")" : ident(key.column);
    return key.collation.empty() ? value : value + " COLLATE " + Sql::deparsed(key.collation.text());
}

std::vector<Sql> values_of(const std::vector<catalog::Name>& columns)
{
    std::vector<Sql> values;
    for (const catalog::Name column : columns) {
        values.push_back(ident(column));
    }
    return values;
}

struct Uniqueness {
    std::vector<Sql> values{};
    Sql predicate{};
    bool nulls_are_equal = false;
    bool nulls_offend = false;
};

RowQuery query_of(const Uniqueness& key, const Sql& source)
{
    std::vector<Sql> present;
    std::vector<Sql> absent;
    for (const Sql& value : key.values) {
        present.push_back(value + " IS NOT NULL");
        absent.push_back(value + " IS NULL");
    }
    Sql offends("count(*) > 1");
    if (key.nulls_offend) {
        offends << " OR " << joined(absent, " OR ");
    } else if (!key.nulls_are_equal) {
        offends << " AND " << joined(present, " AND ");
    }
    const Sql where = key.predicate.empty() ? Sql() : " WHERE " + key.predicate;
    const Sql groups = "FROM " + source + where + " GROUP BY " + joined(key.values) + " HAVING " + offends;
    RowQuery query;
    query.count = "SELECT (SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n " + groups +
                  ") AS keys), (SELECT count(*) FROM " + source + ")";
    query.show = "SELECT " + joined(key.values) + ", count(*) " + groups;
    return query;
}

/// A value of each row, under a name of ours, and how two rows are compared by it.
struct Comparison {
    Sql value{};
    Sql operator_name{};
};

RowQuery query_of(const std::vector<Comparison>& comparisons, const Sql& predicate, const Sql& source)
{
    std::vector<Sql> values{Sql("tableoid AS row_table"), Sql("ctid AS row_place")};
    std::vector<Sql> conflicts{Sql("(one.row_table, one.row_place) <> (other.row_table, other.row_place)")};
    std::int64_t position = 0;
    for (const Comparison& comparison : comparisons) {
        const Sql name = "key_" + number(++position);
        values.push_back(comparison.value + " AS " + name);
        conflicts.push_back("one." + name + " " + comparison.operator_name + " other." + name);
    }
    const Sql where = predicate.empty() ? Sql() : " WHERE " + predicate;
    const Sql keyed = "WITH keyed AS (SELECT " + joined(values) + " FROM " + source + where + ") ";
    const Sql excluded =
        "FROM keyed AS one WHERE EXISTS (SELECT FROM keyed AS other WHERE " + joined(conflicts, " AND ") + ")";
    RowQuery query;
    query.count = keyed + "SELECT (SELECT count(*) " + excluded + "), (SELECT count(*) FROM " + source + ")";
    query.show = keyed + "SELECT * " + excluded;
    return query;
}

}  // namespace

RowQuery key_query(const Constraint& key, Identity table, const RowQueryContext& context)
{
    return query_of({values_of(key.columns), Sql(), key.nulls_not_distinct, key.type == ConstraintType::primary_key},
                    row_source(table, Reach::alone, context));
}

RowQuery key_query(const Index& index, Identity table, const RowQueryContext& context)
{
    Uniqueness key;
    for (const IndexKey& part : index.keys) {
        key.values.push_back(value_of(part));
    }
    key.predicate = Sql::deparsed(index.predicate);
    key.nulls_are_equal = index.nulls_not_distinct;
    return query_of(key, row_source(table, Reach::alone, context));
}

RowQuery overlap_query(const Constraint& constraint, Identity table, const RowQueryContext& context)
{
    std::vector<Comparison> comparisons;
    for (const IndexKey& element : constraint.elements) {
        comparisons.push_back({value_of(element), Sql::deparsed(element.exclusion_operator.text())});
    }
    if (comparisons.empty()) {
        for (const Sql& value : values_of(constraint.columns)) {
            comparisons.push_back({value, Sql("=")});
        }
        comparisons.back().operator_name = Sql("&&");
    }
    return query_of(comparisons, Sql::deparsed(constraint.predicate), row_source(table, Reach::alone, context));
}

}  // namespace tidemark::emit
