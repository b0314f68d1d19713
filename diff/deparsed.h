#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

// The server's deparsed text of an expression is not always what it gives back once that text is loaded again: a varchar's
// IN list, the parentheses of joins, and from major to major the qualification of columns. So texts that differ only in
// such things are suspects, and a server must decide: load both, read both back, compare.

/// What two texts of one expression have in common: no blanks, parentheses, casts, qualifiers or numbered aliases of tables
/// outside of literals.
std::string skeleton(std::string_view expression);

/// Of what differs, the objects with a text that does though its skeleton does not.
std::vector<catalog::Identity> deparse_suspects(const catalog::Snapshot& from, const catalog::Snapshot& to,
                                                const ChangeSet& differences);

/// Do two versions of an object differ in suspect texts, and in nothing else?
bool differs_only_in_dress(catalog::Identity object, const catalog::Snapshot& from, const catalog::Snapshot& to);

/// Gives objects of `snapshot` the suspect texts that they have in `source`.
void take_suspect_texts(catalog::Snapshot& snapshot, const catalog::Snapshot& source,
                        const std::vector<catalog::Identity>& objects);

/// A plan that makes these objects anew, just as they are.
Plan plan_of_reload(const catalog::Snapshot& snapshot, catalog::Name executor,
                    const std::vector<catalog::Identity>& objects);

/// Are the texts in which an object differs between `from` and `to` one and the same once a server has loaded both?
/// `reloaded_from` and `reloaded_to` are what it read back.
bool is_same_once_loaded(catalog::Identity object, const catalog::Snapshot& from, const catalog::Snapshot& to,
                         const catalog::Snapshot& reloaded_from, const catalog::Snapshot& reloaded_to);

}  // namespace tidemark::diff
