#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catalog/identity.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// System catalogs by their fixed OID, as pg_depend names them in classid.
enum class CatalogTable : Oid {
    pg_type = 1247,
    pg_attribute = 1249,
    pg_proc = 1255,
    pg_class = 1259,
    pg_authid = 1260,
    pg_foreign_server = 1417,
    pg_user_mapping = 1418,
    pg_foreign_data_wrapper = 2328,
    pg_am = 2601,
    pg_amop = 2602,
    pg_amproc = 2603,
    pg_attrdef = 2604,
    pg_cast = 2605,
    pg_constraint = 2606,
    pg_conversion = 2607,
    pg_language = 2612,
    pg_namespace = 2615,
    pg_opclass = 2616,
    pg_operator = 2617,
    pg_rewrite = 2618,
    pg_trigger = 2620,
    pg_opfamily = 2753,
    pg_extension = 3079,
    pg_policy = 3256,
    pg_statistic_ext = 3381,
    pg_collation = 3456,
    pg_event_trigger = 3466,
    pg_transform = 3576,
    pg_ts_dict = 3600,
    pg_ts_parser = 3601,
    pg_ts_config = 3602,
    pg_ts_template = 3764,
    pg_publication = 6104,
    pg_publication_rel = 6106,
    pg_publication_namespace = 6237,
};

/// What the OIDs of one read mean. It lives inside the read and dies with it.
///
/// It is also where pg_depend's rows are folded: a row that is no object of its own (the _RETURN rule of a view, a
/// table's row type, the index of a key, the sequence of an identity column) is defined under the identity of the object
/// that it belongs to.
class OidMap {
public:
    /// Says who an OID is. False when it is a member of an extension: then its facts are not kept, and it goes on standing
    /// for the extension.
    bool define(CatalogTable table, Oid oid, Identity identity);
    /// Gives an OID that may be known already to the object that it belongs to: a key's index, an identity's sequence.
    void fold(CatalogTable table, Oid oid, Identity into);
    /// Marks a member of an extension; dependencies on it become dependencies on the extension.
    void define_member(Oid catalog, Oid oid, Identity extension);
    bool is_member(CatalogTable table, Oid oid) const;
    /// Who a member of an extension is by itself; null for what is none, or was never defined.
    Identity member(CatalogTable table, Oid oid) const;

    /// Null for what is out of view. With a column number: the column when the relation is a table, whose columns are
    /// objects; else the relation.
    Identity find(CatalogTable table, Oid oid, std::int64_t column = 0) const
    {
        return find_raw(static_cast<Oid>(table), oid, column);
    }
    Identity find_raw(Oid catalog, Oid oid, std::int64_t column) const;
    Identity relation(Oid oid) const { return find(CatalogTable::pg_class, oid); }
    void define_column(Oid relation, std::int64_t number, Identity column);
    /// The column of any relation, as what a comment or a grant hangs on; null when out of view.
    Identity column(Oid relation, std::int64_t number) const;
    /// The name of a column by its number, for any relation in view; throws ReadError when it is unknown.
    Name column_name(Oid relation, std::int64_t number) const;
    std::vector<Name> column_names(Oid relation, const std::vector<std::int64_t>& numbers) const;

    void define_schema(Oid oid, Name name) { schemas_[oid] = name; }
    Name schema(Oid oid) const;
    void define_role(Oid oid, Name name) { roles_[oid] = name; }
    /// OID 0 is PUBLIC, the empty name; a role that is gone has its OID for a name, as in aclitem's text.
    Name role(Oid oid) const;

    void define_type(Oid oid, TypeReference reference, Name formatted);
    TypeReference type_reference(Oid oid) const;
    void define_type_text(Oid oid, std::int64_t modifier, Name formatted);
    /// format_type(oid, modifier); -1 is no modifier.
    Name type_text(Oid oid, std::int64_t modifier = -1) const;

private:
    static std::uint64_t key(Oid a, Oid b) { return std::uint64_t{a} << 32U | b; }

    std::unordered_map<std::uint64_t, Identity> objects_{};
    std::unordered_map<std::uint64_t, Identity> columns_{};
    std::unordered_set<std::uint64_t> members_{};
    std::unordered_map<std::uint64_t, Identity> member_identities_{};
    std::unordered_map<Oid, Name> schemas_{};
    std::unordered_map<Oid, Name> roles_{};
    std::unordered_map<Oid, TypeReference> types_{};
    std::unordered_map<std::uint64_t, Name> type_texts_{};
};

}  // namespace tidemark::catalog
