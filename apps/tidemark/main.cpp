#include "apps/tidemark/cli.h"
#include "apps/tidemark/run.h"

int main(int argc, char** argv)
{
    const auto parsed = tidemark::apps::parse_command_line(argc, argv);
    return parsed.arguments ? tidemark::apps::run(*parsed.arguments) : parsed.status;
}
