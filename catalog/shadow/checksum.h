#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tidemark::catalog {

// What migration tools record of a file. For names and cache keys of our own there is digest.h.

/// In lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);
std::string sha384_of(std::string_view bytes);

/// The CRC-32 of zip and Java.
std::uint32_t crc32_of(std::string_view bytes);

}  // namespace tidemark::catalog
