#pragma once

#include "emit/ddl.h"

namespace tidemark::emit {

/// "ALTER TABLE app.t DISABLE TRIGGER x": `what` is TRIGGER or RULE. Views' triggers and rules cannot be set so; on a
/// partitioned table it reaches the clones on the partitions too.
inline void add_firing(catalog::Identity object, Verbatim what, catalog::Name enabled, std::vector<Statement>& out)
{
    const std::string& word = enabled.text();
    const Sql verb = word == "disabled"  ? Sql(" DISABLE ")
                     : word == "replica" ? Sql(" ENABLE REPLICA ")
                     : word == "always"  ? Sql(" ENABLE ALWAYS ")
                                         : Sql(" ENABLE ");
    add(out, "ALTER TABLE " + relation_of(object) + verb + Sql(what) + " " + ident(object.name()));
}

}  // namespace tidemark::emit
