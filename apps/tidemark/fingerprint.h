#pragma once

#include <string>

#include "catalog/snapshot.h"

namespace tidemark::apps {

/// 16 hexadecimal digits for a schema: equal ones have equal fingerprints, on every machine. Who read it, under which name and
/// with which roles about, is no part of it, nor what follows from the objects (dependencies) or from the server's extensions.
std::string fingerprint(const catalog::Snapshot& snapshot);

}  // namespace tidemark::apps
