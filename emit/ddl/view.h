#pragma once

#include "catalog/kinds/view.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// CREATE [OR REPLACE] VIEW. OR REPLACE sets the options too: what is not repeated is lost.
Sql create_view(const catalog::View& view, bool or_replace);

}  // namespace tidemark::emit
