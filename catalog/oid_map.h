#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalog/dependency.h"
#include "catalog/expressions.h"
#include "catalog/flat_map.h"
#include "catalog/identity.h"
#include "catalog/kinds/sequence_options.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// FirstNormalObjectId: what initdb has made is below.
inline constexpr Oid first_user_oid = 16384;

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

/// What the columns of a type (pg_type) are like by themselves.
struct TypeTraits {
    /// Of a domain what it is over, else the type itself.
    Oid base = 0;
    /// 0 for none.
    Oid collation = 0;
    /// pg_type.typstorage.
    char storage = 'p';
};

/// A column of any relation, as what names it by number needs it.
struct KnownColumn {
    Identity identity{};
    std::int64_t number = 0;
    Oid type = 0;
    std::int64_t modifier = -1;
    Oid collation = 0;
    bool generated = false;
    /// pg_attribute.attstorage.
    char storage = 'p';
};

/// A relation's own row of pg_class, as other kinds need it.
struct RelationFacts {
    Oid owner = 0;
    /// pg_class.relpersistence.
    char persistence = 'p';
};

/// What is set on a relation that belongs to another: on a TOAST table or an index.
struct StorageSettings {
    /// Sorted.
    std::vector<std::string> options{};
    /// Empty for the database's.
    Name tablespace{};
};

/// A column by its number.
struct ColumnNumber {
    Oid relation = 0;
    std::int64_t number = 0;
};

/// A row of pg_depend, or one that would be there.
struct DependencyRow {
    Oid catalog = 0;
    Oid oid = 0;
    std::int32_t column = 0;
    Oid subject_catalog = 0;
    Oid subject_oid = 0;
    std::int32_t subject_column = 0;
    /// pg_depend.deptype.
    char type = 'n';
};

/// The sequence behind an identity column.
struct IdentitySequence {
    Oid oid = 0;
    Name schema{};
    Name name{};
    Oid type = 0;
    SequenceOptions options{};
};

/// An identity column whose sequence is not known yet.
struct WaitingColumn {
    Oid relation = 0;
    std::int64_t number = 0;
    Identity identity{};
    Oid type = 0;
    /// Among the columns that are objects; none for others.
    std::optional<std::size_t> place{};
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
    void define_column(Oid relation, KnownColumn column);
    /// Throws ReadError when it is unknown.
    const KnownColumn& known_column(Oid relation, std::int64_t number) const;
    /// Null when it is unknown. It looks at nothing but the columns.
    const KnownColumn* find_column(Oid relation, std::int64_t number) const;
    /// By number; empty for a relation that is out of view.
    const std::vector<KnownColumn>& columns(Oid relation) const;
    /// The column of any relation, as what a comment or a grant hangs on; null when out of view.
    Identity column(Oid relation, std::int64_t number) const;
    /// The name of a column by its number, for any relation in view; throws ReadError when it is unknown.
    Name column_name(Oid relation, std::int64_t number) const;
    std::vector<Name> column_names(Oid relation, const std::vector<std::int64_t>& numbers) const;

    void define_column_acl(Oid relation) { relations_with_column_acl_.insert(relation); }
    const std::set<Oid>& relations_with_column_acl() const { return relations_with_column_acl_; }

    void define_partitioned(Oid table) { partitioned_.insert(table); }
    bool is_partitioned(Oid table) const { return partitioned_.contains(table); }
    /// Who a relation is by itself, also as a member of an extension; throws ReadError when it is out of view.
    Identity relation_itself(Oid oid) const;

    void define_relation_facts(Oid relation, RelationFacts facts) { relation_facts_[relation] = facts; }
    /// Of tables, views, sequences and the like, not of indexes; throws ReadError when it is unknown.
    const RelationFacts& relation_facts(Oid relation) const;

    /// Of a TOAST table or an index.
    void define_storage_settings(Oid relation, StorageSettings settings)
    {
        storage_settings_[relation] = std::move(settings);
    }
    /// Empty ones where nothing is set.
    const StorageSettings& storage_settings(Oid relation) const;

    void define_access_method(Oid oid, Name name) { access_methods_[oid] = name; }
    /// Throws ReadError when it is unknown.
    Name access_method(Oid oid) const;

