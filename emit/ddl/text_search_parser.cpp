#include "catalog/kinds/text_search_parser.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::TextSearchParser;

namespace {

Sql named(const TextSearchParser& parser) { return "TEXT SEARCH PARSER " + name_of(parser.identity); }

}  // namespace

template <>
void Ddl<TextSearchParser>::create(const TextSearchParser& parser, const StepContext&, std::vector<Statement>& out)
{
    std::vector<Sql> parts{"START = " + Sql::deparsed(parser.start), "GETTOKEN = " + Sql::deparsed(parser.next_token),
                           "END = " + Sql::deparsed(parser.end), "LEXTYPES = " + Sql::deparsed(parser.token_types)};
    if (!parser.headline.empty()) {
        parts.push_back("HEADLINE = " + Sql::deparsed(parser.headline));
    }
    add(out, "CREATE " + named(parser) + " (" + joined(parts) + ")");
}

template <>
void Ddl<TextSearchParser>::alter(const TextSearchParser&, const TextSearchParser&, catalog::FieldSet,
                                  const StepContext&, std::vector<Statement>&)
{
    // ALTER TEXT SEARCH PARSER renames and moves it, and does nothing else.
}

template <>
void Ddl<TextSearchParser>::drop(const TextSearchParser& parser, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP " + named(parser));
}

}  // namespace tidemark::emit
