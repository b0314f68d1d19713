#include "diff/change_repair.h"

#include <algorithm>

#include "diff/circle.h"

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Kind;
using catalog::Routine;
using catalog::Snapshot;
using catalog::View;

/// Has it a shape that can stand without what it reads? A string body reads nothing that PostgreSQL knows of.
bool has_shell(const Snapshot& side, Identity identity)
{
    const auto* routine = side.find<Routine>(identity);
    return side.find<View>(identity) != nullptr || (routine != nullptr && !routine->sql_body.empty());
}

bool is_listed(const std::vector<Identity>& identities, Identity identity)
{
    return std::find(identities.begin(), identities.end(), identity) != identities.end();
}

/// Does what stands do for whoever needs the shape of what is to be?
bool keeps_shape(const Snapshot& from, const Snapshot& to, Identity identity)
{
    const auto* view = from.find<View>(identity);
    const auto* routine = from.find<Routine>(identity);
    return view != nullptr ? view->columns == to.find<View>(identity)->columns
                           : routine->arguments == to.find<Routine>(identity)->arguments;
}

bool loses_nothing_by_remaking(Kind kind)
{
    return kind == Kind::view || kind == Kind::routine || kind == Kind::rule || kind == Kind::trigger ||
           kind == Kind::policy || kind == Kind::column_default;
}

/// Its values are computed again; it comes last in its table, so that this is the last resort.
bool is_generated(const Snapshot& from, const Snapshot& to, Identity identity)
{
    const auto* before = from.find<catalog::Column>(identity);
    const auto* after = to.find<catalog::Column>(identity);
    return before != nullptr && after != nullptr && before->generated && after->generated;
}

/// Those of `cycle` that are altered and that `fits`.
template <class Fits>
std::vector<RevisedChange> altered_that(Revision revision, const std::vector<std::size_t>& cycle,
                                        const Operations& operations, const Fits& fits)
{
    std::vector<RevisedChange> found;
    for (const std::size_t position : cycle) {
        const Operation& operation = operations.all()[position];
        if (operation.action == StepAction::alter && fits(operation)) {
            found.push_back({revision, operation.identity});
        }
    }
    return found;
}

/// The first of `cycle`, views before routines, that `fits`.
template <class Fits>
std::vector<RevisedChange> first_that(Revision revision, const std::vector<std::size_t>& cycle,
                                      const Operations& operations, const Fits& fits)
{
    for (const Kind kind : {Kind::view, Kind::routine}) {
        for (const std::size_t position : cycle) {
            const Operation& operation = operations.all()[position];
            if (operation.identity.kind() == kind && fits(operation)) {
                return {{revision, operation.identity}};
            }
        }
    }
    return {};
}

}  // namespace

std::vector<RevisedChange> revise_changes(const Snapshot& from, const Snapshot& to,
                                          const std::vector<std::size_t>& cycle, const Operations& operations)
{
    const auto wants_shell = [&](const Operation& operation) {
        const Identity identity = operation.identity;
        return has_shell(to, identity) && !is_listed(operations.shelled(), identity) &&
               (operation.action == StepAction::create || keeps_shape(from, to, identity)) &&
               !circle_of(to, identity).empty();
    };
    const auto wants_hollow = [&](const Operation& operation) {
        const Identity identity = operation.identity;
        return operation.action == StepAction::drop && has_shell(from, identity) &&
               operations.find(StepAction::hollow_out, identity) == Operations::none &&
               !circle_of(from, identity).empty();
    };
    // What stands costs no statement.
    for (const StepAction action : {StepAction::alter, StepAction::create}) {
        const auto wants_it = [&](const Operation& operation) {
            return operation.action == action && wants_shell(operation);
        };
        if (auto found = first_that(Revision::shell, cycle, operations, wants_it); !found.empty()) {
            return found;
        }
    }
    if (auto found = first_that(Revision::hollow, cycle, operations, wants_hollow); !found.empty()) {
        return found;
    }
    const auto has_default_to_leave = [&](const Operation& operation) {
        return operation.identity.kind() == Kind::domain &&
               operation.changed.has(&catalog::Domain::default_expression) &&
               from.find<catalog::Domain>(operation.identity)->default_expression &&
               operations.find(StepAction::hollow_out, operation.identity) == Operations::none;
    };
    if (auto found = altered_that(Revision::hollow, cycle, operations, has_default_to_leave); !found.empty()) {
        return found;
    }
    const auto loses_nothing = [](const Operation& operation) {
        return loses_nothing_by_remaking(operation.identity.kind());
    };
    if (auto found = altered_that(Revision::remake, cycle, operations, loses_nothing); !found.empty()) {
        return found;
    }
    return altered_that(Revision::remake, cycle, operations,
                        [&](const Operation& operation) { return is_generated(from, to, operation.identity); });
}

void apply(const RevisedChange& revised, const Operations& operations, std::vector<Change>& changes)
{
    auto place = std::find_if(changes.begin(), changes.end(),
                              [&revised](const Change& change) { return change.identity == revised.identity; });
    if (place == changes.end()) {
        const bool stays = operations.find(StepAction::drop, revised.identity) == Operations::none;
        changes.push_back({stays ? Action::alter : Action::replace, revised.identity, {}, false, false, {}, {}});
        place = changes.end() - 1;
    }
    switch (revised.revision) {
    case Revision::shell:
        place->shell = true;
        break;
    case Revision::hollow:
        place->hollow = true;
        break;
    case Revision::remake:
        place->action = Action::replace;
        break;
    }
}

std::string sentence(const RevisedChange& revised)
{
    const std::string object = catalog::describe(revised.identity);
    switch (revised.revision) {
    case Revision::shell:
        return object + " needs what needs it: its shape comes first";
    case Revision::hollow:
        return revised.identity.kind() == Kind::domain
                   ? "the default of " + object + " goes before what it calls, and comes behind what it is to call"
                   : object + " needs what needs it: it is left its shape alone before it goes";
    case Revision::remake:
        return object + " cannot be altered in time for what needs it and what leaves it: it is made anew";
    }
    return {};
}

}  // namespace tidemark::diff
