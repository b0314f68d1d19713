#include "catalog/kinds/text_search_configuration.h"

#include <algorithm>

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::TextSearchConfiguration;
using catalog::TokenMapping;

namespace {

Sql named(const TextSearchConfiguration& configuration)
{
    return "TEXT SEARCH CONFIGURATION " + name_of(configuration.identity);
}

const TokenMapping* find_token(const std::vector<TokenMapping>& mappings, catalog::Name token)
{
    const auto found = std::find_if(mappings.begin(), mappings.end(),
                                    [token](const TokenMapping& mapping) { return mapping.token == token; });
    return found == mappings.end() ? nullptr : &*found;
}

Sql tokens_of(const std::vector<const TokenMapping*>& mappings)
{
    std::vector<catalog::Name> tokens;
    for (const TokenMapping* mapping : mappings) {
        tokens.push_back(mapping->token);
    }
    return column_list(tokens);
}

/// "<alter> ADD MAPPING FOR a, b WITH d", one statement for the tokens that ask the same dictionaries.
void add_mappings(const Sql& alter, Verbatim verb, const std::vector<const TokenMapping*>& mappings,
                  std::vector<Statement>& out)
{
    std::vector<std::vector<const TokenMapping*>> groups;
    for (const TokenMapping* mapping : mappings) {
        const auto same = std::find_if(groups.begin(), groups.end(), [mapping](const auto& group) {
            return group.front()->dictionaries == mapping->dictionaries;
        });
        (same == groups.end() ? groups.emplace_back() : *same).push_back(mapping);
    }
    for (const auto& group : groups) {
        std::vector<Sql> dictionaries;
        for (const std::string& dictionary : group.front()->dictionaries) {
            dictionaries.push_back(Sql::deparsed(dictionary));
        }
        add(out, alter + " " + verb + " MAPPING FOR " + tokens_of(group) + " WITH " + joined(dictionaries));
    }
}

void add_mapping_changes(const std::vector<TokenMapping>& from, const TextSearchConfiguration& to,
                         std::vector<Statement>& out)
{
    const Sql alter = "ALTER " + named(to);
    std::vector<const TokenMapping*> gone;
    std::vector<const TokenMapping*> altered;
    std::vector<const TokenMapping*> added;
    for (const TokenMapping& mapping : from) {
        if (find_token(to.mappings, mapping.token) == nullptr) {
            gone.push_back(&mapping);
        }
    }
    for (const TokenMapping& mapping : to.mappings) {
        const TokenMapping* before = find_token(from, mapping.token);
        if (before == nullptr) {
            added.push_back(&mapping);
        } else if (*before != mapping) {
            altered.push_back(&mapping);
        }
    }
    if (!gone.empty()) {
        add(out, alter + " DROP MAPPING FOR " + tokens_of(gone));
    }
    add_mappings(alter, "ALTER", altered, out);
    add_mappings(alter, "ADD", added, out);
}

}  // namespace

template <>
void Ddl<TextSearchConfiguration>::create(const TextSearchConfiguration& configuration, const StepContext& context,
                                          std::vector<Statement>& out)
{
    add(out, "CREATE " + named(configuration) + " (PARSER = " + Sql::deparsed(configuration.parser) + ")");
    add_mapping_changes({}, configuration, out);
    add_owner_of_new(named(configuration), configuration.owner, context, out);
}

template <>
void Ddl<TextSearchConfiguration>::alter(const TextSearchConfiguration& from, const TextSearchConfiguration& to,
                                         catalog::FieldSet changed, const StepContext&, std::vector<Statement>& out)
{
    if (changed.has(&TextSearchConfiguration::mappings)) {
        add_mapping_changes(from.mappings, to, out);
    }
    if (changed.has(&TextSearchConfiguration::owner)) {
        add_owner(named(to), to.owner, out);
    }
}

template <>
void Ddl<TextSearchConfiguration>::drop(const TextSearchConfiguration& configuration, const StepContext&,
                                        std::vector<Statement>& out)
{
    add(out, "DROP " + named(configuration));
}

}  // namespace tidemark::emit
