#pragma once

#include <optional>
#include <string>

#include "apps/tidemark/comparison.h"
#include "diff/plan.h"
#include "emit/report.h"
#include "emit/script.h"

namespace tidemark::apps {

/// What came of trying a script on a copy of `from`.
struct Proof {
    /// Why it could not be tried: something that neither side's snapshot has, and so no copy of them, is missing here. Then
    /// the rest says nothing.
    std::string obstacle{};
    bool holds = false;
    /// Where it does not: what the server said to which statement, or empty when the script ran.
    std::string failure{};
    /// What still differs afterwards.
    diff::ChangeSet remaining{};
};

/// A database of the shadow that is as `from` is, with nobody connected to it: the one that was built from files, or else one
/// rebuilt from the snapshot, once, but for what is `not_copied`. Throws StatementError where the snapshot cannot be
/// rebuilt.
const catalog::ShadowDatabase& database_of_from(Comparison& comparison, const Arguments& arguments,
                                                catalog::Observer& observer);

struct Proofs {
    Proof there{};
    /// None when there is no way back, or no way there.
    std::optional<Proof> back{};
};

/// Applies the report's script to a copy of `from` in the shadow, reads it again and compares with `to`; then its way back,
/// which must lead to `from`. In one transaction that is rolled back where the scripts allow it, else on a copy of the
/// database. A live `from` is first rebuilt from its own snapshot, which is itself a test of that snapshot.
Proofs prove(Comparison& comparison, const emit::Report& report, const Arguments& arguments,
             catalog::Observer& observer);

}  // namespace tidemark::apps
