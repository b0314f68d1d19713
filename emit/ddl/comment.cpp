#include "catalog/kinds/comment.h"

#include "catalog/kinds/column.h"
#include "catalog/kinds/domain.h"
#include "catalog/kinds/routine.h"
#include "emit/ddl.h"
#include "emit/ddl/not_null.h"

namespace tidemark::emit {

using catalog::Column;
using catalog::Comment;
using catalog::Domain;
using catalog::Identity;
using catalog::Kind;
using catalog::Routine;
using catalog::RoutineType;
using catalog::Snapshot;

namespace {

/// AGGREGATE wants "*" where FUNCTION has an empty list.
Sql routine_clause(Identity routine, const Snapshot& snapshot)
{
    const Routine* facts = snapshot.find<Routine>(routine);
    switch (facts == nullptr ? RoutineType::function : facts->type) {
    case RoutineType::procedure:
        return "PROCEDURE " + signature(routine);
    case RoutineType::aggregate:
        return routine.arguments().empty() ? "AGGREGATE " + name_of(routine) + "(*)"
                                           : "AGGREGATE " + signature(routine);
    case RoutineType::function:
    case RoutineType::window:
        break;
    }
    return "FUNCTION " + signature(routine);
}

Sql on_relation(Identity part) { return ident(part.name()) + " ON " + relation_of(part); }

/// The sequence of an identity column and the constraint behind its NOT NULL are facts of the column.
Sql commented_column(Identity comment, const Snapshot& snapshot, const Snapshot& from)
{
    const Identity column = comment.parent();
    const Column& facts = *snapshot.find<Column>(column);
    if (comment.qualifier().empty()) {
        return "COLUMN " + relation_of(column) + "." + ident(column.name());
    }
    if (comment.qualifier().text() == "not null") {
        return "CONSTRAINT " + ident(not_null_name(facts, from)) + " ON " + relation_of(column);
    }
    return "SEQUENCE " + qualified(facts.identity_column->sequence_schema, facts.identity_column->sequence_name);
}

/// "TABLE app.t", "CONSTRAINT t_pkey ON app.t": what the comment is on.
Sql subject_clause(Identity comment, const Snapshot& snapshot, const Snapshot& from)
{
    const Identity subject = comment.parent();
    switch (subject.kind()) {
    case Kind::schema:
        return "SCHEMA " + ident(subject.name());
    case Kind::extension:
        return "EXTENSION " + ident(subject.name());
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
        return "TYPE " + name_of(subject);
    case Kind::domain:
        return comment.qualifier().empty() ? "DOMAIN " + name_of(subject)
                                           : "CONSTRAINT " + ident(not_null_name(*snapshot.find<Domain>(subject))) +
                                                 " ON DOMAIN " + name_of(subject);
    case Kind::domain_constraint:
        return "CONSTRAINT " + ident(subject.name()) + " ON DOMAIN " + relation_of(subject);
    case Kind::sequence:
        return "SEQUENCE " + name_of(subject);
    case Kind::table:
        return table_noun(subject, snapshot) + " " + name_of(subject);
    case Kind::column:
        return commented_column(comment, snapshot, from);
    case Kind::constraint:
        // A key's index has the key's name, in the schema of its table.
        return comment.qualifier().empty() ? "CONSTRAINT " + on_relation(subject)
                                           : "INDEX " + qualified(catalog::schema_of(subject), subject.name());
    case Kind::index:
        return "INDEX " + name_of(subject);
    case Kind::routine:
        return routine_clause(subject, snapshot);
    case Kind::view:
        return "VIEW " + name_of(subject);
    case Kind::materialized_view:
        return "MATERIALIZED VIEW " + name_of(subject);
    case Kind::collation:
        return "COLLATION " + name_of(subject);
    case Kind::statistics:
        return "STATISTICS " + qualified(subject.schema(), subject.name());
    case Kind::operator_:
        return "OPERATOR " + operator_signature(subject);
    case Kind::operator_family:
        return "OPERATOR FAMILY " + with_method(subject);
    case Kind::operator_class:
        return "OPERATOR CLASS " + with_method(subject);
    case Kind::cast:
        return "CAST " + cast_types(subject);
    case Kind::publication:
        return "PUBLICATION " + ident(subject.name());
    case Kind::event_trigger:
        return "EVENT TRIGGER " + ident(subject.name());
    case Kind::language:
        return "LANGUAGE " + ident(subject.name());
    case Kind::access_method:
        return "ACCESS METHOD " + ident(subject.name());
    case Kind::conversion:
        return "CONVERSION " + name_of(subject);
    case Kind::text_search_parser:
        return "TEXT SEARCH PARSER " + name_of(subject);
    case Kind::text_search_template:
        return "TEXT SEARCH TEMPLATE " + name_of(subject);
    case Kind::text_search_dictionary:
        return "TEXT SEARCH DICTIONARY " + name_of(subject);
    case Kind::text_search_configuration:
        return "TEXT SEARCH CONFIGURATION " + name_of(subject);
    case Kind::foreign_data_wrapper:
        return "FOREIGN DATA WRAPPER " + ident(subject.name());
    case Kind::server:
        return "SERVER " + ident(subject.name());
    case Kind::transform:
        return transform_clause(subject);
    case Kind::rule:
        return "RULE " + on_relation(subject);
    case Kind::trigger:
        return "TRIGGER " + on_relation(subject);
    case Kind::policy:
        return "POLICY " + on_relation(subject);
    default:
        // No other kind has a row in pg_description.
        return Sql();
    }
}

}  // namespace

template <>
void Ddl<Comment>::create(const Comment& comment, const StepContext& context, std::vector<Statement>& out)
{
    add(out,
        "COMMENT ON " + subject_clause(comment.identity, context.to, context.from) + " IS " + literal(comment.text));
}

template <>
void Ddl<Comment>::alter(const Comment&, const Comment& to, catalog::FieldSet, const StepContext& context,
                         std::vector<Statement>& out)
{
    create(to, context, out);
}

template <>
void Ddl<Comment>::drop(const Comment& comment, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "COMMENT ON " + subject_clause(comment.identity, context.from, context.from) + " IS NULL");
}

}  // namespace tidemark::emit