    /// An identity column's sequence depends on its column internally and is a part of it; serial's is merely owned.
    void define_sequence_column(Oid sequence, ColumnNumber column) { sequence_columns_[sequence] = column; }
    /// The identity column that the sequence is of; null when it is of none.
    const ColumnNumber* sequence_column(Oid sequence) const;
    void await_sequence(const WaitingColumn& column) { waiting_columns_.push_back(column); }
    const std::vector<WaitingColumn>& waiting_columns() const { return waiting_columns_; }
    /// When the columns have them.
    void forget_identity_sequences()
    {
        waiting_columns_ = {};
        identity_sequences_ = {};
    }
    void define_identity_sequence(Oid relation, std::int64_t number, IdentitySequence sequence);
    /// Null for a column without one.
    const IdentitySequence* identity_sequence(Oid relation, std::int64_t number) const;

    void define_schema(Oid oid, Name name) { schemas_[oid] = name; }
    Name schema(Oid oid) const;
    void define_role(Oid oid, Name name) { roles_[oid] = name; }
    /// OID 0 is PUBLIC, the empty name; a role that is gone has its OID for a name, as in aclitem's text.
    Name role(Oid oid) const;

    void define_type(Oid oid, TypeReference reference, Name formatted);
    void define_type_traits(Oid oid, TypeTraits traits) { type_traits_[oid] = traits; }
    /// Throws ReadError when it is unknown.
    const TypeTraits& type_traits(Oid oid) const;
    TypeReference type_reference(Oid oid) const;
    void define_type_text(Oid oid, std::int64_t modifier, Name formatted);
    /// format_type(oid, modifier); -1 is no modifier.
    Name type_text(Oid oid, std::int64_t modifier = -1) const;

    /// Qualified and quoted.
    void define_collation(Oid oid, Name name) { collations_[oid] = name; }
    Name collation(Oid oid) const;
    /// Of a column of the type; empty when it is the type's.
    Name own_collation(Oid type, Oid collation) const;

    void define_operator_class(Oid oid, OperatorClassFacts facts);
    /// Throws ReadError when it is unknown.
    const OperatorClassFacts& operator_class(Oid oid) const;
    /// Has the access method a default operator class for just this type?
    bool has_default_operator_class(Oid access_method, Oid type) const;

    /// What a decoder knows of its own row, and pg_depend is not asked for; null subjects are passed over.
    void add_dependency(Identity dependent, Identity subject);
    const std::vector<Dependency>& dependencies() const { return dependencies_; }
    /// The same where the identities are not known yet.
    void add_dependency(const DependencyRow& row) { dependency_rows_.push_back(row); }
    const std::vector<DependencyRow>& dependency_rows() const { return dependency_rows_; }

    Expressions& expressions() { return expressions_; }
    const Expressions& expressions() const { return expressions_; }

private:
    static std::uint64_t key(Oid a, Oid b) { return std::uint64_t{a} << 32U | b; }

    FlatMap<std::uint64_t, Identity> objects_{};
    FlatMap<Oid, std::vector<KnownColumn>> columns_{};
    FlatSet<Oid> partitioned_{};
    std::set<Oid> relations_with_column_acl_{};
    FlatMap<Oid, RelationFacts> relation_facts_{};
    FlatMap<Oid, StorageSettings> storage_settings_{};
    FlatMap<Oid, Name> access_methods_{};
    FlatMap<Oid, ColumnNumber> sequence_columns_{};
    FlatMap<std::uint64_t, IdentitySequence> identity_sequences_{};
    std::vector<WaitingColumn> waiting_columns_{};
    std::vector<Dependency> dependencies_{};
    std::vector<DependencyRow> dependency_rows_{};
    FlatSet<std::uint64_t> members_{};
    FlatMap<std::uint64_t, Identity> member_identities_{};
    FlatMap<Oid, Name> schemas_{};
    FlatMap<Oid, Name> roles_{};
    FlatMap<Oid, TypeReference> types_{};
    FlatMap<std::uint64_t, Name> type_texts_{};
    FlatMap<Oid, TypeTraits> type_traits_{};
    FlatMap<Oid, Name> collations_{};
    FlatMap<Oid, OperatorClassFacts> operator_classes_{};
    /// By access method and type.
    FlatSet<std::uint64_t> default_operator_classes_{};
    Expressions expressions_{};
};

}  // namespace tidemark::catalog
