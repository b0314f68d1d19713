#pragma once

#include <vector>

#include "catalog/snapshot.h"

// Tables of a composite type (CREATE TABLE ... OF): their columns are the type's attributes.
namespace tidemark::diff {

/// The composite type that the table is of; null when it is of none.
catalog::Identity type_of_table(const catalog::Snapshot& side, catalog::Identity table);

/// Is the table of the same type on both sides, and do ADD and DROP ATTRIBUTE ... CASCADE give it the columns that it is to
/// have? Else it leaves the type, and takes it again when its columns are what the type's attributes are.
bool follows_its_type(const catalog::Snapshot& from, const catalog::Snapshot& to, catalog::Identity table);

/// The tables of the type that follow it.
std::vector<catalog::Identity> followers_of_type(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                 catalog::Identity type);

}  // namespace tidemark::diff
