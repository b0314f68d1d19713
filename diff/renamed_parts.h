#pragma once

#include <string>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/rename.h"

namespace tidemark::diff {

/// In their order.
std::vector<std::string> attribute_names(const catalog::CompositeType& type);

/// Parts that are no objects of their own and go on under another name: an enum's labels and a composite type's attributes
/// at the same place, a view's columns of the same expression. Of what both sides have under one name.
std::vector<Rename> renamed_parts(const catalog::Snapshot& from, const catalog::Snapshot& to);

}  // namespace tidemark::diff
