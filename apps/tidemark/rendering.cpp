#include "apps/tidemark/rendering.h"

#include <cstdlib>
#include <filesystem>

#include "emit/format/format.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

/// From the root of the repository, which is where a runner says that it is, or else here; empty when they are elsewhere.
std::string migrations_in_repository(const Comparison& comparison)
{
    const Source& source = comparison.from.source;
    if (source.kind != SourceKind::migrations) {
        return {};
    }
    const char* workspace = std::getenv("GITHUB_WORKSPACE");
    std::error_code error;
    const fs::path root = workspace != nullptr && *workspace != '\0' ? fs::path(workspace) : fs::current_path(error);
    const fs::path relative = fs::relative(source.path, root, error);
    if (error || relative.empty() || *relative.begin() == ".." || relative.is_absolute()) {
        return {};
    }
    return relative.generic_string();
}

}  // namespace

const std::vector<std::string>& report_formats()
{
    static const std::vector<std::string> formats{"text", "json", "markdown", "sarif", "junit", "github"};
    return formats;
}

std::string rendered(const Comparison& comparison, const emit::Report& report, std::string_view format, bool color)
{
    const emit::RunFacts facts{TIDEMARK_VERSION, migrations_in_repository(comparison)};
    if (format == "json") {
        return emit::report_json(report);
    }
    if (format == "markdown") {
        return emit::report_markdown(report);
    }
    if (format == "sarif") {
        return emit::report_sarif(report, facts);
    }
    if (format == "junit") {
        return emit::report_junit(report);
    }
    if (format == "github") {
        return emit::report_github(report, facts);
    }
    return emit::report_text(report, {.color = color});
}

}  // namespace tidemark::apps
