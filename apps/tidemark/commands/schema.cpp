#include <algorithm>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/schemas.h"

namespace tidemark::apps {

/// The JSON Schema of a report or a snapshot, as this very program writes them.
int print_schema(const Arguments& arguments)
{
    const std::string name = '/' + arguments.source + ".schema.json";
    const auto schemas = embedded_schemas();
    const auto found = std::find_if(schemas.begin(), schemas.end(),
                                    [&name](const auto& schema) { return schema.path.ends_with(name); });
    if (found == schemas.end()) {
        return exit_usage;
    }
    print(found->text);
    return exit_ok;
}

}  // namespace tidemark::apps
