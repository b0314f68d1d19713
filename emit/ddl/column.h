#pragma once

#include "catalog/kinds/column.h"
#include "catalog/kinds/column_default.h"
#include "catalog/kinds/sequence_options.h"
#include "emit/ddl.h"
#include "emit/sql.h"

namespace tidemark::emit {

/// A column as CREATE TABLE and ADD COLUMN write it: "total numeric(12,2) DEFAULT 0 NOT NULL".
/// `default_value` is null when the column has none, or when it is set later.
Sql column_clause(const catalog::Column& column, const catalog::ColumnDefault* default_value);

/// "ALTER TABLE t ALTER COLUMN c".
Sql alter_column(const catalog::Column& column);

/// "ALTER TABLE ONLY t ALTER COLUMN c": what children share, or are to have otherwise.
Sql alter_this_column(const catalog::Column& column);

/// What a column's clause cannot say: storage, statistics, options. One ALTER TABLE each.
void add_column_settings(const catalog::Column& column, std::vector<Statement>& out);

/// "GENERATED ALWAYS AS IDENTITY (START WITH 5)", of a column that is one.
Sql identity_clause(const catalog::Column& column);

/// "START WITH 5 INCREMENT BY 2 ...": only what differs from the defaults for the type ("bigint", "integer", "smallint").
Sql sequence_options_clause(const catalog::SequenceOptions& options, catalog::Name type);

}  // namespace tidemark::emit
