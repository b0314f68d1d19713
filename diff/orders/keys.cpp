#include "diff/order_scene.h"

#include <algorithm>
#include <map>
#include <vector>

#include "diff/attached_index.h"
#include "diff/inheritance.h"

namespace tidemark::diff {

using catalog::Identity;

namespace {

/// New ones, by the index of the partitioned table.
using Attachments = std::map<Identity, std::vector<Identity>>;

void require_complete(const Attachments& attachments, OrderScene& scene, Identity index, std::size_t after,
                      ReasonCode code, Identity dependent)
{
    const auto found = attachments.find(index);
    if (found == attachments.end() || after == none) {
        return;
    }
    for (const Identity attachment : found->second) {
        scene.require(scene.create(attachment), after, code, dependent, attachment);
        require_complete(attachments, scene, attachment.parent(), after, code, dependent);
    }
}

/// Up to PostgreSQL 17 a primary key takes the nulls from the columns of all plain children too, some of which are to
/// have them again.
void allow_nulls_again(OrderScene& scene, Identity column)
{
    const auto* facts = scene.to.find<catalog::Column>(column);
    if (facts == nullptr || facts->not_null) {
        return;
    }
    for (const catalog::Inheritance* link : links_above(scene.to, column.parent())) {
        for (const Identity part : scene.to.parts_of(parent_table(link->identity))) {
            const auto* key = scene.to.find<catalog::Constraint>(part);
            if (key != nullptr && key->type == catalog::ConstraintType::primary_key &&
                std::find(key->columns.begin(), key->columns.end(), column.name()) != key->columns.end()) {
                scene.require(scene.create(part), scene.alter(column), ReasonCode::partition, column.parent(),
                              part.parent());
            }
        }
    }
}

}  // namespace

/// The index of a partitioned table is valid only when that of every partition is attached. Before, no foreign key may
/// refer to it, and where the partitioned table becomes a partition itself PostgreSQL passes it over and makes another.
void order_keys(OrderScene& scene)
{
    for (const Operation& operation : scene.operations.all()) {
        if (operation.action == StepAction::alter && operation.identity.kind() == catalog::Kind::column) {
            allow_nulls_again(scene, operation.identity);
        }
    }
    Attachments attachments;
    for (const catalog::IndexAttachment& attachment : scene.to.all<catalog::IndexAttachment>()) {
        if (scene.create(attachment.identity) != none) {
            attachments[attachment.parent_index].push_back(attachment.identity);
            if (takes_indexes_below(scene.to, attachment.parent_index)) {
                scene.require(scene.operations.built(attachment.identity.parent()),
                              scene.create(attachment.parent_index), ReasonCode::partition, attachment.parent_index,
                              attachment.identity.parent());
            }
        }
    }
    if (attachments.empty()) {
        return;
    }
    for (const catalog::Dependency& d : scene.to.dependencies) {
        if (scene.is_foreign_key(d.dependent)) {
            require_complete(attachments, scene, d.subject, scene.create(d.dependent), ReasonCode::needs, d.dependent);
        }
    }
    for (const catalog::Inheritance& link : scene.to.all<catalog::Inheritance>()) {
        const std::size_t attach = scene.create(link.identity);
        if (attach == none || scene.operations.is_carried(attach)) {
            continue;
        }
        for (const Identity part : scene.to.parts_of(link.identity.parent())) {
            require_complete(attachments, scene, part, attach, ReasonCode::partition, link.identity.parent());
        }
    }
}

}  // namespace tidemark::diff
