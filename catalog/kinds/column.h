#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/boxed.h"
#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/sequence_options.h"

namespace tidemark::catalog {

/// GENERATED ... AS IDENTITY.
struct IdentityColumn {
    /// GENERATED ALWAYS rather than BY DEFAULT.
    bool always = false;
    Name sequence_schema{};
    Name sequence_name{};
    /// Empty when it is the column's: CREATE TABLE LIKE makes it "bigint" whatever that is. No difference by itself, for a
    /// dump does not keep it, and its bounds are among the options.
    Name sequence_type{};
    SequenceOptions options{};

    friend bool operator==(const IdentityColumn& a, const IdentityColumn& b)
    {
        return a.always == b.always && a.sequence_schema == b.sequence_schema && a.sequence_name == b.sequence_name &&
               a.options == b.options;
    }
};

template <>
inline constexpr auto fields<IdentityColumn> = field_table(
    field("always", &IdentityColumn::always),
    field("sequence_schema", &IdentityColumn::sequence_schema),
    field("sequence_name", &IdentityColumn::sequence_name),
    field("sequence_type", &IdentityColumn::sequence_type, OnChange::informative),
    field("options", &IdentityColumn::options));
TIDEMARK_FIELDS_COMPLETE(IdentityColumn);

/// GENERATED ALWAYS AS (...).
struct GeneratedColumn {
    std::string expression{};
    /// STORED; else VIRTUAL, since PostgreSQL 18.
    bool stored = true;

    friend bool operator==(const GeneratedColumn&, const GeneratedColumn&) = default;
};

template <>
inline constexpr auto fields<GeneratedColumn> = field_table(
    field("expression", &GeneratedColumn::expression),
    field("stored", &GeneratedColumn::stored, OnChange::alter, 18));
TIDEMARK_FIELDS_COMPLETE(GeneratedColumn);

/// A NOT NULL as the constraint that it is since PostgreSQL 18 (pg_constraint.contype 'n').
struct NotNullConstraint {
    Name name{};
    /// "<table>_<column>_not_null", by the table where it was declared, under its name of then, and with a number where
    /// another constraint has the name: no difference to another such name.
    bool named_by_server = false;
    /// Declared on this table. What is only inherited cannot be renamed, so that its name is no difference.
    bool local = true;
    bool validated = true;
    bool no_inherit = false;

    friend bool operator==(const NotNullConstraint& a, const NotNullConstraint& b)
    {
        return a.validated == b.validated && a.no_inherit == b.no_inherit && !has_other_name(a, b);
    }

    friend bool has_other_name(const NotNullConstraint& a, const NotNullConstraint& b)
    {
        return a.local && b.local && !(a.named_by_server && b.named_by_server) && a.name != b.name;
    }
};

template <>
inline constexpr auto fields<NotNullConstraint> = field_table(
    field("name", &NotNullConstraint::name),
    field("named_by_server", &NotNullConstraint::named_by_server, OnChange::informative),
    field("local", &NotNullConstraint::local, OnChange::informative),
    field("validated", &NotNullConstraint::validated),
    field("no_inherit", &NotNullConstraint::no_inherit));
TIDEMARK_FIELDS_COMPLETE(NotNullConstraint);

/// A column of a table (pg_attribute). Its plain default is an object of its own (column_default).
struct Column {
    Identity identity{};
    /// pg_attribute.attnum: dropped columns leave holes.
    std::int64_t position = 0;
    /// With its modifiers, as format_type() writes it.
    Name type{};
    /// Qualified and quoted; empty when it is the type's default.
    Name collation{};
    bool not_null = false;
    /// Of a column that is not null, on a server since PostgreSQL 18.
    std::optional<NotNullConstraint> not_null_constraint{};
    Boxed<IdentityColumn> identity_column{};
    Boxed<GeneratedColumn> generated{};
    /// "plain", "external", "extended" or "main"; empty when it is the type's default.
    Name storage{};
    /// The type's own, to which the column can be set back (SET STORAGE DEFAULT exists since PostgreSQL 16); empty when
    /// it is not another.
    Name type_storage{};
    /// "pglz" or "lz4"; empty when it follows the server's setting.
    Name compression{};
    /// Empty when it follows the server's setting.
    std::optional<std::int64_t> statistics_target{};
    /// "n_distinct=100", sorted.
    std::vector<std::string> options{};
    /// Declared on this table, and not only inherited.
    bool is_local = true;
    /// Number of direct parents that have the column.
    std::int64_t inherited_from = 0;
    /// Of a foreign table's column; see foreign_options.h.
    std::vector<std::string> foreign_options{};
};

template <>
inline constexpr auto fields<Column> = field_table(
    field("position", &Column::position, OnChange::informative),
    field("type", &Column::type, OnChange::alter_apart),
    field("collation", &Column::collation, OnChange::alter_apart),
    field("not_null", &Column::not_null),
    field("not_null_constraint", &Column::not_null_constraint, OnChange::alter, 18),
    field("identity_column", &Column::identity_column),
    field("generated", &Column::generated, OnChange::alter_apart),
    field("storage", &Column::storage),
    field("type_storage", &Column::type_storage, OnChange::informative),
    field("compression", &Column::compression),
    field("statistics_target", &Column::statistics_target),
    field("options", &Column::options),
    field("is_local", &Column::is_local, OnChange::report_only),
    field("inherited_from", &Column::inherited_from, OnChange::informative),
    field("foreign_options", &Column::foreign_options));
TIDEMARK_FIELDS_COMPLETE(Column);

/// Is there no row without a value? Since PostgreSQL 18 a NOT NULL may be NOT VALID, which says nothing about the rows
/// that were there before it.
inline bool must_have_value(const Column& column)
{
    return column.not_null && (!column.not_null_constraint || column.not_null_constraint->validated);
}

}  // namespace tidemark::catalog
