#include "catalog/kinds/text_search_dictionary.h"

#include <algorithm>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::TextSearchDictionary;

namespace {

Sql named(const TextSearchDictionary& dictionary) { return "TEXT SEARCH DICTIONARY " + name_of(dictionary.identity); }

Sql option_name(const std::string& option) { return ident(catalog::Name(option.substr(0, option.find('=')))); }

Sql option_clause(const std::string& option)
{
    return option_name(option) + " = " + literal(option.substr(option.find('=') + 1));
}

/// What is set, and the names of what is set no longer.
std::vector<Sql> option_changes(const std::vector<std::string>& from, const std::vector<std::string>& to)
{
    std::vector<Sql> changes;
    for (const std::string& option : to) {
        if (std::find(from.begin(), from.end(), option) == from.end()) {
            changes.push_back(option_clause(option));
        }
    }
    for (const std::string& option : from) {
        const bool goes = std::none_of(to.begin(), to.end(), [&option](const std::string& other) {
            return option_name(other) == option_name(option);
        });
        if (goes) {
            changes.push_back(option_name(option));
        }
    }
    return changes;
}

}  // namespace

template <>
void Ddl<TextSearchDictionary>::create(const TextSearchDictionary& dictionary, const StepContext& context,
                                       std::vector<Statement>& out)
{
    std::vector<Sql> parts{"TEMPLATE = " + Sql::deparsed(dictionary.dictionary_template)};
    for (const std::string& option : dictionary.options) {
        parts.push_back(option_clause(option));
    }
    add(out, "CREATE " + named(dictionary) + " (" + joined(parts) + ")");
    add_owner_of_new(named(dictionary), dictionary.owner, context, out);
}

template <>
void Ddl<TextSearchDictionary>::alter(const TextSearchDictionary& from, const TextSearchDictionary& to,
                                      catalog::FieldSet changed, const StepContext&, std::vector<Statement>& out)
{
    if (changed.has(&TextSearchDictionary::options)) {
        add(out, "ALTER " + named(to) + " (" + joined(option_changes(from.options, to.options)) + ")");
    }
    if (changed.has(&TextSearchDictionary::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<TextSearchDictionary>::drop(const TextSearchDictionary& dictionary, const StepContext&,
                                     std::vector<Statement>& out)
{
    add(out, "DROP " + named(dictionary));
}

}  // namespace tidemark::emit
