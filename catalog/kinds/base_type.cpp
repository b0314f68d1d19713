#include "catalog/kinds/base_type.h"

#include "catalog/kind_reader.h"
#include "catalog/kinds/storage_codes.h"

namespace tidemark::catalog {
namespace {

Name alignment_name(char code) { return code == 'c' ? "char" : code == 's' ? "int2" : code == 'd' ? "double" : "int4"; }

}  // namespace

/// A regproc of 0 is written as "-". A shell is a pseudo-type that is not defined.
template <>
std::string KindReader<BaseType>::query(const QueryContext&)
{
    return std::string(R"(
select t.oid, t.typnamespace, t.typname, t.typowner, t.typisdefined, nullif(t.typinput::text, '-'),
       nullif(t.typoutput::text, '-'), nullif(t.typreceive::text, '-'), nullif(t.typsend::text, '-'),
       nullif(t.typmodin::text, '-'), nullif(t.typmodout::text, '-'), nullif(t.typanalyze::text, '-'),
       nullif(t.typsubscript::text, '-'), t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred,
       t.typdefault, t.typelem, t.typdelim, t.typcollation <> 0
  from pg_catalog.pg_type t
 where (t.typtype = 'b' or (t.typtype = 'p' and not t.typisdefined))
   and )") +
           is_no_array_type + " and " + user_schema("t.typnamespace");
}

template <>
void KindReader<BaseType>::decode(Row& row, OidMap& oids, std::vector<BaseType>& out)
{
    BaseType type;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    type.identity = in_schema(Kind::base_type, schema, row.name());
    type.owner = oids.role(row.oid());
    type.defined = row.boolean();
    if (type.defined) {
        type.input = row.string_or_empty();
        type.output = row.string_or_empty();
        type.receive = row.string_or_empty();
        type.send = row.string_or_empty();
        type.modifier_input = row.string_or_empty();
        type.modifier_output = row.string_or_empty();
        type.analyze = row.string_or_empty();
        type.subscript = row.string_or_empty();
        type.length = row.integer();
        type.passed_by_value = row.boolean();
        type.alignment = alignment_name(row.character());
        type.storage = storage_name(row.character());
        type.category = row.string();
        type.preferred = row.boolean();
        type.default_value = row.optional_string();
        const Oid element = row.oid();
        type.element = element == 0 ? Name{} : oids.type_text(element);
        type.delimiter = row.string();
        type.collatable = row.boolean();
    } else {
        constexpr std::size_t cells_of_defined = 18;
        row.skip(cells_of_defined);
    }
    if (oids.define(CatalogTable::pg_type, oid, type.identity)) {
        out.push_back(std::move(type));
    }
}

}  // namespace tidemark::catalog
