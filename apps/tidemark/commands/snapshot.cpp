#include <string>

#include "apps/tidemark/apart.h"
#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/comparison.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/whole_file.h"
#include "catalog/snapshot_json.h"

namespace tidemark::apps {

int write_snapshot(const Arguments& arguments, catalog::Observer& observer)
{
    Comparison loaded = load_single(arguments, arguments.source, observer);
    observer.phase("write", "writing the snapshot");
    std::string text = catalog::to_json(loaded.to.snapshot);
    observer.phase({}, {});
    if (arguments.output_file.empty()) {
        print(text);
    } else {
        write_whole_file(arguments.output_file, text);
        say("wrote " + arguments.output_file);
    }
    leave_to_exit(std::move(text));
    leave_to_exit(std::move(loaded.to.snapshot));
    return exit_ok;
}

}  // namespace tidemark::apps
