#include "catalog/kinds/column.h"

#include <algorithm>
#include <optional>
#include <string>

#include "diff/collated_expression.h"
#include "diff/domain_of.h"
#include "diff/inheritance.h"
#include "diff/locks/lock_scene.h"
#include "diff/locks/type_change.h"
#include "diff/row_types.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::ColumnDefault;
using catalog::Domain;
using catalog::Identity;
using catalog::Kind;
using catalog::Name;

namespace {

/// Is there anything that a value of the column's domain, or of the domain beneath, must fulfil?
bool has_constrained_domain(const Column& column, const LockScene& scene)
{
    for (const Domain* domain = domain_of(scene.to, column.identity); domain != nullptr;
         domain = domain_of(scene.to, domain->identity)) {
        if (domain->not_null || scene.standing.has_check(*domain)) {
            return true;
        }
    }
    return false;
}

const ColumnDefault* default_of(Identity column, const catalog::Snapshot& snapshot)
{
    return snapshot.find<ColumnDefault>(catalog::part_of(Kind::column_default, column));
}

/// A value that is the same for every row is kept beside the table (pg_attribute.attmissingval); any other is written into
/// each row. Nothing at all must be looked for when there may be no nulls.
TableWork work_of_new(const Column& column, const LockScene& scene)
{
    const ColumnDefault* value = default_of(column.identity, scene.to);
    const bool counts = column.identity_column && !takes_identity_later(scene.from, scene.to, column);
    if (counts || (column.generated && column.generated->stored) || (value != nullptr && value->volatile_expression) ||
        has_constrained_domain(column, scene)) {
        return TableWork::rewrite;
    }
    return must_have_value(column) && value == nullptr ? TableWork::scan : TableWork::none;
}

/// Does the column come with that of a table above, which the step is about or which was joined to it?
bool comes_from_above(Identity column, const Step& step)
{
    const Identity whole = step.operation.identity;
    return whole.kind() == catalog::Kind::column && whole.parent() != column.parent();
}

bool comes_along(Identity column, const Step& step)
{
    return std::any_of(step.members.begin(), step.members.end(), [column](const Operation& member) {
        return member.action == StepAction::create && member.identity == column;
    });
}

/// What a column's values are, beneath its domains.
struct BaseType {
    Name type{};
    Name collation{};
};

BaseType base_type(const Column& column, const catalog::Snapshot& snapshot)
{
    BaseType base{column.type, column.collation};
    for (const Domain* domain = domain_of(snapshot, column.identity); domain != nullptr;
         domain = domain_of(snapshot, domain->identity)) {
        base = {domain->base_type, base.collation.empty() ? Name(domain->collation) : base.collation};
    }
    return base;
}

/// "citext" of "public.citext" and "\"Public\".citext"; empty when the type is in another schema.
std::string name_within(Name schema, const std::string& type)
{
    std::string quoted;
    for (const char c : schema.text()) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    for (const std::string& prefix : {schema.text() + ".", "\"" + quoted + "\"."}) {
        if (type.starts_with(prefix)) {
            return type.substr(prefix.size());
        }
    }
    return {};
}

/// "public.citext" and "extensions.citext", when its extension moves from one schema to the other in the same plan.
bool is_moved_along(const std::string& from, const std::string& to, const LockScene& scene)
{
    const auto& extensions = scene.from.all<catalog::Extension>();
    return std::any_of(extensions.begin(), extensions.end(), [&](const catalog::Extension& before) {
        const auto* after = scene.to.find<catalog::Extension>(before.identity);
        if (after == nullptr || before.schema == after->schema) {
            return false;
        }
        const std::string name = name_within(before.schema, from);
        return !name.empty() && name == name_within(after->schema, to);
    });
}

/// Of a user's own type that is the same by name: PostgreSQL changes no such type in place, so that it is another one.
bool is_rebuilt(const BaseType& from, const BaseType& to)
{
    return from.type == to.type && to.type.text().find('.') != std::string::npos;
}

/// Has one side a cast between the two that leaves the bytes as they are? What is new comes before columns are of it, what goes
/// goes when none are any more.
bool is_binary_coercible(Name from, Name to, const LockScene& scene)
{
    const auto is_binary = [&](const catalog::Snapshot& side) {
        const auto* cast = side.server.find_cast(from, to);
        return cast != nullptr && cast->binary;
    };
    return is_binary(scene.from) || is_binary(scene.to);
}

bool rewrites(const Column& from, const Column& to, const LockScene& scene)
{
    if (has_constrained_domain(to, scene) || (from.type == to.type && relation_of_row_type(scene.to, to.identity))) {
        return true;
    }
    const BaseType before = base_type(from, scene.from);
    const BaseType after = base_type(to, scene.to);
    return is_rebuilt(before, after) ||
           (!keeps_values(before.type, after.type) && !is_binary_coercible(before.type, after.type, scene) &&
            !is_moved_along(before.type.text(), after.type.text(), scene));
}

/// Is an index or check no longer there, or not yet there again?
bool is_made_anew(Identity part, const LockScene& scene)
{
    if (!scene.to.contains(part)) {
        return true;
    }
    const auto* index = scene.from.find<catalog::Index>(part);
    const auto* new_index = scene.to.find<catalog::Index>(part);
    if (index != nullptr && new_index != nullptr) {
        return !index->statistics_targets.empty() || index->keys != new_index->keys ||
               index->predicate != new_index->predicate;
    }
    const auto* constraint = scene.from.find<catalog::Constraint>(part);
    const auto* new_constraint = scene.to.find<catalog::Constraint>(part);
    return constraint != nullptr && new_constraint != nullptr && constraint->expression != new_constraint->expression;
}

/// Has a key of the index the column's collation, and not one of its own?
bool follows_collation(const std::vector<catalog::IndexKey>& keys, Name column)
{
    return std::any_of(keys.begin(), keys.end(), [column](const catalog::IndexKey& key) {
        return key.column == column && key.collation.empty();
    });
}

/// What ALTER COLUMN TYPE does besides when the rows stay as they are: it checks the column's CHECKs again, and rebuilds
/// an index unless it can see that the order is still the same (CheckIndexCompatible), which it never can of one with an
/// expression or a predicate.
TableWork work_beside(const Column& from, const Column& to, const LockScene& scene)
{
    TableWork work = TableWork::none;
    const BaseType before = base_type(from, scene.from);
    const BaseType after = base_type(to, scene.to);
    // A type that is cast without a function has operator classes of its own.
    const bool same_order = before.collation == after.collation && !is_binary_coercible(before.type, after.type, scene);
    const catalog::Snapshot& snapshot = scene.from;
    const auto& dependencies = snapshot.dependencies;
    const auto* table = snapshot.find<catalog::Table>(from.identity.parent());
    // Whatever the order, those of its partitions are built anew along with a partitioned table's.
    const bool is_partitioned = table != nullptr && !table->partition_key.empty();
    for (const Identity part : snapshot.parts_of(from.identity.parent())) {
        if (scene.standing.is_dropped(part) || is_made_anew(part, scene) ||
            (from.collation != to.collation && has_collated_expression(snapshot, part)) ||
            !std::binary_search(dependencies.begin(), dependencies.end(), catalog::Dependency{part, from.identity})) {
            continue;
        }
        if (const auto* index = snapshot.find<catalog::Index>(part)) {
            const bool plain = index->predicate.empty() &&
                               std::all_of(index->keys.begin(), index->keys.end(),
                                           [](const catalog::IndexKey& key) { return key.expression.empty(); });
            if (is_partitioned || !plain || (!same_order && follows_collation(index->keys, from.identity.name()))) {
                work = std::max(work, TableWork::index_build);
            }
        } else if (const auto* constraint = snapshot.find<catalog::Constraint>(part)) {
            const bool check = constraint->type == catalog::ConstraintType::check;
            const bool has_index = !check && constraint->type != catalog::ConstraintType::foreign_key;
            if (check && constraint->validated) {
                work = std::max(work, TableWork::scan);
            } else if (has_index && (is_partitioned || !same_order)) {
                work = std::max(work, TableWork::index_build);
            }
        }
    }
    return work;
}

/// The foreign keys that stay are dropped and made anew by ALTER COLUMN TYPE, and with them what they have on the other table;
/// both are read then.
void lock_for_foreign_keys(const Column& column, LockScene& scene)
{
    const Identity table = column.identity.parent();
    const auto has = [&column](const std::vector<Name>& names) {
        return std::find(names.begin(), names.end(), column.identity.name()) != names.end();
    };
    for (const catalog::Constraint* key : scene.standing.foreign_keys_of(table)) {
        if (has(key->columns)) {
            scene.lock(key->referenced, LockMode::access_exclusive, TableWork::scan);
        }
    }
    for (const catalog::Constraint* key : scene.standing.foreign_keys_to(table)) {
        if (has(key->referenced_columns)) {
            scene.lock(key->identity.parent(), LockMode::access_exclusive, TableWork::scan);
        }
    }
}

/// SET NOT NULL looks for nulls unless a CHECK rules them out; whether one does, PostgreSQL finds out by a proof.
bool is_proved_not_null(const Column& column, const catalog::Snapshot& snapshot)
{
    const auto& parts = snapshot.parts_of(column.identity.parent());
    return std::any_of(parts.begin(), parts.end(), [&](Identity part) {
        const auto* check = snapshot.find<catalog::Constraint>(part);
        return check != nullptr && check->type == catalog::ConstraintType::check && check->validated &&
               check->expression == column.identity.name().text() + " IS NOT NULL";
    });
}

/// Since PostgreSQL 18 even ALTER TABLE ONLY tells a child that its NOT NULL is its own from now on.
void lock_heirs(const Column& column, LockScene& scene)
{
    for (const catalog::Inheritance& link : scene.from.all<catalog::Inheritance>()) {
        if (scene.major() >= 18 && parent_table(link.identity) == column.identity.parent()) {
            scene.lock(link.identity.parent(), LockMode::access_exclusive);
        }
    }
}

/// PostgreSQL renames no constraint of a table OF a type: it is made anew.
bool is_named_otherwise_in_typed_table(const catalog::NotNullConstraint& before, const Column& to,
                                       const LockScene& scene)
{
    const auto* table = scene.to.find<catalog::Table>(to.identity.parent());
    return table != nullptr && !table->of_type.empty() && has_other_name(before, *to.not_null_constraint);
}

/// It is renamed, made to be inherited or not, validated, or made anew without looking at the rows.
void lock_not_null_constraint(const Column& from, const Column& to, LockScene& scene)
{
    const auto before = standing_not_null(scene.to, from);
    if (!before || !to.not_null_constraint) {
        return;
    }
    const Identity table = to.identity.parent();
    const bool is_made_above = *before == *to.not_null_constraint;
    const bool is_validated_now =
        to.not_null_constraint->validated &&
        (is_made_above || !before->validated || is_named_otherwise_in_typed_table(*before, to, scene));
    catalog::NotNullConstraint only_validated = *before;
    only_validated.validated = true;
    const bool is_dropped_before = before->validated && !to.not_null_constraint->validated;
    if (only_validated.no_inherit && to.not_null_constraint->no_inherit && !is_dropped_before) {
        const bool scans_only = is_validated_now && only_validated == *to.not_null_constraint;
        scene.lock(table, scans_only ? LockMode::share_update_exclusive : LockMode::access_exclusive,
                   is_validated_now ? TableWork::scan : TableWork::none);
    } else if (is_validated_now && only_validated == *to.not_null_constraint) {
        scene.lock_tree(table, LockMode::share_update_exclusive, TableWork::scan);
    } else {
        scene.lock_tree(table, LockMode::access_exclusive, is_validated_now ? TableWork::scan : TableWork::none);
    }
    if (no_longer_kept_from_children(from, to)) {
        for (const Identity child : scene.standing.tree_of(table)) {
            const auto* column = scene.from.find<Column>(catalog::column_identity(child, to.identity.name()));
            if (child != table && column != nullptr && !must_have_value(*column)) {
                scene.lock(child, LockMode::access_exclusive, TableWork::scan);
            }
        }
    }
}

/// The sequence is renamed by itself.
bool is_mere_rename(const catalog::Boxed<catalog::IdentityColumn>& from,
                    const catalog::Boxed<catalog::IdentityColumn>& to)
{
    return from && to && from->always == to->always && from->options == to->options;
}

}  // namespace

