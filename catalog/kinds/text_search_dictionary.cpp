#include "catalog/kinds/text_search_dictionary.h"

#include <algorithm>
#include <string_view>

#include "catalog/kind_reader.h"

namespace tidemark::catalog {
namespace {

/// One word at `at`, which moves behind it: bare, or in quotes, which are doubled within, as is a backslash behind an E.
std::string take_word(std::string_view text, std::size_t& at)
{
    const bool has_escapes = text.substr(at).starts_with("E'");
    at += has_escapes ? 1U : 0U;
    const char quote = text[at];
    std::string word;
    if (quote != '\'' && quote != '"') {
        const std::size_t end = std::min(text.find_first_of(" =,", at), text.size());
        word = text.substr(at, end - at);
        at = end;
        return word;
    }
    for (++at; at < text.size(); ++at) {
        const bool is_doubled =
            (text[at] == quote || (has_escapes && text[at] == '\\')) && text.substr(at + 1).starts_with(text[at]);
        if (text[at] == quote && !is_doubled) {
            break;
        }
        at += is_doubled ? 1U : 0U;
        word += text[at];
    }
    ++at;
    return word;
}

}  // namespace

/// As serialize_deflist() in tsearchcmds.c writes them.
std::vector<std::string> dictionary_options(const std::string& text)
{
    std::vector<std::string> options;
    const auto skip = [&text](std::size_t from, const char* what) {
        return std::min(text.find_first_not_of(what, from), text.size());
    };
    for (std::size_t at = 0; at < text.size(); at = skip(at, " ,")) {
        const std::string name = take_word(text, at);
        at = skip(at, " =");
        options.push_back(name + '=' + (at < text.size() ? take_word(text, at) : std::string{}));
    }
    std::sort(options.begin(), options.end());
    return options;
}

template <>
std::string KindReader<TextSearchDictionary>::query(const QueryContext&)
{
    return R"(
select d.oid, d.dictnamespace, d.dictname, d.dictowner,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.tmplname), d.dictinitoption
  from pg_catalog.pg_ts_dict d
  join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
  join pg_catalog.pg_namespace n on n.oid = t.tmplnamespace
 where )" + user_schema("d.dictnamespace");
}

template <>
void KindReader<TextSearchDictionary>::decode(Row& row, OidMap& oids, std::vector<TextSearchDictionary>& out)
{
    TextSearchDictionary dictionary;
    const Oid oid = row.oid();
    const Name schema = oids.schema(row.oid());
    dictionary.identity = in_schema(Kind::text_search_dictionary, schema, row.name());
    dictionary.owner = oids.role(row.oid());
    dictionary.dictionary_template = row.string();
    dictionary.options = dictionary_options(row.string_or_empty());
    if (oids.define(CatalogTable::pg_ts_dict, oid, dictionary.identity)) {
        out.push_back(std::move(dictionary));
    }
}

}  // namespace tidemark::catalog
