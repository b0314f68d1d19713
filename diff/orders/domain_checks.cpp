#include "diff/domain_of.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;

namespace {

/// Is it a check of the domain that comes without a look at the values that are there?
bool comes_not_valid(const OrderScene& scene, Identity check)
{
    const auto* facts = scene.to.find<catalog::DomainConstraint>(check);
    return facts != nullptr && !facts->validated && scene.create(check) != none;
}

}  // namespace

/// A check that is NOT VALID is asked of every value that is written: also of those that rows which are there are given in
/// a new column, or in one that gets the type. Those come first.
void order_domain_checks(OrderScene& scene)
{
    for (const catalog::Column& column : scene.to.all<catalog::Column>()) {
        const std::size_t built = scene.operations.built(column.identity);
        if (built == none || !scene.from.contains(column.identity.parent())) {
            continue;
        }
        for (const auto* domain = domain_of(scene.to, column.identity); domain != nullptr;
             domain = domain_of(scene.to, domain->identity)) {
            for (const Identity part : scene.to.parts_of(domain->identity)) {
                if (comes_not_valid(scene, part)) {
                    scene.require(built, scene.create(part), ReasonCode::needs, part, column.identity);
                }
            }
        }
    }
}

}  // namespace tidemark::diff
