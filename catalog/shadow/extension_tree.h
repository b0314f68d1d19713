#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalog/shadow/platform.h"

namespace tidemark::catalog::shadow {

/// An installation of PostgreSQL of our own, in which extensions can be put: copies of its programs, and symbolic links for
/// all the rest. See catalog/shadow/platform/README.md.
struct ExtensionTree {
    /// Where its postgres and initdb are.
    std::filesystem::path bindir{};
    /// The extensions that are stand-ins here, by name, sorted.
    std::vector<std::string> stood_in{};
};

/// The directory of an installation's shared files (postgres.bki and extension/): beside `bindir` or where a distribution puts
/// it. Empty when none of major version `major` is found.
std::filesystem::path find_share_directory(const std::filesystem::path& bindir, int major);

/// Makes the tree below `target`, which must not exist yet, with every stand-in whose extension the installation lacks, and
/// those that are preferred to the real one. Readable by all users, whatever the umask. The tree must stay where it was made:
/// control files name its library by path. Empty when the installation's share directory is not found; then the real
/// programs serve, without stand-ins. Throws std::filesystem::filesystem_error when the disk does not play along.
std::optional<ExtensionTree> make_extension_tree(const std::filesystem::path& bindir, int major,
                                                 const std::filesystem::path& target,
                                                 std::span<const Standin> standins);

/// The names that make_extension_tree would report, without making anything: for a tree that a cache already holds.
std::vector<std::string> missing_extensions(const std::filesystem::path& share_directory,
                                            std::span<const Standin> standins);

}  // namespace tidemark::catalog::shadow
