#include "catalog/kinds/text_search_template.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::TextSearchTemplate;

namespace {

Sql named(const TextSearchTemplate& facts) { return "TEXT SEARCH TEMPLATE " + name_of(facts.identity); }

}  // namespace

template <>
void Ddl<TextSearchTemplate>::create(const TextSearchTemplate& facts, const StepContext&, std::vector<Statement>& out)
{
    Sql sql = "CREATE " + named(facts) + " (";
    if (!facts.initialization.empty()) {
        sql << "INIT = " << Sql::deparsed(facts.initialization) << ", ";
    }
    add(out, sql + "LEXIZE = " + Sql::deparsed(facts.lexize) + ")");
}

template <>
void Ddl<TextSearchTemplate>::alter(const TextSearchTemplate&, const TextSearchTemplate&, catalog::FieldSet,
                                    const StepContext&, std::vector<Statement>&)
{
    // ALTER TEXT SEARCH TEMPLATE renames and moves it, and does nothing else.
}

template <>
void Ddl<TextSearchTemplate>::drop(const TextSearchTemplate& facts, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(facts));
}

}  // namespace tidemark::emit
