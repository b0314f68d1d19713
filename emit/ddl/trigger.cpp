#include "catalog/kinds/trigger.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "diff/inheritance.h"
#include "emit/ddl.h"
#include "emit/ddl/auto_extension.h"
#include "emit/ddl/deparsed_text.h"
#include "emit/ddl/firing.h"

namespace tidemark::emit {

using catalog::Trigger;

namespace {

Sql trigger_on_relation(const Trigger& trigger)
{
    return "TRIGGER " + ident(trigger.identity.name()) + " ON " + relation_of(trigger.identity);
}

/// pg_get_triggerdef() writes one line; each of these begins another.
constexpr std::array clause_beginnings = std::to_array<std::string_view>({
    " BEFORE ", " AFTER ", " INSTEAD OF ", " NOT DEFERRABLE ", " DEFERRABLE ", " REFERENCING ", " FOR EACH ",
    " EXECUTE ",
});

Sql create_statement(const Trigger& trigger)
{
    const std::string_view text = trigger.definition;
    const std::vector<int> depths = parenthesis_depths(text);
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto begins = [&text, at](std::string_view clause) { return text.substr(at).starts_with(clause); };
        const auto* clause = depths[at] != 0
                                 ? clause_beginnings.end()
                                 : std::find_if(clause_beginnings.begin(), clause_beginnings.end(), begins);
        if (clause == clause_beginnings.end()) {
            lines += text[at++];
        } else {
            // Without the blanks around it; the one behind may begin the next clause.
            lines += "\n    ";
            lines += clause->substr(1, clause->size() - 2);
            at += clause->size() - 1;
        }
    }
    return Sql::deparsed(lines);
}

bool is_clone(const Trigger& trigger) { return !trigger.cloned_enabled.empty(); }

}  // namespace

template <>
void Ddl<Trigger>::create(const Trigger& trigger, const StepContext&, std::vector<Statement>& out)
{
    if (!is_clone(trigger)) {
        add(out, create_statement(trigger));
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

/// A clone goes with the trigger that it was cloned from, and with the partition's membership; to drop it otherwise is to
/// let it fire as that one does, unless it is made to fire otherwise again.
template <>
void Ddl<Trigger>::drop(const Trigger& trigger, const StepContext& context, std::vector<Statement>& out)
{
    if (is_clone(trigger)) {
        const auto* after = context.to.find<Trigger>(trigger.identity);
        const auto links = diff::parents_of(context.from, trigger.identity.parent());
        const bool stays_partition = std::any_of(links.begin(), links.end(), [&context](const auto* link) {
            return context.to.contains(link->identity);
        });
        if (stays_partition && (after == nullptr || !is_clone(*after))) {
            add_firing(trigger.identity, "TRIGGER", trigger.cloned_enabled, out);
        }
    } else {
        add(out, "DROP " + trigger_on_relation(trigger));
    }
}

}  // namespace tidemark::emit
