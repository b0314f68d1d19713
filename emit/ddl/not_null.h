#pragma once

#include <vector>

#include "catalog/kinds/column.h"
#include "catalog/kinds/domain.h"
#include "emit/ddl.h"
#include "emit/sql.h"

// NOT NULL is a named constraint, of a domain since PostgreSQL 17 and of a column since 18.
namespace tidemark::emit {

/// The constraint's name: the one that the server gives unasked, unless the facts have another.
catalog::Name not_null_name(const catalog::Column& column);
/// As it is called when the column is as on this side: what the server has named in the source keeps that name.
catalog::Name not_null_name(const catalog::Column& column, const catalog::Snapshot& from);
catalog::Name not_null_name(const catalog::Domain& domain);

/// "NOT NULL", "CONSTRAINT n NOT NULL NO INHERIT": inside a column's clause. Empty when the column may be null, and for
/// what CREATE TABLE cannot leave unvalidated.
Sql not_null_clause(const catalog::Column& column);

/// Makes a column not null that is not yet.
void set_not_null(const catalog::Column& column, std::vector<Statement>& out);

/// From one side's NOT NULL, or none, to the other's; `changed` says whether it comes or goes.
void alter_not_null(const catalog::Column& from, const catalog::Column& to, catalog::FieldSet changed,
                    const StepContext& context, std::vector<Statement>& out);

}  // namespace tidemark::emit
