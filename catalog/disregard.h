#pragma once

#include <string>
#include <vector>

#include "catalog/snapshot.h"

namespace tidemark::catalog {

/// A difference that nobody wants mended.
struct Disregarded {
    Identity identity{};
    /// Of an object that both sides have: which of its fields, as the field table names them.
    std::vector<std::string> fields{};
};

/// Makes `to` what it would be without these differences from `from`: objects that only `from` has are there, those that only
/// `to` has are seen and left alone (Snapshot::referenced), and fields have `from`'s values. Sealed again.
void disregard(Snapshot& to, const Snapshot& from, const std::vector<Disregarded>& differences);

}  // namespace tidemark::catalog
