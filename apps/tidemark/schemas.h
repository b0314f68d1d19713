#pragma once

#include <span>

#include "catalog/shadow/embedded_file.h"

namespace tidemark::apps {

/// The JSON Schemas of what tidemark writes: "catalog/snapshot.schema.json", "emit/format/report.schema.json".
std::span<const catalog::shadow::EmbeddedFile> embedded_schemas();

}  // namespace tidemark::apps
