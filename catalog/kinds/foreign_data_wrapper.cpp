#include "catalog/kinds/foreign_data_wrapper.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/foreign_options.h"

namespace tidemark::catalog {

template <>
std::string KindReader<ForeignDataWrapper>::query(const QueryContext&)
{
    return R"(
select w.oid, w.fdwname, w.fdwowner, nullif(w.fdwhandler::pg_catalog.regproc::text, '-'),
       nullif(w.fdwvalidator::pg_catalog.regproc::text, '-'), )" +
           foreign_options("w.fdwoptions") + " from pg_catalog.pg_foreign_data_wrapper w";
}

template <>
void KindReader<ForeignDataWrapper>::decode(Row& row, OidMap& oids, std::vector<ForeignDataWrapper>& out)
{
    ForeignDataWrapper wrapper;
    const Oid oid = row.oid();
    wrapper.identity = top_level(Kind::foreign_data_wrapper, row.name());
    wrapper.owner = oids.role(row.oid());
    wrapper.handler = row.string_or_empty();
    wrapper.validator = row.string_or_empty();
    wrapper.options = read_foreign_options(row);
    if (oids.define(CatalogTable::pg_foreign_data_wrapper, oid, wrapper.identity)) {
        out.push_back(std::move(wrapper));
    }
}

}  // namespace tidemark::catalog
