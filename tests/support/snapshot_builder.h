#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::tests {

/// A snapshot by hand, for stories of ten lines. Everything belongs to the role "me", who also reads it.
class SnapshotBuilder {
public:
    SnapshotBuilder()
    {
        snapshot_.server.version_num = 150000;
        snapshot_.server.reader = "me";
    }

    catalog::Identity schema(catalog::Name name)
    {
        return add(catalog::Schema{catalog::top_level(catalog::Kind::schema, name), "me"});
    }

    catalog::Identity extension(catalog::Name name, const std::string& version)
    {
        return add(catalog::Extension{catalog::top_level(catalog::Kind::extension, name), "public", version, true});
    }

    catalog::Identity enum_type(catalog::Name schema, catalog::Name name, std::vector<std::string> labels)
    {
        return add(
            catalog::EnumType{catalog::in_schema(catalog::Kind::enum_type, schema, name), "me", std::move(labels)});
    }

    catalog::Identity sequence(catalog::Name schema, catalog::Name name)
    {
        catalog::Sequence sequence{};
        sequence.identity = catalog::in_schema(catalog::Kind::sequence, schema, name);
        sequence.owner = "me";
        sequence.type = "bigint";
        return add(sequence);
    }

    /// With columns of (name, type).
    catalog::Identity table(catalog::Name schema, catalog::Name name,
                            const std::vector<std::pair<const char*, const char*>>& columns = {})
    {
        catalog::Table table{};
        table.identity = catalog::in_schema(catalog::Kind::table, schema, name);
        table.owner = "me";
        table.access_method = "heap";
        table.replica_identity = "default";
        add(table);
        for (const auto& [column_name, type] : columns) {
            column(table.identity, column_name, type);
        }
        return table.identity;
    }

    catalog::Identity column(catalog::Identity table, catalog::Name name, catalog::Name type)
    {
        catalog::Column column{};
        column.identity = catalog::column_identity(table, name);
        column.position = static_cast<std::int64_t>(snapshot_.all<catalog::Column>().size()) + 1;
        column.type = type;
        return add(column);
    }

    catalog::Identity column_default(catalog::Identity column, const std::string& expression)
    {
        const catalog::Identity identity = catalog::part_of(catalog::Kind::column_default, column);
        depends(identity, column);
        return add(catalog::ColumnDefault{identity, expression, false});
    }

    catalog::Identity foreign_key(catalog::Identity table, catalog::Name name, catalog::Name column,
                                  catalog::Identity referenced, catalog::Name referenced_column)
    {
        catalog::Constraint key{};
        key.identity = catalog::part_of(catalog::Kind::constraint, table, name);
        key.type = catalog::ConstraintType::foreign_key;
        key.columns = {column};
        key.referenced = referenced;
        key.referenced_columns = {referenced_column};
        key.on_update = key.on_delete = "NO ACTION";
        key.match = "SIMPLE";
        depends(key.identity, catalog::column_identity(table, column));
        depends(key.identity, catalog::column_identity(referenced, referenced_column));
        return add(key);
    }

    catalog::Identity index(catalog::Identity table, catalog::Name name, catalog::Name column)
    {
        catalog::Index index{};
        index.identity = catalog::part_of(catalog::Kind::index, table, name);
        index.method = "btree";
        index.keys = {{column, {}, {}, {}, {}, false, false, {}}};
        depends(index.identity, catalog::column_identity(table, column));
        return add(index);
    }

    catalog::Identity view(catalog::Name schema, catalog::Name name, const std::string& definition,
                           const std::vector<catalog::Identity>& reads,
                           const std::vector<std::pair<const char*, const char*>>& columns = {})
    {
        catalog::View view{};
        view.identity = catalog::in_schema(catalog::Kind::view, schema, name);
        view.owner = "me";
        view.definition = definition;
        for (const auto& [column_name, type] : columns) {
            view.columns.push_back({column_name, type, {}});
        }
        for (const catalog::Identity subject : reads) {
            depends(view.identity, subject);
        }
        return add(view);
    }

    catalog::Identity routine(catalog::Name schema, catalog::Name name, const std::string& body)
    {
        catalog::Routine routine{};
        routine.identity = catalog::routine_identity(schema, name, {});
        routine.owner = "me";
        routine.result = "integer";
        routine.language = "sql";
        routine.body = body;
        routine.volatility = "volatile";
        routine.parallel = "unsafe";
        return add(routine);
    }

    catalog::Identity policy(catalog::Identity table, catalog::Name name, const std::string& using_expression)
    {
        catalog::Policy policy{};
        policy.identity = catalog::part_of(catalog::Kind::policy, table, name);
        policy.command = "ALL";
        policy.roles = {catalog::Name()};
        policy.using_expression = using_expression;
        return add(policy);
    }

    catalog::Identity grant(catalog::Identity subject, catalog::Name grantee,
                            const std::vector<const char*>& privileges)
    {
        catalog::Grant grant{catalog::grant_identity(subject, grantee, "me"), {}};
        for (const char* privilege : privileges) {
            grant.privileges.push_back({privilege, false});
        }
        return add(grant);
    }

    catalog::Identity comment(catalog::Identity subject, const std::string& text)
    {
        return add(catalog::Comment{catalog::comment_identity(subject), text});
    }

    void unmodelled(catalog::Name type, const std::string& object, const std::string& hash)
    {
        snapshot_.unmodelled.push_back({type, object, hash});
    }

    void depends(catalog::Identity dependent, catalog::Identity subject)
    {
        snapshot_.dependencies.push_back({dependent, subject});
    }

    template <class Facts>
    catalog::Identity add(const Facts& facts)
    {
        snapshot_.all<Facts>().push_back(facts);
        return facts.identity;
    }

    /// The facts that were added last of a kind, to change them.
    template <class Facts>
    Facts& last()
    {
        return snapshot_.all<Facts>().back();
    }

    catalog::Snapshot build() const
    {
        catalog::Snapshot sealed = snapshot_;
        sealed.seal();
        return sealed;
    }

private:
    catalog::Snapshot snapshot_{};
};

/// The steps of a plan as "drop view app.v".
inline std::vector<std::string> told(const diff::Plan& plan)
{
    std::vector<std::string> steps;
    for (const diff::Step& step : plan.steps) {
        const char* verb = step.operation.action == diff::StepAction::create         ? "create "
                           : step.operation.action == diff::StepAction::drop         ? "drop "
                           : step.operation.action == diff::StepAction::alter        ? "alter "
                           : step.operation.action == diff::StepAction::create_shell ? "create shell of "
                           : step.operation.action == diff::StepAction::hollow_out   ? "hollow out "
                                                                                     : "set aside ";
        steps.push_back(verb + catalog::describe(step.operation.identity));
    }
    return steps;
}

/// The plan from one built snapshot to another, run by "me".
inline diff::Plan plan_of(const SnapshotBuilder& from, const SnapshotBuilder& to)
{
    return diff::make_plan(from.build(), to.build(), "me");
}

}  // namespace tidemark::tests
