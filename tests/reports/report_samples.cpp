#include <filesystem>
#include <fstream>

#include "catalog/snapshot_json.h"
#include "emit/format/format.h"
#include "tests/support/report_samples.h"

/// report_samples DIRECTORY: every sample in the formats that have a schema.
int main(int argc, char** argv)
{
    using namespace tidemark;
    if (argc != 2) {
        return 64;
    }
    const std::filesystem::path directory = argv[1];
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    const auto write = [&directory](const std::string& name, const std::string& text) {
        std::ofstream file(directory / name, std::ios::binary);
        file << text << std::flush;
        return file.good();
    };
    bool is_written = true;
    for (const auto& [name, report] : tests::report_samples()) {
        is_written = is_written && write(name + ".report", emit::report_json(report)) &&
                     write(name + ".sarif", emit::report_sarif(report, {"1.2.3", "supabase/migrations"})) &&
                     write(name + ".junit", emit::report_junit(report)) &&
                     write(name + ".markdown", emit::report_markdown(report)) &&
                     write(name + ".github", emit::report_github(report, {"1.2.3", "supabase/migrations"}));
    }
    const auto [from, to] = tests::detail::two_sides();
    is_written = is_written && write("empty.snapshot", catalog::to_json(catalog::Snapshot{})) &&
                 write("from.snapshot", catalog::to_json(from.build())) &&
                 write("to.snapshot", catalog::to_json(to.build()));
    return is_written ? 0 : 2;
}
