#include "catalog/shadow/checksum.h"

#include <array>

#include <fmt/format.h>
#include <openssl/evp.h>
#include <boost/crc.hpp>

#include "catalog/error.h"

namespace tidemark::catalog {
namespace {

std::string hexadecimal(std::string_view bytes, const EVP_MD* algorithm)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), &size, algorithm, nullptr) != 1) {
        throw Error("OpenSSL computes no checksum here");
    }
    std::string text;
    for (unsigned int at = 0; at < size; ++at) {
        text += fmt::format("{:02x}", hash.at(at));
    }
    return text;
}

}  // namespace

std::string sha256_of(std::string_view bytes) { return hexadecimal(bytes, EVP_sha256()); }

std::string sha384_of(std::string_view bytes) { return hexadecimal(bytes, EVP_sha384()); }

std::uint32_t crc32_of(std::string_view bytes)
{
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

}  // namespace tidemark::catalog
