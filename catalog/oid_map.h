#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "catalog/expressions.h"
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

/// An operator class (pg_opclass).
struct OperatorClassFacts {
    Oid access_method = 0;
    Oid input_type = 0;
    bool is_default = false;
    /// 0 when the index stores what it is given.
    Oid key_type = 0;
    /// Qualified unless it is in pg_catalog, quoted.
    Name name{};
};

/// What an index has of its own for one of its columns (pg_attribute of the index).
struct IndexColumnNote {
    std::int64_t number = 0;
    /// Empty when it follows the server's setting.
    std::optional<std::int64_t> statistics_target{};
    /// Options of the operator class, "siglen=32".
    std::vector<std::string> options{};
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
    void define_column(Oid relation, std::int64_t number, Identity column, Oid type, Oid collation, bool generated);
    bool is_generated(Oid relation, std::int64_t number) const { return known_column(relation, number).generated; }
    /// Type and collation of a column of any relation in view; throws ReadError when it is unknown.
    std::pair<Oid, Oid> column_type(Oid relation, std::int64_t number) const;
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
    /// Of a domain what it is over, else the type itself; and the collation that its columns have by themselves, 0 for none.
    void define_type_traits(Oid oid, Oid base, Oid collation) { type_traits_[oid] = {base, collation}; }
    std::pair<Oid, Oid> type_traits(Oid oid) const;
    TypeReference type_reference(Oid oid) const;
    void define_type_text(Oid oid, std::int64_t modifier, Name formatted);
    /// format_type(oid, modifier); -1 is no modifier.
    Name type_text(Oid oid, std::int64_t modifier = -1) const;

    /// Qualified and quoted.
    void define_collation(Oid oid, Name name) { collations_[oid] = name; }
    Name collation(Oid oid) const;

    void define_operator_class(Oid oid, OperatorClassFacts facts);
    /// Throws ReadError when it is unknown.
    const OperatorClassFacts& operator_class(Oid oid) const;
    /// Has the access method a default operator class for just this type?
    bool has_default_operator_class(Oid access_method, Oid type) const;

    void define_index_note(Oid index, IndexColumnNote note) { index_notes_[index].push_back(std::move(note)); }
    /// By number.
    const std::vector<IndexColumnNote>& index_notes(Oid index) const;

    Expressions& expressions() { return expressions_; }
    const Expressions& expressions() const { return expressions_; }

private:
    struct KnownColumn {
        Identity identity{};
        Oid type = 0;
        Oid collation = 0;
        bool generated = false;
    };

    const KnownColumn& known_column(Oid relation, std::int64_t number) const;
    static std::uint64_t key(Oid a, Oid b) { return std::uint64_t{a} << 32U | b; }

    std::unordered_map<std::uint64_t, Identity> objects_{};
    std::unordered_map<std::uint64_t, KnownColumn> columns_{};
    std::unordered_set<std::uint64_t> members_{};
    std::unordered_map<std::uint64_t, Identity> member_identities_{};
    std::unordered_map<Oid, Name> schemas_{};
    std::unordered_map<Oid, Name> roles_{};
    std::unordered_map<Oid, TypeReference> types_{};
    std::unordered_map<std::uint64_t, Name> type_texts_{};
    std::unordered_map<Oid, std::pair<Oid, Oid>> type_traits_{};
    std::unordered_map<Oid, Name> collations_{};
    std::unordered_map<Oid, OperatorClassFacts> operator_classes_{};
    /// By access method and type.
    std::unordered_set<std::uint64_t> default_operator_classes_{};
    std::unordered_map<Oid, std::vector<IndexColumnNote>> index_notes_{};
    Expressions expressions_{};
};

}  // namespace tidemark::catalog
