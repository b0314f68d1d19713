#pragma once

#include <string_view>

namespace tidemark::diff {

/// Does PostgreSQL cast values of the one type to the other by itself, as an assignment does, so that ALTER COLUMN TYPE needs
/// no USING? Both as format_type() writes them, domains seen through. Of built-in types (pg_cast.castcontext 'a' and 'i'), and
/// of anything to a text; what users' types and their casts do is not known here, and false.
///
/// An assignment refuses a text that is too long for its new type, where an explicit cast cuts it without a word.
bool goes_by_itself(std::string_view from, std::string_view to);

}  // namespace tidemark::diff
