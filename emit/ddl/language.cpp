#include "catalog/kinds/language.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Language;

namespace {

Sql named(const Language& language) { return "LANGUAGE " + ident(language.identity.name()); }

void add_definition(Verbatim create, const Language& language, std::vector<Statement>& out)
{
    Sql sql = create + (language.trusted ? Sql(" TRUSTED ") : Sql(" ")) + named(language) + " HANDLER " +
              Sql::deparsed(language.handler);
    if (!language.inline_handler.empty()) {
        sql << " INLINE " << Sql::deparsed(language.inline_handler);
    }
    if (!language.validator.empty()) {
        sql << " VALIDATOR " << Sql::deparsed(language.validator);
    }
    add(out, sql);
}

}  // namespace

template <>
void Ddl<Language>::create(const Language& language, const StepContext& context, std::vector<Statement>& out)
{
    add_definition("CREATE", language, out);
    add_owner_of_new(named(language), language.owner, context, out);
}

template <>
void Ddl<Language>::alter(const Language&, const Language& to, catalog::FieldSet changed, const StepContext&,
                          std::vector<Statement>& out)
{
    if (changed.has(&Language::trusted) || changed.has(&Language::handler) || changed.has(&Language::inline_handler) ||
        changed.has(&Language::validator)) {
        add_definition("CREATE OR REPLACE", to, out);
    }
    if (changed.has(&Language::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Language>::drop(const Language& language, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(language));
}

}  // namespace tidemark::emit
