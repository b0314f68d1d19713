#include "catalog/kinds/trigger.h"

#include "emit/ddl.h"
#include "emit/ddl/auto_extension.h"
#include "emit/ddl/firing.h"

namespace tidemark::emit {

using catalog::Trigger;

namespace {

Sql trigger_on_relation(const Trigger& trigger)
{
    return "TRIGGER " + ident(trigger.identity.name()) + " ON " + relation_of(trigger.identity);
}

bool is_clone(const Trigger& trigger) { return !trigger.cloned_enabled.empty(); }

}  // namespace

template <>
void Ddl<Trigger>::create(const Trigger& trigger, const StepContext&, std::vector<Statement>& out)
{
    if (!is_clone(trigger)) {
        add(out, Sql::deparsed(trigger.definition));
    }
    if (is_clone(trigger) || trigger.enabled.text() != "origin") {
        add_firing(trigger.identity, "TRIGGER", trigger.enabled, out);
    }
    add_auto_extensions("ALTER " + trigger_on_relation(trigger), {}, trigger.extensions, out);
}

template <>
void Ddl<Trigger>::alter(const Trigger& from, const Trigger& to, catalog::FieldSet changed, const StepContext&,
                         std::vector<Statement>& out)
{
    if (changed.has(&Trigger::enabled)) {
        add_firing(to.identity, "TRIGGER", to.enabled, out);
    }
    if (changed.has(&Trigger::extensions)) {
        add_auto_extensions("ALTER " + trigger_on_relation(to), from.extensions, to.extensions, out);
    }
}

/// A clone goes with the trigger that it was cloned from; to drop it is to let it fire as that one does.
template <>
void Ddl<Trigger>::drop(const Trigger& trigger, const StepContext&, std::vector<Statement>& out)
{
    if (is_clone(trigger)) {
        add_firing(trigger.identity, "TRIGGER", trigger.cloned_enabled, out);
    } else {
        add(out, "DROP " + trigger_on_relation(trigger));
    }
}

}  // namespace tidemark::emit
