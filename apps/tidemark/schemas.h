#pragma once

#include <span>

#include "catalog/shadow/embedded_file.h"

namespace tidemark::apps {

using catalog::shadow::EmbeddedFile;

/// The JSON Schemas of what tidemark writes: "catalog/snapshot.schema.json", "emit/format/report.schema.json".
std::span<const EmbeddedFile> embedded_schemas();

}  // namespace tidemark::apps