void Locks<Column>::create(const Column& column, LockScene& scene)
{
    if (comes_from_above(column.identity, scene.step)) {
        return;
    }
    // A child that has the column by itself has it checked against the parent's; any other gets it as the parent does, whatever
    // default it has of its own afterwards.
    const TableWork work = work_of_new(column, scene);
    for (const Identity table : scene.standing.tree_of(column.identity.parent())) {
        const Identity below = catalog::column_identity(table, column.identity.name());
        const bool comes = below == column.identity || comes_along(below, scene.step);
        scene.lock(table, LockMode::access_exclusive, comes ? work : TableWork::none);
    }
}

void Locks<Column>::alter(const Column& from, const Column& to, catalog::FieldSet changed, LockScene& scene)
{
    const Identity table = to.identity.parent();
    if (changed.has(&Column::type) || changed.has(&Column::collation)) {
        const bool rewrite = changed.has(&Column::type) && rewrites(from, to, scene);
        scene.lock_tree(table, LockMode::access_exclusive, rewrite ? TableWork::rewrite : work_beside(from, to, scene));
        lock_for_foreign_keys(from, scene);
    }
    if (changed.has(&Column::not_null)) {
        const bool looks = must_have_value(to) && !is_proved_not_null(from, scene.from);
        const TableWork work = looks ? TableWork::scan : TableWork::none;
        if (shares_not_null(scene.from, scene.to, to.identity)) {
            scene.lock_tree(table, LockMode::access_exclusive, work);
        } else {
            scene.lock(table, LockMode::access_exclusive, work);
            lock_heirs(to, scene);
        }
    }
    if (changed.has(&Column::not_null_constraint) && from.not_null && to.not_null) {
        lock_not_null_constraint(from, to, scene);
    }
    if (changed.has(&Column::generated)) {
        scene.lock_tree(table, LockMode::access_exclusive,
                        to.generated && to.generated->stored ? TableWork::rewrite : TableWork::none);
    }
    if (changed.has(&Column::storage) && shares_storage(scene.from, scene.to, to.identity)) {
        scene.lock_tree(table, LockMode::access_exclusive);
    } else if (changed.has(&Column::storage)) {
        scene.lock(table, LockMode::access_exclusive);
    }
    if (changed.has(&Column::identity_column) && !is_mere_rename(from.identity_column, to.identity_column)) {
        // Since PostgreSQL 17 partitions have the identity as well; plain children never do.
        if (scene.major() >= 17) {
            scene.lock_partitions(table, LockMode::access_exclusive);
        } else {
            scene.lock(table, LockMode::access_exclusive);
        }
        // A new sequence is told where the rows end.
        for (const Identity member : scene.standing.tree_of(table)) {
            scene.work_unlocked(member, from.identity_column ? TableWork::none : TableWork::scan);
        }
    }
    if (changed.has(&Column::compression)) {
        scene.lock(table, LockMode::access_exclusive);
    }
    if (changed.has(&Column::statistics_target) && shares_statistics_target(scene.from, scene.to, to.identity)) {
        scene.lock_tree(table, LockMode::share_update_exclusive);
    } else if (changed.has(&Column::statistics_target)) {
        scene.lock(table, LockMode::share_update_exclusive);
    }
    if (changed.has(&Column::options)) {
        scene.lock(table, LockMode::share_update_exclusive);
    }
    if (changed.has(&Column::foreign_options)) {
        scene.lock(table, LockMode::access_exclusive);
    }
}

void Locks<Column>::drop(const Column& column, LockScene& scene)
{
    scene.lock_tree(column.identity.parent(), LockMode::access_exclusive);
}

}  // namespace tidemark::diff
