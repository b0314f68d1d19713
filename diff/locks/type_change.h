#pragma once

#include "catalog/name.h"

namespace tidemark::diff {

/// May ALTER COLUMN TYPE leave the stored values as they are? Of built-in types, as format_type() writes them, and without
/// domains; of any other pair the answer is no (ATColumnChangeRequiresRewrite, the support functions of length coercions).
bool keeps_values(catalog::Name from, catalog::Name to);

}  // namespace tidemark::diff
