#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "catalog/observer.h"
#include "catalog/shadow/account.h"
#include "catalog/shadow/file_descriptor.h"

namespace tidemark::catalog {

/// Data directories made once and copied per run, in a 0700 directory of our own. Several processes may share it.
class TemplateCache {
public:
    /// Opens (and makes) the directory; empty means $XDG_CACHE_HOME/tidemark, else ~/.cache/tidemark.
    /// Nothing when there is no such place or it is not safe to trust: another's, or writable by others.
    static std::optional<TemplateCache> open(const std::filesystem::path& directory, Observer& observer);

    /// Copies the template of that recipe (describe() of cluster_template.h) to `data`, given to `owner`; false when there is none, or a damaged one, which
    /// is removed.
    bool fetch(const std::string& recipe, const std::filesystem::path& data, const Account& owner);
    /// Keeps a copy of `data`, the directory of a cluster that was shut down cleanly; removes the templates that were
    /// unused longest, so that few remain.
    void store(const std::string& recipe, const std::filesystem::path& data);
    /// Held while a template is made, so that a second process waits for it instead of making its own.
    FileDescriptor lock_for_making(const std::string& recipe) const;

private:
    explicit TemplateCache(std::filesystem::path directory) : directory_(std::move(directory)) {}
    std::filesystem::path place_of(const std::string& recipe) const;
    void remove_old() const;

    std::filesystem::path directory_;
};

}  // namespace tidemark::catalog
