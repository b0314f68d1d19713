#pragma once

#include "emit/ddl.h"

namespace tidemark::emit {

/// The shape of an object, made before the object itself (diff::StepAction::create_shell): CREATE TYPE without more; a view
/// whose columns are NULL; a routine without body.
void add_shell(catalog::Identity identity, const catalog::Snapshot& to, std::vector<Statement>& out);

/// A view or routine left its shape alone, a domain without its default, a table without its composite type, a column of rows with jsonb (diff::StepAction::hollow_out).
void add_hollow(catalog::Identity identity, const catalog::Snapshot& from, std::vector<Statement>& out);

}  // namespace tidemark::emit
