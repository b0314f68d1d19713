#include <iostream>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/snapshot_json.h"

namespace tidemark::apps {

int write_snapshot(const Arguments& arguments, catalog::Observer& observer)
{
    const Comparison loaded = load_single(arguments, arguments.source, observer);
    const std::string text = catalog::to_json(loaded.to.snapshot);
    if (arguments.output_file.empty()) {
        std::cout << text << std::flush;
    } else {
        write_whole_file(arguments.output_file, text);
        say("wrote " + arguments.output_file);
    }
    return exit_ok;
}

}  // namespace tidemark::apps
