#include "diff/row_demands.h"

#include <algorithm>

#include "diff/adopted_index.h"
#include "diff/cast_fate.h"
#include "diff/dependencies_of.h"
#include "diff/domain_of.h"
#include "diff/inheritance.h"
#include "diff/locks/lock_scene.h"

namespace tidemark::diff {

using catalog::Column;
using catalog::Constraint;
using catalog::ConstraintType;
using catalog::Domain;
using catalog::DomainConstraint;
using catalog::Identity;
using catalog::Kind;
using catalog::Snapshot;

namespace {

RowRule rule_of(ConstraintType type)
{
    switch (type) {
    case ConstraintType::check:
        return RowRule::check;
    case ConstraintType::foreign_key:
        return RowRule::foreign_key;
    case ConstraintType::primary_key:
    case ConstraintType::unique:
        return RowRule::unique;
    case ConstraintType::exclusion:
        return RowRule::exclusion;
    }
    return RowRule::check;
}

class Finder {
public:
    Finder(const Snapshot& from, const Snapshot& to, const Step& step) : from_(from), to_(to), step_(step) {}

    std::vector<RowDemand> find() &&
    {
        look_at(step_.operation);
        for (const Operation& member : step_.members) {
            look_at(member);
        }
        return std::move(found_);
    }

private:
    void look_at(const Operation& operation)
    {
        if (operation.action == StepAction::create) {
            look_at_created(operation.identity);
        } else if (operation.action == StepAction::alter) {
            look_at_altered(operation);
        }
    }

    void look_at_created(Identity identity)
    {
        if (const auto* column = to_.find<Column>(identity)) {
            look_at_new_column(*column);
        } else if (const auto* constraint = to_.find<Constraint>(identity)) {
            if (adopted_index(from_, step_, identity) == nullptr) {
                look_at_constraint(*constraint);
            }
        } else if (const auto* index = to_.find<catalog::Index>(identity); index != nullptr && index->unique) {
            add(RowRule::unique, identity, identity.parent());
        } else if (const auto* link = to_.find<catalog::Inheritance>(identity)) {
            for (const Constraint& check : missing_checks(from_, to_, *link)) {
                if (check.validated && check.enforced) {
                    add(RowRule::check, check.identity, identity.parent());
                }
            }
        } else if (const auto* check = to_.find<DomainConstraint>(identity); check != nullptr && check->validated) {
            demand_of_domain(RowRule::check, identity, identity.parent());
        }
    }

    void look_at_altered(const Operation& operation)
    {
        const Identity identity = operation.identity;
        const catalog::FieldSet changed = operation.changed;
        if (const auto* column = to_.find<Column>(identity)) {
            look_at_altered_column(*column, changed);
        } else if (const auto* constraint = to_.find<Constraint>(identity)) {
            if (changed.has(&Constraint::validated) || changed.has(&Constraint::enforced)) {
                look_at_constraint(*constraint);
            }
        } else if (identity.kind() == Kind::inheritance) {
            for (const catalog::Name name : operation.checks) {
                if (const Constraint* check = check_above(to_, identity.parent(), name)) {
                    add(RowRule::check, check->identity, identity.parent());
                }
            }
        } else if (const auto* domain = to_.find<Domain>(identity)) {
            if (changed.has(&Domain::not_null) && domain->not_null) {
                demand_of_domain(RowRule::not_null, identity, identity);
            }
        } else if (const auto* check = to_.find<DomainConstraint>(identity)) {
            if (changed.has(&DomainConstraint::validated) && check->validated) {
                demand_of_domain(RowRule::check, identity, identity.parent());
            }
        }
    }

    void look_at_new_column(const Column& column)
    {
        const Identity value = catalog::part_of(Kind::column_default, column.identity);
        const bool has_default =
            std::any_of(step_.members.begin(), step_.members.end(), [value](const Operation& member) {
                return member.action == StepAction::create && member.identity == value;
            });
        const bool counts = column.identity_column && !takes_identity_later(from_, to_, column);
        const bool has_value = counts || column.generated || has_default;
        for (const Domain* domain = domain_of(to_, column.identity); domain != nullptr;
             domain = domain_of(to_, domain->identity)) {
            if (has_value || domain->default_expression) {
                demand_checks_of(*domain, column.identity);
            }
        }
        if ((must_have_value(column) || domain_refuses_no_value(to_, column.identity)) && !has_value) {
            add(RowRule::no_rows, column.identity, column.identity.parent());
        }
    }

