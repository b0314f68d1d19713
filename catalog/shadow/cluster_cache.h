#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/observer.h"
#include "catalog/shadow/account.h"
#include "catalog/shadow/file_descriptor.h"

namespace tidemark::catalog {

/// Data directories made once and copied per run, in a 0700 directory of our own. Several processes may share it.
/// Each has a recipe, the text of all that it depends on, which is kept beside it and compared as a whole: an equal one means
/// that the data serves.
class ClusterCache {
public:
    enum class Content {
        /// A new cluster with a platform's prelude (describe() of cluster_template.h).
        empty,
        /// One into which migrations were replayed.
        replayed,
    };

    /// Texts that belong to the data, by name ("snapshot.json").
    using Notes = std::map<std::string, std::string>;

    struct Entry {
        Content content{};
        std::filesystem::path place{};
        std::uint64_t bytes = 0;
        /// How long it was not used.
        std::chrono::seconds unused{};
        /// The note of that name: what a person calls it.
        std::string title{};
    };

    /// Opens (and makes) the directory; empty means $XDG_CACHE_HOME/tidemark, else ~/.cache/tidemark.
    /// Nothing when there is no such place or it is not safe to trust: another's, or writable by others.
    static std::optional<ClusterCache> open(const std::filesystem::path& directory, Observer& observer);

    /// Copies the data of that recipe to `data`, given to `owner`; false when there is none, or a damaged one, which is
    /// removed.
    bool fetch(Content content, const std::string& recipe, const std::filesystem::path& data, const Account& owner);
    /// Keeps a copy of `data`, the directory of a cluster that was shut down cleanly; removes what was unused longest, so that
    /// the rest stays within bounds. With other notes it takes the place of what is kept.
    void store(Content content, const std::string& recipe, const std::filesystem::path& data, const Notes& notes = {});

    /// The recipes of which there is data.
    std::vector<std::string> recipes(Content content) const;
    /// Nothing when the recipe's data is not there or a note is not as it was written.
    std::optional<Notes> notes(Content content, const std::string& recipe) const;
    /// While it is open nobody removes the recipe's data.
    FileDescriptor hold(Content content, const std::string& recipe) const;

    /// Held while the data is made, so that a second process waits for it instead of making its own.
    FileDescriptor lock_for_making(Content content, const std::string& recipe) const;

    const std::filesystem::path& directory() const { return directory_; }
    /// The last used first.
    std::vector<Entry> entries() const;
    /// Removes what nobody uses; says how many bytes that were.
    std::uint64_t clear();

private:
    explicit ClusterCache(std::filesystem::path directory) : directory_(std::move(directory)) {}
    std::filesystem::path place_of(Content content, const std::string& recipe) const;
    void remove_old() const;

    std::filesystem::path directory_;
};

}  // namespace tidemark::catalog
