#include "catalog/kinds/index.h"

#include <algorithm>
#include <charconv>

#include "diff/attached_index.h"
#include "emit/ddl.h"
#include "emit/ddl/auto_extension.h"
#include "emit/ddl/constraint.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::Index;
using catalog::IndexKey;
using catalog::Kind;

namespace {

/// "2=500", as Index::statistics_targets has it.
struct StatisticsTarget {
    std::int64_t column = 0;
    std::int64_t target = -1;
};

StatisticsTarget parse_target(const std::string& text)
{
    StatisticsTarget parsed;
    const char* end = text.data() + text.size();
    const auto column = std::from_chars(text.data(), end, parsed.column);
    if (column.ptr != end) {
        std::from_chars(column.ptr + 1, end, parsed.target);
    }
    return parsed;
}

void add_target(const Index& index, StatisticsTarget target, std::vector<Statement>& out)
{
    add(out, "ALTER INDEX " + name_of(index.identity) + " ALTER COLUMN " + number(target.column) + " SET STATISTICS " +
                 number(target.target));
}

void add_target_changes(const Index& from, const Index& to, std::vector<Statement>& out)
{
    for (const std::string& before : from.statistics_targets) {
        const std::string column = before.substr(0, before.find('=') + 1);
        if (std::none_of(to.statistics_targets.begin(), to.statistics_targets.end(),
                         [&column](const std::string& after) { return after.starts_with(column); })) {
            add_target(to, {parse_target(before).column, -1}, out);
        }
    }
    for (const std::string& after : to.statistics_targets) {
        if (std::find(from.statistics_targets.begin(), from.statistics_targets.end(), after) ==
            from.statistics_targets.end()) {
            add_target(to, parse_target(after), out);
        }
    }
}

Sql alter_relation(Identity relation)
{
    return (relation.kind() == Kind::materialized_view ? Sql("ALTER MATERIALIZED VIEW ") : Sql("ALTER TABLE ")) +
           name_of(relation);
}

bool is_clustered(const catalog::Snapshot& snapshot, Identity part)
{
    const auto* index = snapshot.find<Index>(part);
    const auto* constraint = snapshot.find<catalog::Constraint>(part);
    return (index != nullptr && index->clustered) || (constraint != nullptr && constraint->clustered);
}

}  // namespace

Sql index_key_clause(const IndexKey& key)
{
    Sql sql = key.expression.empty() ? ident(key.column) : Sql::deparsed(key.expression);
    if (!key.collation.empty()) {
        sql << " COLLATE " << Sql::deparsed(key.collation.text());
    }
    if (!key.operator_class.empty()) {
        sql << " " << Sql::deparsed(key.operator_class.text());
    }
    if (!key.operator_class_options.empty()) {
        sql << " (" << option_list(key.operator_class_options) << ")";
    }
    if (key.descending) {
        sql << " DESC";
    }
    // NULLS FIRST is the order's default when it descends, NULLS LAST when it ascends.
    if (key.descending != key.nulls_first) {
        sql << (key.nulls_first ? Sql(" NULLS FIRST") : Sql(" NULLS LAST"));
    }
    return sql;
}

void add_index_roles(Identity relation, catalog::Name index, bool clustered, bool replica_identity,
                     std::vector<Statement>& out)
{
    if (clustered) {
        add(out, alter_relation(relation) + " CLUSTER ON " + ident(index));
    }
    if (replica_identity) {
        add(out, "ALTER TABLE " + name_of(relation) + " REPLICA IDENTITY USING INDEX " + ident(index));
    }
}

void add_without_cluster(Identity relation, const catalog::Snapshot& to, std::vector<Statement>& out)
{
    const auto& parts = to.parts_of(relation);
    if (std::none_of(parts.begin(), parts.end(), [&to](Identity part) { return is_clustered(to, part); })) {
        add(out, alter_relation(relation) + " SET WITHOUT CLUSTER");
    }
}

template <>
void Ddl<Index>::create(const Index& index, const StepContext& context, std::vector<Statement>& out)
{
    const Identity relation = index.identity.parent();
    Sql sql = index.unique ? Sql("CREATE UNIQUE INDEX ") : Sql("CREATE INDEX ");
    sql << ident(index.identity.name()) << " ON ";
    if (diff::is_made_on_only(context.to, index)) {
        sql << "ONLY ";
    }
    sql << name_of(relation);
    if (index.method.text() != "btree") {
        sql << " USING " << ident(index.method);
    }
    std::vector<Sql> keys;
    for (const IndexKey& key : index.keys) {
        keys.push_back(index_key_clause(key));
    }
    sql << " (" << joined(keys) << ")";
    if (!index.included.empty()) {
        sql << " INCLUDE (" << column_list(index.included) << ")";
    }
    if (index.nulls_not_distinct) {
        sql << " NULLS NOT DISTINCT";
    }
    if (!index.options.empty()) {
        sql << " WITH (" << option_list(index.options) << ")";
    }
    if (!index.tablespace.empty()) {
        sql << " TABLESPACE " << ident(index.tablespace);
    }
    if (!index.predicate.empty()) {
        sql << " WHERE " << Sql::deparsed(index.predicate);
    }
    add(out, sql);
    for (const std::string& target : index.statistics_targets) {
        add_target(index, parse_target(target), out);
    }
    add_index_roles(relation, index.identity.name(), index.clustered, index.replica_identity, out);
    add_auto_extensions("ALTER INDEX " + name_of(index.identity), {}, index.extensions, out);
}

template <>
void Ddl<Index>::alter(const Index& from, const Index& to, catalog::FieldSet changed, const StepContext& context,
                       std::vector<Statement>& out)
{
    const Identity relation = to.identity.parent();
    const Sql alter = "ALTER INDEX " + name_of(to.identity);
    if (changed.has(&Index::options)) {
        add_option_changes(alter, from.options, to.options, out);
    }
    if (changed.has(&Index::tablespace)) {
        add(out, alter + " SET TABLESPACE " + (to.tablespace.empty() ? Sql("pg_default") : ident(to.tablespace)));
    }
    if (changed.has(&Index::statistics_targets)) {
        add_target_changes(from, to, out);
    }
    if (changed.has(&Index::clustered) && !to.clustered) {
        add_without_cluster(relation, context.to, out);
    }
    add_index_roles(relation, to.identity.name(), changed.has(&Index::clustered) && to.clustered,
                    changed.has(&Index::replica_identity) && to.replica_identity, out);
    if (changed.has(&Index::extensions)) {
        add_auto_extensions(alter, from.extensions, to.extensions, out);
    }
}

template <>
void Ddl<Index>::drop(const Index& index, const StepContext& context, std::vector<Statement>& out)
{
    // DROP INDEX goes down to the partitions' indexes, but not to one that a constraint owns. What CASCADE takes is carried
    // by this step; whatever stands on that has been dropped before.
    const auto& members = context.step.members;
    const bool owned_by_constraint = std::any_of(members.begin(), members.end(), [](const diff::Operation& member) {
        return member.action == diff::StepAction::drop && member.identity.kind() == Kind::constraint;
    });
    add(out, "DROP INDEX " + name_of(index.identity) + (owned_by_constraint ? Sql(" CASCADE") : Sql()));
}

}  // namespace tidemark::emit
