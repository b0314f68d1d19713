#include "diff/compare.h"

#include <algorithm>
#include <iterator>

#include "diff/disposition.h"
#include "diff/inheritance.h"
#include "diff/member_grants.h"

namespace tidemark::diff {
namespace {

using catalog::Snapshot;

/// The lower of the two servers' majors; the empty snapshot has none and fits any.
int common_major(const Snapshot& from, const Snapshot& to)
{
    const int a = from.server.major();
    const int b = to.server.major();
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

/// Both vectors are sorted by identity: one merge.
template <class Facts>
void compare_kind(const std::vector<Facts>& from, const std::vector<Facts>& to, int major, std::vector<Change>& out)
{
    auto a = from.begin();
    auto b = to.begin();
    while (a != from.end() || b != to.end()) {
        if (b == to.end() || (a != from.end() && a->identity < b->identity)) {
            out.push_back({Action::drop, a->identity, {}, false, false, {}});
            ++a;
        } else if (a == from.end() || b->identity < a->identity) {
            out.push_back({Action::create, b->identity, {}, false, false, {}});
            ++b;
        } else {
            const catalog::FieldSet changed = catalog::changed_fields(*a, *b, major);
            if (!changed.empty()) {
                const Disposition disposition = disposition_of<Facts>(*a, *b, changed, major);
                out.push_back({disposition.action, b->identity, changed, disposition.apart, false, {}});
            }
            ++a;
            ++b;
        }
    }
}

/// Whether a table has a CHECK that it inherits of its own as well cannot be changed while it inherits it
/// (ATExecDropConstraint, ATAddCheckConstraint).
void leave_alone_what_is_inherited_besides(const Snapshot& from, const Snapshot& to, std::vector<Change>& changes)
{
    const auto inherits = [](const Snapshot& side, catalog::Identity check) {
        return check_above(side, check.parent(), check.name()) != nullptr;
    };
    for (Change& change : changes) {
        if (change.identity.kind() == catalog::Kind::constraint &&
            (change.action == Action::create || change.action == Action::drop) && inherits(from, change.identity) &&
            inherits(to, change.identity)) {
            change.action = Action::report;
        }
    }
}

/// The parents that a child has on both sides, in this one's order.
std::vector<const catalog::Inheritance*> lasting_parents(const Snapshot& side, const Snapshot& other,
                                                         catalog::Identity child)
{
    std::vector<const catalog::Inheritance*> links = parents_of(side, child);
    std::erase_if(links, [&other](const catalog::Inheritance* link) { return !other.contains(link->identity); });
    std::sort(links.begin(), links.end(),
              [](const catalog::Inheritance* a, const catalog::Inheritance* b) { return a->position < b->position; });
    return links;
}

/// A parent comes behind those that are there, and to leave one makes columns the child's own: the order is told and left.
void tell_order_of_parents(const Snapshot& from, const Snapshot& to, std::vector<Change>& changes)
{
    const std::size_t before = changes.size();
    for (const catalog::Inheritance& link : to.all<catalog::Inheritance>()) {
        if (parents_of(to, link.identity.parent()).front() != &link) {
            continue;  // once for each child
        }
        const auto was = lasting_parents(from, to, link.identity.parent());
        const auto is = lasting_parents(to, from, link.identity.parent());
        const auto differs = std::mismatch(is.begin(), is.end(), was.begin(), [](const auto* a, const auto* b) {
                                 return a->identity == b->identity;
                             }).first;
        const auto is_told = [&](const Change& change) { return change.identity == (*differs)->identity; };
        if (differs != is.end() && std::none_of(changes.begin(), changes.end(), is_told)) {
            catalog::FieldSet fields;
            fields.insert(&catalog::Inheritance::position);
            changes.push_back({Action::report, (*differs)->identity, fields, false, false, {}});
        }
    }
    if (changes.size() != before) {
        put_in_order(changes);
    }
}

}  // namespace

ChangeSet compare(const Snapshot& from, const Snapshot& to)
{
    ChangeSet set;
    const int major = common_major(from, to);
#define TIDEMARK_KIND(basename, Facts) \
    compare_kind(from.all<catalog::Facts>(), to.all<catalog::Facts>(), major, set.changes);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    leave_alone_what_is_inherited_besides(from, to, set.changes);
    tell_order_of_parents(from, to, set.changes);
    leave_alone_grants_of_other_versions(from, to, set);
    std::set_symmetric_difference(from.unmodelled.begin(), from.unmodelled.end(), to.unmodelled.begin(),
                                  to.unmodelled.end(), std::back_inserter(set.undecided));
    return set;
}

}  // namespace tidemark::diff
