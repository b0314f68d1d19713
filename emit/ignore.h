#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/kind.h"
#include "emit/report.h"

namespace tidemark::emit {

/// Differences that somebody has decided to live with.
struct IgnoreRule {
    /// None is every kind, and then a rule for an object is one for its parts too.
    std::optional<catalog::Kind> kind{};
    /// Objects of kinds that tidemark does not model, by their description; then `kind` and `property` are none.
    bool unmodelled = false;
    /// A glob over catalog::path_of(): `*` is any text, also with dots in it, `?` one character.
    std::string name = "*";
    /// Only this property of a changed object; empty is every difference.
    std::string property{};
    std::string reason{};
    /// The last day on which it holds, "2026-01-31"; empty is for ever.
    std::string expires{};
    /// For messages: "tidemark.toml:12".
    std::string place{};
};

/// Moves what the rules cover out of the differences, and the properties that they cover out of changed objects; the id of what
/// is left of such an object is that of its other properties. Warns in the report of rules that cover nothing and of those that
/// have expired by `today` ("2026-01-31"), which cover nothing any more. Before plans are made of the report's differences.
void apply_ignore_rules(Report& report, const std::vector<IgnoreRule>& rules, std::string_view today);

/// Does the glob match the whole text?
bool matches_glob(std::string_view glob, std::string_view text);

}  // namespace tidemark::emit
