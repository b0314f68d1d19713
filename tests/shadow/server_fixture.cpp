#include "server_fixture.h"

#include <unistd.h>

#include <cstdlib>

#include "catalog/error.h"
#include "catalog/shadow/file_tree.h"

/// libpqxx 6 leaks the answer that tells it of a broken connection. Read by the leak sanitizer, where there is one.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpqxx"; }

namespace tidemark::tests {
namespace {

std::optional<catalog::PrivateCluster>& shared_cluster()
{
    static std::optional<catalog::PrivateCluster> cluster;
    return cluster;
}

/// Ends the server before static destruction, whose order is nobody's.
class EndServer : public ::testing::Environment {
public:
    void TearDown() override { shared_cluster().reset(); }
};

[[maybe_unused]] const auto* const end_server = ::testing::AddGlobalTestEnvironment(new EndServer);

}  // namespace

ScratchDirectory::ScratchDirectory()
{
    // Clusters come and go in it, which file systems in memory bear best.
    std::string path = access("/dev/shm", W_OK) == 0 ? "/dev/shm/tidemark_test_XXXXXX" : "/tmp/tidemark_test_XXXXXX";
    if (mkdtemp(path.data()) == nullptr) {
        throw std::filesystem::filesystem_error("mkdtemp", path, std::make_error_code(std::errc::io_error));
    }
    path_ = path;
    // A server of an unprivileged user must reach what is made in it.
    std::filesystem::permissions(path_, std::filesystem::perms(0711));
}

ScratchDirectory::~ScratchDirectory() { catalog::remove_tree(path_.c_str()); }

std::optional<catalog::PrivateClusterOptions> cluster_options()
{
    catalog::PrivateClusterOptions options;
    try {
        options.recipe.binaries = catalog::find_postgres_binaries();
    } catch (const catalog::ClusterError&) {
        return std::nullopt;
    }
    options.cache_directory = "/tmp/tidemark_tests_" + std::to_string(geteuid());
    return options;
}

void OnServer::SetUp()
{
    NeedsPostgres::SetUp();
    if (!IsSkipped() && !shared_cluster()) {
        shared_cluster().emplace(catalog::PrivateCluster::start(options));
    }
}

catalog::PrivateCluster& OnServer::cluster() { return *shared_cluster(); }

}  // namespace tidemark::tests
