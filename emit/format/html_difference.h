#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/report.h"

namespace tidemark::emit {

/// What the two sides of a report are called on a page, and the ways between them.
struct SideNames {
    std::string_view expected{};
    std::string_view actual{};
    std::string_view revert{};
    std::string_view adopt{};
};
SideNames side_names(Question question);

/// A difference that stands for itself, and those that lie within it.
struct Card {
    const Difference* difference = nullptr;
    std::vector<const Difference*> parts{};
    /// Why it does not count; empty when it does.
    std::string_view reason{};
};

/// In the order of the differences. One within an object that is not among them stands for itself.
std::vector<Card> cards_of(const std::vector<Difference>& differences);

/// The cards as elements, those of one object under its name. The first `open` critical ones are open from the start.
std::string html_cards(const std::vector<Card>& cards, const SideNames& names, std::size_t open);

/// SQL in a frame, and what copies it.
std::string html_sql(std::string_view sql);

/// "missing", with a sign: a small label.
std::string html_badge(DifferenceClass difference_class);

/// An object's name as describe() gives it, its kind in another hue.
std::string html_object(catalog::Identity identity);

}  // namespace tidemark::emit
