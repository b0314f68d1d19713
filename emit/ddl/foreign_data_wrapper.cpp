#include "catalog/kinds/foreign_data_wrapper.h"

#include "emit/ddl.h"
#include "emit/ddl/foreign_options.h"

namespace tidemark::emit {

using catalog::ForeignDataWrapper;

namespace {

Sql named(const ForeignDataWrapper& wrapper) { return "FOREIGN DATA WRAPPER " + ident(wrapper.identity.name()); }

}  // namespace

template <>
void Ddl<ForeignDataWrapper>::create(const ForeignDataWrapper& wrapper, const StepContext& context,
                                     std::vector<Statement>& out)
{
    std::vector<Sql> clauses{"CREATE " + named(wrapper)};
    if (!wrapper.handler.empty()) {
        clauses.push_back("HANDLER " + Sql::deparsed(wrapper.handler));
    }
    if (!wrapper.validator.empty()) {
        clauses.push_back("VALIDATOR " + Sql::deparsed(wrapper.validator));
    }
    if (!wrapper.options.empty()) {
        clauses.push_back(foreign_options_clause(wrapper.options));
    }
    add(out, joined(clauses, " "));
    add_owner_of_new(named(wrapper), wrapper.owner, context, out);
}

template <>
void Ddl<ForeignDataWrapper>::alter(const ForeignDataWrapper& from, const ForeignDataWrapper& to,
                                    catalog::FieldSet changed, const StepContext&, std::vector<Statement>& out)
{
    std::vector<Sql> clauses{"ALTER " + named(to)};
    if (changed.has(&ForeignDataWrapper::handler)) {
        clauses.push_back(to.handler.empty() ? Sql("NO HANDLER") : "HANDLER " + Sql::deparsed(to.handler));
    }
    if (changed.has(&ForeignDataWrapper::validator)) {
        clauses.push_back(to.validator.empty() ? Sql("NO VALIDATOR") : "VALIDATOR " + Sql::deparsed(to.validator));
    }
    if (changed.has(&ForeignDataWrapper::options)) {
        clauses.push_back(foreign_option_changes(from.options, to.options));
    }
    if (clauses.size() > 1) {
        add(out, joined(clauses, " "));
    }
    if (changed.has(&ForeignDataWrapper::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<ForeignDataWrapper>::drop(const ForeignDataWrapper& wrapper, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(wrapper));
}

}  // namespace tidemark::emit
