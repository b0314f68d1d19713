#pragma once

#include "catalog/snapshot.h"

namespace tidemark::diff {

/// The domain that a column is of, or that a domain is made over; null when it is none. An array of a domain is none.
const catalog::Domain* domain_of(const catalog::Snapshot& snapshot, catalog::Identity column_or_domain);

/// Does the column's domain, or one beneath it, refuse null where a row gives no value? One with a default gives its own.
bool domain_refuses_no_value(const catalog::Snapshot& snapshot, catalog::Identity column);

/// Is it by its default that a domain depends on something, and not by what it is made of?
bool is_of_default(const catalog::Dependency& dependency);

}  // namespace tidemark::diff
