#include <ostream>
#include <string_view>
#include <utility>

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
    if (arguments.output_file.empty()) {
        catalog::write_json(loaded.to.snapshot, print);
    } else {
        observer.phase("write", "writing the snapshot");
        write_whole_file(arguments.output_file, [&](std::ostream& out) {
            catalog::write_json(loaded.to.snapshot, [&out](std::string_view piece) { out << piece; });
        });
        observer.phase({}, {});
        say("wrote " + arguments.output_file);
    }
    leave_to_exit(std::move(loaded.to.snapshot));
    return exit_ok;
}

}  // namespace tidemark::apps
