#include "emit/ddl/sequence_value.h"

namespace tidemark::emit {

Sql move_value_within(const Sql& sequence, const catalog::SequenceOptions& from, const catalog::SequenceOptions& to,
                      std::vector<Statement>& out)
{
    if (to.minimum > from.maximum || to.maximum < from.minimum) {
        return Sql("RESTART");
    }
    const Sql set = "SELECT pg_catalog.setval(" + literal(sequence.text()) + ", ";
    const bool ascending = to.increment > 0;
    if (to.minimum > from.minimum) {
        // Not yet handed out, unless the sequence counts down: then it has come to its end.
        add(out, set + number(to.minimum) + (ascending ? Sql(", false)") : Sql(")")) + " FROM " + sequence +
                     " WHERE last_value < " + number(to.minimum));
    }
    if (to.maximum < from.maximum) {
        add(out, set + number(to.maximum) + (ascending ? Sql(")") : Sql(", false)")) + " FROM " + sequence +
                     " WHERE last_value > " + number(to.maximum));
    }
    return Sql();
}

}  // namespace tidemark::emit
