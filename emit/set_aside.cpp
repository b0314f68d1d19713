#include "emit/set_aside.h"

#include <algorithm>

#include "diff/dependencies_of.h"
#include "diff/domain_of.h"
#include "diff/io_functions.h"

namespace tidemark::emit {
namespace {

void set_aside_multirange(const catalog::RangeType& range, std::vector<Statement>& out)
{
    add(out, "ALTER TYPE " + qualified(range.multirange_schema, range.multirange_name) + " RENAME TO " +
                 ident(diff::aside_name(range.multirange_name)));
}

/// Is the subtype set aside, too? Then the successor's constructors take another type.
bool has_new_subtype(const catalog::RangeType& range, const StepContext& context)
{
    const auto dependencies = diff::dependencies_of(context.from, range.identity);
    return std::any_of(dependencies.begin(), dependencies.end(), [&](const catalog::Dependency& dependency) {
        return is_set_aside(dependency.subject, context) && name_of(dependency.subject).text() == range.subtype.text();
    });
}

/// Does the plan make a range whose constructor will be called so, at first or in the end? Constructors are made in the range's
/// schema, wherever the multirange is (DefineRange).
bool is_made_anew(catalog::Identity constructor, const StepContext& context)
{
    const auto& changes = context.changes.changes;
    return std::any_of(changes.begin(), changes.end(), [&](const diff::Change& change) {
        const bool is_made = change.action == diff::Action::create || change.action == diff::Action::replace;
        const auto* range = is_made ? context.to.find<catalog::RangeType>(change.identity) : nullptr;
        if (range == nullptr) {
            return false;
        }
        const catalog::Name made = constructor.arguments().size() > 1 ? range->identity.name() : range->multirange_name;
        const auto& all = range->constructors;
        return (constructor.schema() == range->identity.schema() && constructor.name() == made) ||
               std::find(all.begin(), all.end(), constructor) != all.end();
    });
}

/// The constructors that take no argument of the old type: those of a range that is made while they are there, a successor of its
/// name or one in the schema that it has left, have the same signature.
void set_aside_constructors(const catalog::RangeType& range, const StepContext& context, std::vector<Statement>& out)
{
    for (const catalog::Identity constructor : range.constructors) {
        const bool is_of_range = constructor.arguments().size() > 1;
        const bool takes_the_same = is_of_range ? !has_new_subtype(range, context) : constructor.arguments().empty();
        if (takes_the_same && is_made_anew(constructor, context)) {
            add(out, "ALTER FUNCTION " + signature(constructor) + " RENAME TO " +
                         ident(diff::aside_name(constructor.name())));
        }
    }
}

/// A default that calls a routine would keep it.
void drop_default(const catalog::Domain& domain, const catalog::Snapshot& from, std::vector<Statement>& out)
{
    const auto& all = from.dependencies;
    const bool keeps_another =
        domain.default_expression && std::any_of(all.begin(), all.end(), [&domain](const catalog::Dependency& one) {
            return one.dependent == domain.identity && diff::is_of_default(one);
        });
    if (keeps_another) {
        add(out, "ALTER DOMAIN " + qualified(domain.identity.schema(), diff::aside_name(domain.identity.name())) +
                     " DROP DEFAULT");
    }
}

/// The functions that take no argument of the old type, and so have the signature of its successor's: an input function.
void set_aside_functions(catalog::Identity type, const StepContext& context, std::vector<Statement>& out)
{
    for (const catalog::Identity function : diff::io_functions(context.from, type)) {
        const auto& arguments = function.arguments();
        const bool takes_it = std::any_of(arguments.begin(), arguments.end(), [type](const auto& argument) {
            return argument.schema == type.schema() && argument.name == type.name();
        });
        if (!takes_it && context.to.contains(function)) {
            add(out,
                "ALTER FUNCTION " + signature(function) + " RENAME TO " + ident(diff::aside_name(function.name())));
        }
    }
}

}  // namespace

bool is_set_aside(catalog::Identity type, const StepContext& context)
{
    const auto& changes = context.changes.changes;
    const auto found =
        std::lower_bound(changes.begin(), changes.end(), type,
                         [](const diff::Change& change, catalog::Identity one) { return change.identity < one; });
    return found != changes.end() && found->identity == type && found->action == diff::Action::replace && found->aside;
}

void add_set_aside(catalog::Identity type, const StepContext& context, std::vector<Statement>& out)
{
    const Sql noun = type.kind() == catalog::Kind::domain ? Sql("DOMAIN ") : Sql("TYPE ");
    add(out, "ALTER " + noun + name_of(type) + " RENAME TO " + ident(diff::aside_name(type.name())));
    if (const auto* domain = context.from.find<catalog::Domain>(type)) {
        drop_default(*domain, context.from, out);
    }
    set_aside_functions(type, context, out);
    if (const auto* range = context.from.find<catalog::RangeType>(type)) {
        set_aside_multirange(*range, out);
        set_aside_constructors(*range, context, out);
    }
}

}  // namespace tidemark::emit
