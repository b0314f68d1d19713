#include "catalog/kinds/transform.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Transform;

namespace {

void add_definition(Verbatim create, const Transform& transform, std::vector<Statement>& out)
{
    std::vector<Sql> functions;
    if (!transform.from_sql.empty()) {
        functions.push_back("FROM SQL WITH FUNCTION " + Sql::deparsed(transform.from_sql));
    }
    if (!transform.to_sql.empty()) {
        functions.push_back("TO SQL WITH FUNCTION " + Sql::deparsed(transform.to_sql));
    }
    add(out, Sql(create) + " " + transform_clause(transform.identity) + " (" + joined(functions) + ")");
}

}  // namespace

template <>
void Ddl<Transform>::create(const Transform& transform, const StepContext&, std::vector<Statement>& out)
{
    add_definition("CREATE", transform, out);
}

template <>
void Ddl<Transform>::alter(const Transform&, const Transform& to, catalog::FieldSet, const StepContext&,
                           std::vector<Statement>& out)
{
    add_definition("CREATE OR REPLACE", to, out);
}

template <>
void Ddl<Transform>::drop(const Transform& transform, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + transform_clause(transform.identity));
}

}  // namespace tidemark::emit
