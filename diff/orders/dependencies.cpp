#include "diff/order_scene.h"

#include <algorithm>

#include "diff/circle.h"
#include "diff/domain_of.h"
#include "diff/inheritance.h"
#include "diff/io_functions.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

/// When an object that goes ceases to need another: a domain that is set aside loses its default then, and needs only the
/// types that it is made of until it is dropped; what is hollowed out needs only types, too, and a table not its type.
std::size_t release_of(const OrderScene& scene, const catalog::Dependency& d)
{
    const std::size_t aside = is_of_default(d) ? scene.operations.find(StepAction::set_aside, d.dependent) : none;
    if (aside != none) {
        return aside;
    }
    const std::size_t hollowed = scene.operations.find(StepAction::hollow_out, d.dependent);
    if (hollowed != none && (d.dependent.kind() == Kind::table || !catalog::is_type(d.subject.kind()))) {
        return hollowed;
    }
    return scene.drop(d.dependent) != none ? scene.drop(d.dependent) : scene.alter(d.dependent);
}

/// The dependencies for which a shell does, sorted: of those that need the shelled object and that it needs.
std::vector<catalog::Dependency> served_by_shells(const OrderScene& scene)
{
    std::vector<catalog::Dependency> served;
    for (const Identity shelled : scene.operations.shelled()) {
        for (const Identity dependent : circle_of(scene.to, shelled)) {
            served.push_back({dependent, shelled});
        }
    }
    std::sort(served.begin(), served.end());
    return served;
}

}  // namespace

/// What an object depends on is there before it.
void order_as_target_depends(OrderScene& scene)
{
    const std::vector<catalog::Dependency> served = served_by_shells(scene);
    for (const catalog::Dependency& d : scene.to.dependencies) {
        // The shell of a type does for the functions that the type needs.
        if (!is_io_function(scene.to, d.dependent, d.subject) && !std::binary_search(served.begin(), served.end(), d)) {
            scene.require(scene.operations.built(d.subject), scene.operations.built(d.dependent), ReasonCode::needs,
                          d.dependent, d.subject);
        }
    }
}

/// What depends on an object is gone, or altered so that it no longer depends, before the object is dropped; and it
/// is gone before the object is altered, unless PostgreSQL alters it under what is there.
void order_as_source_depended(OrderScene& scene)
{
    for (const catalog::Dependency& d : scene.from.dependencies) {
        if (scene.operations.is_adopted(d.dependent)) {
            continue;
        }
        scene.require(release_of(scene, d), scene.drop(d.subject), ReasonCode::releases, d.dependent, d.subject);
        // Whose column a sequence is stands in the way of no change of the column, and ALTER TYPE SET minds nothing.
        const bool may_stay = d.dependent.kind() == Kind::sequence_owner || d.subject.kind() == Kind::base_type ||
                              (is_reader(d.dependent.kind()) && !scene.minds_readers(d.subject));
        if (!may_stay) {
            scene.require(scene.drop(d.dependent), scene.alter(d.subject), ReasonCode::releases, d.dependent,
                          d.subject);
        }
        release_above(scene, d.dependent, d.subject);
    }
    for (const catalog::Constraint& constraint : scene.from.all<catalog::Constraint>()) {
        if (constraint.type != catalog::ConstraintType::foreign_key || scene.drop(constraint.identity) == none) {
            continue;
        }
        // It refers to each partition as well.
        for (const Identity partition : partitions_below(scene.from, constraint.referenced)) {
            scene.require(scene.drop(constraint.identity), scene.drop(partition), ReasonCode::releases,
                          constraint.identity, partition);
        }
    }
}

}  // namespace tidemark::diff
