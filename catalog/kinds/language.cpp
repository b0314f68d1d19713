#include "catalog/kinds/language.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
template <>
std::string KindReader<Language>::query(const QueryContext&)
{
    return R"(
select l.oid, l.lanname, l.lanowner, l.lanpltrusted,
       nullif(l.lanplcallfoid::pg_catalog.regproc::text, '-'), nullif(l.laninline::pg_catalog.regproc::text, '-'),
       nullif(l.lanvalidator::pg_catalog.regproc::text, '-')
  from pg_catalog.pg_language l)";
}

template <>
void KindReader<Language>::decode(Row& row, OidMap& oids, std::vector<Language>& out)
{
    Language language;
    const Oid oid = row.oid();
    language.identity = top_level(Kind::language, row.name());
    language.owner = oids.role(row.oid());
    language.trusted = row.boolean();
    language.handler = row.string_or_empty();
    language.inline_handler = row.string_or_empty();
    language.validator = row.string_or_empty();
    if (oid < first_user_oid) {
        oids.define_member(static_cast<Oid>(CatalogTable::pg_language), oid, {});
    }
    if (oids.define(CatalogTable::pg_language, oid, language.identity)) {
        out.push_back(std::move(language));
    }
}

}  // namespace tidemark::catalog
