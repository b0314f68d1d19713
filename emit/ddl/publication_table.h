#pragma once

#include "catalog/kinds/publication_table.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// "app.t (a, b) WHERE (a > 0)". ONLY where plain children would come along: those that are published are members of
/// their own.
Sql published_table(const catalog::PublicationTable& member, const catalog::Snapshot& to);

}  // namespace tidemark::emit
