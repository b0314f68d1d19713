#include <algorithm>
#include <array>
#include <string_view>

#include "diff/operations.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Operator;
using catalog::OperatorClass;

namespace {

/// The only class of a family; null where there is none, or there are several.
const OperatorClass* only_class_of(const catalog::Snapshot& snapshot, Identity family)
{
    const OperatorClass* only = nullptr;
    for (const OperatorClass& one : snapshot.all<OperatorClass>()) {
        if (one.family == family) {
            if (only != nullptr) {
                return nullptr;
            }
            only = &one;
        }
    }
    return only;
}

}  // namespace

/// A shell comes with an operator that names it.
std::size_t Operations::carrier_of_new_operator(Identity shell) const
{
    if (!to_.find<Operator>(shell)->function.empty()) {
        return none;
    }
    for (const Operator& facts : to_.all<Operator>()) {
        const bool names_it = catalog::commutator_of(facts) == shell || catalog::negator_of(facts) == shell;
        if (names_it && !facts.function.empty() && built(facts.identity) != none) {
            return built(facts.identity);
        }
    }
    return none;
}

/// CREATE OPERATOR CLASS makes the family that it does not name.
std::size_t Operations::carrier_of_new_family(Identity family) const
{
    const OperatorClass* only = only_class_of(to_, family);
    const bool has_its_name =
        only != nullptr && only->identity.schema() == family.schema() && only->identity.name() == family.name();
    return has_its_name ? find(StepAction::create, only->identity) : none;
}

/// CREATE OPERATOR CLASS has words for everything in a family, and access methods of the server's own put each thing where
/// it belongs, to the class or to the family alone (amadjustmembers). Of others nothing is known.
std::size_t Operations::carrier_of_new_family_member(Identity member) const
{
    constexpr std::array<std::string_view, 5> that_tell_them_apart{"btree", "gin", "gist", "hash", "spgist"};
    const Identity family = member.parent();
    const std::size_t create = find(StepAction::create, family);
    const OperatorClass* only = create == none ? nullptr : only_class_of(to_, family);
    const bool is_told_apart = std::find(that_tell_them_apart.begin(), that_tell_them_apart.end(),
                                         family.qualifier().text()) != that_tell_them_apart.end();
    const std::size_t with_class = only != nullptr && is_told_apart ? find(StepAction::create, only->identity) : none;
    return with_class != none ? with_class : create;
}

}  // namespace tidemark::diff
