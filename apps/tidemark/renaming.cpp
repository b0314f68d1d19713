#include "apps/tidemark/renaming.h"

#include <algorithm>
#include <numeric>

#include "diff/plan.h"
#include "diff/renamed_snapshot.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

using catalog::Snapshot;

std::string statements_of(const std::vector<diff::Rename>& renames, const Snapshot& from, const Snapshot& to,
                          catalog::Name executor)
{
    const emit::Script script = emit::write_script(from, to, diff::plan_of_renames(renames, executor));
    std::string text;
    for (const emit::Segment& segment : script.segments) {
        text += emit::segment_statements(script, segment);
    }
    return text;
}

/// Asks with the wishes that are still open, and takes off those that are granted.
diff::RenameFindings find(const Snapshot& from, const Snapshot& to, bool by_evidence,
                          const std::vector<diff::RenameWish>& wishes, std::vector<std::size_t>& open)
{
    std::vector<diff::RenameWish> asked;
    for (const std::size_t wish : open) {
        asked.push_back(wishes[wish]);
    }
    diff::RenameFindings found = diff::find_renames(from, to, by_evidence, asked);
    std::vector<std::size_t> still_open;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (std::find(found.granted.begin(), found.granted.end(), i) == found.granted.end()) {
            still_open.push_back(open[i]);
        }
    }
    open = std::move(still_open);
    return found;
}

/// `step` gives what a snapshot is after renames, and takes off those that it does not follow.
Renaming follow(const Snapshot& from, const Snapshot& to, bool by_evidence, const std::vector<diff::RenameWish>& wishes,
                const std::function<Snapshot(const Snapshot&, std::vector<diff::Rename>&)>& step)
{
    // Names nest four deep: schema, relation, column, what is on a column; each may move and be renamed.
    constexpr int most_rounds = 8;
    Renaming result;
    result.unfulfilled.resize(wishes.size());
    std::iota(result.unfulfilled.begin(), result.unfulfilled.end(), std::size_t{0});
    diff::RenameFindings found = find(from, to, by_evidence, wishes, result.unfulfilled);
    for (int round = 0; round < most_rounds && !found.renames.empty(); ++round) {
        Snapshot after = step(result.from ? *result.from : from, found.renames);
        if (found.renames.empty()) {
            break;
        }
        result.renames.insert(result.renames.end(), found.renames.begin(), found.renames.end());
        result.from = std::move(after);
        found = find(*result.from, to, by_evidence, wishes, result.unfulfilled);
    }
    result.doubts = std::move(found.doubts);
    return result;
}

}  // namespace

Renaming follow_renames(const Snapshot& from, const Snapshot& to, catalog::Name executor, bool by_evidence,
                        const std::vector<diff::RenameWish>& wishes,
                        const std::function<Snapshot(const std::string&)>& run)
{
    return follow(from, to, by_evidence, wishes, [&](const Snapshot& before, std::vector<diff::Rename>& renames) {
        return run(statements_of(renames, before, to, executor));
    });
}

Renaming follow_renames_by_name(const Snapshot& from, const Snapshot& to)
{
    return follow(from, to, true, {}, [&to](const Snapshot& before, std::vector<diff::Rename>& renames) {
        renames = diff::that_can_be_followed(renames, before, to);
        return diff::renamed_snapshot(before, renames);
    });
}

}  // namespace tidemark::apps