    void look_at_altered_column(const Column& column, catalog::FieldSet changed)
    {
        const Identity identity = column.identity;
        const auto* before = from_.find<Column>(identity);
        if (before != nullptr && must_have_value(column) && !must_have_value(*before)) {
            add(RowRule::not_null, identity, identity.parent(), identity);
        }
        if (!changed.has(&Column::type) || column.generated || before == nullptr) {
            return;
        }
        if (!removed_labels(identity, from_, to_).empty()) {
            add(RowRule::labels, identity, identity.parent(), identity);
        } else if (fate_of(*before, from_, column, to_).may_fail || holds_stricter_domain(identity)) {
            add(RowRule::type, identity, identity.parent(), identity);
        } else {
            for (const Domain* domain = domain_of(to_, identity); domain != nullptr;
                 domain = domain_of(to_, domain->identity)) {
                demand_what_is_new(*domain, identity);
            }
        }
    }

    /// Of a domain that is made anew: what values had to fulfil before they do.
    void demand_what_is_new(const Domain& domain, Identity column)
    {
        const auto* before = from_.find<Domain>(domain.identity);
        if (domain.not_null && (before == nullptr || !before->not_null)) {
            add(RowRule::not_null, domain.identity, column.parent(), column);
        }
        for (const Identity part : to_.parts_of(domain.identity)) {
            if (is_new_check(part)) {
                add(RowRule::check, part, column.parent(), column);
            }
        }
    }

    bool is_new_check(Identity part) const
    {
        const auto* check = to_.find<DomainConstraint>(part);
        const auto* before = from_.find<DomainConstraint>(part);
        return check != nullptr && check->validated && (before == nullptr || before->expression != check->expression);
    }

    /// Are there, within the column's values, some of a domain that demands more than before?
    bool holds_stricter_domain(Identity column) const
    {
        return domain_of(to_, column) == nullptr &&
               std::any_of(to_.all<Domain>().begin(), to_.all<Domain>().end(), [&](const Domain& domain) {
                   const auto* before = from_.find<Domain>(domain.identity);
                   const auto& parts = to_.parts_of(domain.identity);
                   const bool is_stricter =
                       before != nullptr &&
                       ((domain.not_null && !before->not_null) ||
                        std::any_of(parts.begin(), parts.end(), [this](Identity part) { return is_new_check(part); }));
                   return is_stricter && holds(column, domain.identity);
               });
    }

    /// Directly, or within composite types and the like.
    bool holds(Identity object, Identity type) const
    {
        const auto parts = dependencies_of(to_, object);
        return std::any_of(parts.begin(), parts.end(), [&](const catalog::Dependency& part) {
            const Kind kind = part.subject.kind();
            const bool is_container = kind == Kind::composite_type || kind == Kind::range_type || kind == Kind::domain;
            return part.subject == type || (is_container && holds(part.subject, type));
        });
    }

    void look_at_constraint(const Constraint& constraint)
    {
        if (constraint.validated && constraint.enforced) {
            add(rule_of(constraint.type), constraint.identity, constraint.identity.parent());
        }
    }

    void demand_of_domain(RowRule rule, Identity identity, Identity domain)
    {
        for (const Identity column : DomainUses(from_).columns_of(domain)) {
            add(rule, identity, column.parent(), column);
        }
    }

    /// One that comes NOT VALID comes after the column.
    void demand_checks_of(const Domain& domain, Identity column)
    {
        for (const Identity part : to_.parts_of(domain.identity)) {
            const auto* check = to_.find<DomainConstraint>(part);
            if (check != nullptr && (check->validated || from_.contains(part))) {
                add(RowRule::check, part, column.parent(), column);
            }
        }
    }

    /// Where the step locks nothing that was there before, there are no rows; and nobody looks at those of a foreign table.
    void add(RowRule rule, Identity identity, Identity table, Identity column = {})
    {
        const bool is_there = std::any_of(step_.locks.begin(), step_.locks.end(),
                                          [table](const TableLock& lock) { return lock.table == table; });
        const auto* facts = from_.find<catalog::Table>(table);
        if (is_there && (facts == nullptr || !is_foreign(*facts))) {
            found_.push_back({rule, identity, table, column});
        }
    }

    const Snapshot& from_;
    const Snapshot& to_;
    const Step& step_;
    std::vector<RowDemand> found_{};
};

}  // namespace

std::vector<RowDemand> row_demands(const Snapshot& from, const Snapshot& to, const Step& step)
{
    return Finder(from, to, step).find();
}

}  // namespace tidemark::diff
