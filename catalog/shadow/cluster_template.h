#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/observer.h"
#include "catalog/shadow/account.h"
#include "catalog/shadow/postgres_binaries.h"

namespace tidemark::catalog {

/// SQL that is part of every cluster of ours, run once as the bootstrap superuser when a template is made.
struct PreludeScript {
    std::string name{};
    std::string sql{};
    std::string database = "postgres";
};

/// All that a new cluster's data depends on.
struct ClusterRecipe {
    PostgresBinaries binaries{};
    std::string superuser = "tidemark_admin";
    std::vector<PreludeScript> prelude{};
};

/// The recipe as text: server version, programs, installed extensions, locale, superuser, and a digest of each script.
/// Equal text means that one's data directory serves the other.
std::string describe(const ClusterRecipe& recipe);

/// Makes a data directory by the recipe: initdb, our settings, the prelude; leaves it shut down cleanly.
/// `place` is a run directory: sockets and log go there too. Throws ClusterError.
void make_data_directory(const ClusterRecipe& recipe, const std::filesystem::path& place, int live_run,
                         const Account& account, Observer& observer);

}  // namespace tidemark::catalog
