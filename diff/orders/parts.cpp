#include "diff/order_scene.h"

#include <algorithm>

#include "diff/member_grants.h"

namespace tidemark::diff {

using catalog::Identity;
using catalog::Kind;

namespace {

/// SET (toast....) passes over a table that has no TOAST table, and a rewrite forgets the options of one that no column needs
/// any more: it may be a new column that brings it, or needs it. Those come first, with all that they need.
bool is_before_toast_options(const OrderScene& scene, Identity part, Identity above)
{
    const auto* before = scene.from.find<catalog::Table>(above);
    const auto* after = scene.to.find<catalog::Table>(above);
    const auto is_of_toast = [](const std::string& option) { return option.starts_with("toast."); };
    const auto has_options = [&is_of_toast](const catalog::Table& table) {
        return std::any_of(table.options.begin(), table.options.end(), is_of_toast);
    };
    return (part.kind() == Kind::column || part.kind() == Kind::column_default) && before != nullptr &&
           after != nullptr && scene.alter(above) != none && has_options(*after) &&
           (!has_options(*before) || before->unlogged != after->unlogged ||
            before->access_method != after->access_method);
}

/// Is it a column that is new or gets another type, or the default of one?
bool may_bring_toast(const OrderScene& scene, Identity part)
{
    const Identity column = part.kind() == Kind::column_default ? part.parent() : part;
    return scene.create(column) != none ||
           (scene.alter(column) != none &&
            scene.operations.all()[scene.alter(column)].changed.has(&catalog::Column::type));
}

/// Is it a column, or on one, of a table that takes a type? Those come first.
bool is_before_type(const OrderScene& scene, Identity part, Identity above)
{
    const std::size_t alter = above.kind() == Kind::table ? scene.alter(above) : none;
    return alter != none && (part.kind() == Kind::column || part.parent().kind() == Kind::column) &&
           scene.operations.all()[alter].changed.has(&catalog::Table::of_type) &&
           !scene.to.find<catalog::Table>(above)->of_type.empty();
}

}  // namespace

/// A part after its parent, an object after its schema, what is on a member after the extension; the other way round when
/// they go.
void order_parts(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        const Identity identity = operation.identity;
        const Identity schema = catalog::top_level(Kind::schema, catalog::schema_of(identity));
        if (operation.action == StepAction::drop) {
            scene.require(scene.drop(identity), scene.drop(schema), ReasonCode::part, identity, schema);
            for (Identity above = identity.parent(); above; above = above.parent()) {
                scene.require(scene.drop(identity), scene.drop(above), ReasonCode::part, identity, above);
                if (above.kind() == Kind::column) {
                    scene.require(scene.drop(identity), scene.alter(above), ReasonCode::releases, identity, above);
                    release_above(scene, identity, above);
                }
            }
        } else if (operation.action != StepAction::set_aside && operation.action != StepAction::hollow_out) {
            const std::size_t built =
                operation.action == StepAction::create_shell ? scene.begin(identity) : scene.operations.built(identity);
            scene.require(scene.create(schema), built, ReasonCode::part, identity, schema);
            if (const Identity extension = extension_of(identity, scene.from, scene.to)) {
                scene.require(scene.operations.built(extension), built, ReasonCode::part, identity, extension);
            }
            for (Identity above = identity.parent(); above; above = above.parent()) {
                if (!is_before_toast_options(scene, identity, above) && !is_before_type(scene, identity, above)) {
                    scene.require(scene.operations.built(above), built, ReasonCode::part, identity, above);
                } else if (may_bring_toast(scene, identity)) {
                    scene.require(built, scene.alter(above), ReasonCode::part, above, identity);
                }
            }
        }
    }
}

}  // namespace tidemark::diff
