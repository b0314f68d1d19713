#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace tidemark::catalog {

/// 64-bit FNV-1a as 16 hexadecimal digits: the same on every machine, for names and cache keys, not for secrets.
inline std::string digest(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace tidemark::catalog
