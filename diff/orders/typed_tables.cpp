#include "diff/typed_tables.h"
#include "diff/order_scene.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;
using catalog::Table;

namespace {

/// The columns of a table that is of a type are the type's affair, and only what has no parents can be of one.
bool is_refused_of_typed_table(Kind part) { return part == Kind::column || part == Kind::inheritance; }

}  // namespace

/// The table leaves its type before its columns change, and takes one when they have.
void order_typed_tables(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity table = operation.identity;
        if (operation.action != StepAction::alter || table.kind() != Kind::table ||
            !operation.changed.has(&Table::of_type)) {
            continue;
        }
        const std::size_t alter = scene.alter(table);
        const bool takes_type = !scene.to.find<Table>(table)->of_type.empty();
        const std::size_t leave = takes_type ? scene.operations.find(StepAction::hollow_out, table) : alter;
        const std::size_t take = takes_type ? alter : none;
        const Identity old_type = type_of_table(scene.from, table);
        scene.require(leave, scene.alter(old_type), ReasonCode::releases, table, old_type);
        const auto between = [&](std::size_t step, Identity part) {
            scene.require(leave, step, ReasonCode::releases, table, part);
            scene.require(step, take, ReasonCode::needs, table, part);
        };
        for (const Identity part : scene.from.parts_of(table)) {
            if (is_refused_of_typed_table(part.kind())) {
                between(scene.drop(part), part);
            }
        }
        for (const Identity part : scene.to.parts_of(table)) {
            if (is_refused_of_typed_table(part.kind())) {
                between(scene.operations.built(part), part);
            }
        }
    }
}

}  // namespace tidemark::diff
