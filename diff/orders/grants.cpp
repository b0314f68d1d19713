#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Grant;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;

namespace {

/// The operations on grants, by what those are on and to whom. Where an object changes hands they are grants of neither side:
/// PostgreSQL has put the new owner's name for the old one's.
using GrantsByGrantee = std::map<std::pair<Identity, Name>, std::vector<std::size_t>>;

bool gives_usage(const Grant* grant)
{
    return grant != nullptr && std::any_of(grant->privileges.begin(), grant->privileges.end(),
                                           [](const auto& entry) { return entry.privilege == Name("USAGE"); });
}

/// Is there nothing of it in the target?
bool is_taken_away(const OrderScene& scene, const Operation& operation)
{
    return operation.action == StepAction::drop || !scene.to.contains(operation.identity);
}

/// `use` goes by what `given` gives: it comes afterwards, and goes before.
void order_use(OrderScene& scene, std::size_t given, std::size_t use)
{
    const Operation& giving = scene.operations.all()[given];
    const Operation& using_it = scene.operations.all()[use];
    const bool goes = is_taken_away(scene, using_it);
    if (goes && giving.action != StepAction::create) {
        scene.require(use, given, ReasonCode::releases, using_it.identity, giving.identity);
    } else if (!goes && !is_taken_away(scene, giving)) {
        scene.require(given, use, ReasonCode::needs, using_it.identity, giving.identity);
    }
}

/// Who grants or revokes must be able to name the object: while he can use its schema.
void order_by_schema(OrderScene& scene, std::size_t on_schema, std::size_t use)
{
    const Operation& schema = scene.operations.all()[on_schema];
    const Identity using_it = scene.operations.all()[use].identity;
    const auto* before = scene.from.find<Grant>(schema.identity);
    const bool has = gives_usage(scene.to.find<Grant>(schema.identity));
    if (is_taken_away(scene, schema) || (gives_usage(before) && !has)) {
        scene.require(use, on_schema, ReasonCode::releases, using_it, schema.identity);
    } else if (has && !gives_usage(before)) {
        scene.require(on_schema, use, ReasonCode::needs, using_it, schema.identity);
    }
}

}  // namespace

/// A role's grants to others go by its own grant option, and by its USAGE of the schema.
void order_grants(OrderScene& scene)
{
    GrantsByGrantee by_grantee;
    const auto& all = scene.operations.all();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].identity.kind() == Kind::grant) {
            by_grantee[{all[at].identity.parent(), all[at].identity.name()}].push_back(at);
        }
    }
    const auto for_each_to = [&](Identity subject, Name grantee, auto&& order) {
        const auto found = by_grantee.find({subject, grantee});
        for (const std::size_t at : found == by_grantee.end() ? std::vector<std::size_t>() : found->second) {
            order(at);
        }
    };
    for (const auto& [place, operations] : by_grantee) {
        const Identity subject = place.first;
        for (const std::size_t use : operations) {
            const Name grantor = all[use].identity.qualifier();
            if (grantor == place.second) {
                continue;
            }
            const auto by_option = [&](std::size_t given) {
                if (all[given].identity.qualifier() != grantor) {
                    order_use(scene, given, use);
                }
            };
            for_each_to(subject, grantor, by_option);
            // An option on a table is one on its columns too.
            for_each_to(subject.parent(), grantor, by_option);
            const Identity schema = catalog::top_level(Kind::schema, catalog::schema_of(subject));
            for (const Name user : {grantor, Name{}}) {
                for_each_to(schema, user, [&](std::size_t on_schema) { order_by_schema(scene, on_schema, use); });
            }
        }
    }
}

}  // namespace tidemark::diff
