#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>

#include "catalog/shadow/account.h"

namespace tidemark::catalog {

/// Removes a file or a directory with all in it, following no symbolic link. Async-signal-safe.
/// False when something is left.
bool remove_tree(const char* path) noexcept;

struct TreeSize {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    friend bool operator==(const TreeSize&, const TreeSize&) = default;
};

/// Copies a directory of plain files and directories to `to`, which must not exist, as 0700 and 0600 and owned by `owner`;
/// shares blocks where the file system can. Throws std::filesystem::filesystem_error, also on anything but plain files.
TreeSize copy_tree(const std::filesystem::path& from, const std::filesystem::path& to, const Account& owner);

}  // namespace tidemark::catalog
