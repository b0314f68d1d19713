#include "catalog/kinds/comment.h"

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// The comment's identity, by what row of which catalog it is on and by the object that this row is or is folded onto;
/// null when it is on something that belongs to the object and has no place of its own (the _RETURN rule of a view, a
/// table's row type).
Identity identity_of_comment(CatalogTable catalog, Identity subject)
{
    const Kind kind = subject.kind();
    const auto when = [subject](bool is_own) { return is_own ? comment_identity(subject) : Identity{}; };
    switch (catalog) {
    case CatalogTable::pg_class:
        if (kind == Kind::constraint) {
            return Identity(Kind::comment, subject, {}, {}, {}, "index");
        }
        if (kind == Kind::column) {
            return Identity(Kind::comment, subject, {}, {}, {}, "sequence");
        }
        return comment_identity(subject);
    case CatalogTable::pg_type:
        return when(is_type(kind));
    case CatalogTable::pg_constraint:
        if (kind == Kind::column || kind == Kind::domain) {
            return Identity(Kind::comment, subject, {}, {}, {}, "not null");
        }
        return when(kind == Kind::constraint || kind == Kind::domain_constraint);
    case CatalogTable::pg_proc:
        // The constructors of a range are its own.
        return when(kind == Kind::routine);
    case CatalogTable::pg_rewrite:
        return when(kind == Kind::rule);
    default:
        return comment_identity(subject);
    }
}

}  // namespace

/// The server's own objects have comments too; of those only the schema public is anybody's to change. An array or
/// multirange type goes by its element or range in the OidMap and is left out here.
template <>
std::string KindReader<Comment>::query(const QueryContext&)
{
    return R"(
select d.classoid, d.objoid, d.objsubid, d.description
  from pg_catalog.pg_description d
 where (d.objoid >= 16384 or d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
   and not exists (select from pg_catalog.pg_type t
                    where d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and t.oid = d.objoid
                      and (t.typtype = 'm' or exists (select from pg_catalog.pg_type e where e.typarray = t.oid)))
   and not exists (select from pg_catalog.pg_extension e
                     join pg_catalog.pg_available_extensions() a on a.name = e.extname
                    where d.classoid = 'pg_catalog.pg_extension'::pg_catalog.regclass and e.oid = d.objoid
                      and a.comment = d.description))";
}

template <>
void KindReader<Comment>::decode(Row& row, OidMap& oids, std::vector<Comment>& out)
{
    const Oid catalog = row.oid();
    const Oid oid = row.oid();
    const std::int64_t column = row.integer();
    Comment comment;
    comment.text = row.string();
    const auto table = static_cast<CatalogTable>(catalog);
    if (oids.is_member(table, oid)) {
        return;
    }
    if (column != 0) {
        // Columns of relations that are not in view have a name and no parent.
        const Identity subject = oids.column(oid, column);
        comment.identity = subject.parent() ? comment_identity(subject) : Identity{};
    } else if (const Identity subject = oids.find_raw(catalog, oid, 0)) {
        comment.identity = identity_of_comment(table, subject);
    }
    if (comment.identity) {
        out.push_back(std::move(comment));
    }
}

}  // namespace tidemark::catalog
