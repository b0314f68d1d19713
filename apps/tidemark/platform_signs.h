#pragma once

#include <filesystem>

#include "catalog/session.h"
#include "catalog/snapshot.h"

namespace tidemark::apps {

// How to tell whose platform a source is of when neither a flag nor a project says so.

/// Supabase's roles are in every one of its databases, and nobody else makes all of them beside a schema auth. One round
/// trip in a transaction of its own.
bool is_supabase(catalog::Session& session);
bool is_supabase(const catalog::Snapshot& snapshot);

/// Do the .sql files use what Supabase has (auth.uid(), storage.objects, service_role ...), and none makes a schema auth?
/// Throws InputError where a file cannot be read.
bool is_supabase(const std::filesystem::path& file_or_directory);

}  // namespace tidemark::apps
