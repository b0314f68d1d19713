#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace tidemark::catalog {

/// 64-bit FNV-1a: the same on every machine, for names and cache keys, not for secrets.
class Digest {
public:
    void add(std::string_view text)
    {
        for (const char byte : text) {
            hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
        }
    }

    /// 16 hexadecimal digits.
    std::string text() const { return fmt::format("{:016x}", hash_); }

private:
    std::uint64_t hash_ = 0xcbf29ce484222325U;
};

inline std::string digest(std::string_view text)
{
    Digest digest;
    digest.add(text);
    return digest.text();
}

}  // namespace tidemark::catalog
