#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace tidemark::apps {

/// Writes a file that appears under its name only when it is complete, over an older one; what is no regular file (a pipe,
/// /dev/stdout) is written to as it is. Throws InputError when that fails, and then leaves nothing behind.
void write_whole_file(const std::filesystem::path& path, std::string_view text);

/// Likewise, with what `write` puts into the stream; what `write` throws leaves nothing behind either.
void write_whole_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

}  // namespace tidemark::apps
