#include "diff/io_functions.h"

#include "diff/dependencies_of.h"

namespace tidemark::diff {

using catalog::Dependency;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

bool is_io_function(const Snapshot& snapshot, Identity routine, Identity type)
{
    const bool has_shells = type.kind() == Kind::base_type || type.kind() == Kind::range_type;
    return has_shells && routine.kind() == Kind::routine && depends_on(snapshot, routine, type) &&
           depends_on(snapshot, type, routine);
}

std::vector<Identity> io_functions(const Snapshot& snapshot, Identity type)
{
    std::vector<Identity> functions;
    for (const Dependency& dependency : dependencies_of(snapshot, type)) {
        if (is_io_function(snapshot, dependency.subject, type)) {
            functions.push_back(dependency.subject);
        }
    }
    return functions;
}

Identity type_of_io_function(const Snapshot& snapshot, Identity routine)
{
    for (const Dependency& dependency : dependencies_of(snapshot, routine)) {
        if (is_io_function(snapshot, routine, dependency.subject)) {
            return dependency.subject;
        }
    }
    return {};
}

}  // namespace tidemark::diff
