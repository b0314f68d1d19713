#pragma once

#include <filesystem>
#include <string>

namespace tidemark::catalog {

/// A PostgreSQL installation from which a cluster can be made: its initdb and postgres are all that is needed.
struct PostgresBinaries {
    std::filesystem::path bindir{};
    int major = 0;
    /// As `postgres --version` gives it: "15.8 (Debian 15.8-1)".
    std::string version{};

    std::filesystem::path initdb() const { return bindir / "initdb"; }
    std::filesystem::path postgres() const { return bindir / "postgres"; }
};

struct BinarySearch {
    /// --pg-bindir: nothing else is looked at. A directory that has bin/ or native/bin/ below it will do.
    std::filesystem::path bindir{};
    /// Prefer this major; 0 for none.
    int wanted_major = 0;
};

/// Looks in search.bindir, else $TIDEMARK_PG_BINDIR, else in `pg_config --bindir`, where packages install, and $PATH; of
/// those takes one of the wanted major, else the newest. Throws ClusterError that names where it looked.
PostgresBinaries find_postgres_binaries(const BinarySearch& search = {});

}  // namespace tidemark::catalog
