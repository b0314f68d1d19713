#include <gmock/gmock.h>

#include "catalog/kinds/text_search_dictionary.h"

namespace tidemark::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DictionaryOptions, AreTakenApartAsTheServerWritesThem)
{
    EXPECT_THAT(dictionary_options("stopwords = 'english', accept = 'false'"),
                ElementsAre("accept=false", "stopwords=english"));
    EXPECT_THAT(dictionary_options(R"("Odd ""one""" = 'it''s, so = x', maxlen = 7)"),
                ElementsAre(R"(Odd "one"=it's, so = x)", "maxlen=7"));
    EXPECT_THAT(dictionary_options(R"(path = E'a\\b''c')"), ElementsAre(R"(path=a\b'c)"));
    EXPECT_THAT(dictionary_options("empty = ''"), ElementsAre("empty="));
    EXPECT_THAT(dictionary_options(""), IsEmpty());
}

}  // namespace
}  // namespace tidemark::catalog
