#include "catalog/kinds/event_trigger.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::EventTrigger;

namespace {

Sql named(const EventTrigger& trigger) { return "EVENT TRIGGER " + ident(trigger.identity.name()); }

void add_enabled(const EventTrigger& trigger, std::vector<Statement>& out)
{
    const std::string& word = trigger.enabled.text();
    add(out, "ALTER " + named(trigger) +
                 (word == "disabled"  ? Sql(" DISABLE")
                  : word == "replica" ? Sql(" ENABLE REPLICA")
                  : word == "always"  ? Sql(" ENABLE ALWAYS")
                                      : Sql(" ENABLE")));
}

}  // namespace

template <>
void Ddl<EventTrigger>::create(const EventTrigger& trigger, const StepContext& context, std::vector<Statement>& out)
{
    Sql sql = "CREATE " + named(trigger) + " ON " + ident(trigger.event);
    if (!trigger.tags.empty()) {
        std::vector<Sql> tags;
        for (const std::string& tag : trigger.tags) {
            tags.push_back(literal(tag));
        }
        sql << "\n    WHEN TAG IN (" << joined(tags) << ")";
    }
    sql << "\n    EXECUTE FUNCTION " << Sql::deparsed(trigger.function) << "()";
    add(out, sql);
    if (trigger.enabled.text() != "origin") {
        add_enabled(trigger, out);
    }
    add_owner_of_new(named(trigger), trigger.owner, context, out);
}

template <>
void Ddl<EventTrigger>::alter(const EventTrigger&, const EventTrigger& to, catalog::FieldSet changed,
                              const StepContext&, std::vector<Statement>& out)
{
    if (changed.has(&EventTrigger::enabled)) {
        add_enabled(to, out);
    }
    if (changed.has(&EventTrigger::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<EventTrigger>::drop(const EventTrigger& trigger, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(trigger));
}

}  // namespace tidemark::emit
