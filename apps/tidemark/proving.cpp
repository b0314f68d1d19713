#include "apps/tidemark/proving.h"

#include "apps/tidemark/proof.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"

namespace tidemark::apps {

bool prove_report(Comparison& comparison, emit::Report& report, const Arguments& arguments, catalog::Observer& observer)
{
    const Proofs proofs = prove(comparison, report, arguments, observer);
    for (const Proof* proof : {&proofs.there, proofs.back ? &*proofs.back : nullptr}) {
        if (proof != nullptr && !proof->obstacle.empty()) {
            observer.warning("the result was not proved, for what it needs is missing here: " + proof->obstacle +
                             "; --shadow-url names a server that has it");
            return true;
        }
    }
    report.proof = reported(proofs.there);
    if (!proofs.there.holds) {
        tell_failed_proof(proofs.there, Direction::there, report.script, report.plan, observer);
        return false;
    }
    if (proofs.back) {
        report.way_back->proof = reported(*proofs.back);
        if (!proofs.back->holds) {
            tell_failed_proof(*proofs.back, Direction::back, report.way_back->script, report.way_back->plan, observer);
            return false;
        }
    }
    return true;
}

}  // namespace tidemark::apps
