// accepts ARGUMENT...: does tidemark's own parser take this command line? Nothing is run. Exit status: 0 yes, else what it is for.

#include "apps/tidemark/cli.h"

int main(int argc, char** argv)
{
    const auto parsed = tidemark::apps::parse_command_line(argc, argv);
    return parsed.arguments ? 0 : parsed.status == 0 ? 1 : parsed.status;
}
