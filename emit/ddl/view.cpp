#include "emit/ddl/view.h"

#include <string_view>

namespace tidemark::emit {

using catalog::View;

namespace {

constexpr std::string_view check_option = "check_option=";

}  // namespace

Sql create_view(const View& view, bool or_replace)
{
    // The check option has a clause of its own.
    std::vector<std::string> options;
    Sql check;
    for (const std::string& option : view.options) {
        if (!option.starts_with(check_option)) {
            options.push_back(option);
        } else if (option.substr(check_option.size()) == "local") {
            check << "\nWITH LOCAL CHECK OPTION";
        } else {
            check << "\nWITH CASCADED CHECK OPTION";
        }
    }
    Sql sql = (or_replace ? Sql("CREATE OR REPLACE VIEW ") : Sql("CREATE VIEW ")) + name_of(view.identity);
    if (!options.empty()) {
        sql << " WITH (" << option_list(options) << ")";
    }
    return sql << " AS\n" << Sql::deparsed(view.definition) << check;
}

template <>
void Ddl<View>::create(const View& view, const StepContext& context, std::vector<Statement>& out)
{
    add(out, create_view(view, context.step.operation.over_shell));
    add_owner_of_new("VIEW " + name_of(view.identity), view.owner, context, out);
}

template <>
void Ddl<View>::alter(const View& from, const View& to, catalog::FieldSet changed, const StepContext&,
                      std::vector<Statement>& out)
{
    if (changed.has(&View::definition) || changed.has(&View::columns)) {
        add(out, create_view(to, true));
    } else if (changed.has(&View::options)) {
        add_option_changes("ALTER VIEW " + name_of(to.identity), from.options, to.options, out);
    }
    if (changed.has(&View::owner)) {
        add_owner("VIEW " + name_of(to.identity), to.owner, out);
    }
}

template <>
void Ddl<View>::drop(const View& view, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP VIEW " + name_of(view.identity));
}

}  // namespace tidemark::emit
