#include <filesystem>
#include <fstream>
#include <iostream>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/source.h"
#include "catalog/error.h"
#include "catalog/snapshot_json.h"

namespace tidemark::apps {
namespace {

/// Complete under its name, or not at all.
void write_whole(const std::filesystem::path& path, const std::string& text)
{
    const std::filesystem::path unfinished = path.string() + ".unfinished";
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    std::error_code error;
    if (out) {
        std::filesystem::rename(unfinished, path, error);
    }
    if (!out || error) {
        std::filesystem::remove(unfinished, error);
        throw catalog::InputError(path.string(), 0, 0, "cannot be written");
    }
}

}  // namespace

int write_snapshot(const Arguments& arguments, catalog::Observer& observer)
{
    const Comparison loaded = load_single(arguments, arguments.source, observer);
    const std::string text = catalog::to_json(loaded.to.snapshot);
    if (arguments.output_file.empty()) {
        std::cout << text << std::flush;
    } else {
        write_whole(arguments.output_file, text);
        say("wrote " + arguments.output_file);
    }
    return exit_ok;
}

}  // namespace tidemark::apps
