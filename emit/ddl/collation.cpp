#include "catalog/kinds/collation.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Collation;

namespace {

Sql named(const Collation& collation) { return "COLLATION " + name_of(collation.identity); }

std::vector<Sql> parameters(const Collation& collation)
{
    std::vector<Sql> list{"PROVIDER = " + ident(collation.provider)};
    if (collation.provider.text() != "libc") {
        list.push_back("LOCALE = " + literal(collation.locale));
    } else if (collation.lc_collate == collation.lc_ctype) {
        list.push_back("LOCALE = " + literal(collation.lc_collate));
    } else {
        list.push_back("LC_COLLATE = " + literal(collation.lc_collate));
        list.push_back("LC_CTYPE = " + literal(collation.lc_ctype));
    }
    if (!collation.deterministic) {
        list.push_back(Sql("DETERMINISTIC = false"));
    }
    if (!collation.rules.empty()) {
        list.push_back("RULES = " + literal(collation.rules));
    }
    return list;
}

}  // namespace

template <>
void Ddl<Collation>::create(const Collation& collation, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "CREATE " + named(collation) + " (" + joined(parameters(collation)) + ")");
    add_owner_of_new(named(collation), collation.owner, context, out);
}

template <>
void Ddl<Collation>::alter(const Collation&, const Collation& to, catalog::FieldSet changed, const StepContext&,
                           std::vector<Statement>& out)
{
    if (changed.has(&Collation::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<Collation>::drop(const Collation& collation, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(collation));
}

}  // namespace tidemark::emit
