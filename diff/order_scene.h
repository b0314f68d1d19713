#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "catalog/snapshot.h"
#include "diff/operations.h"
#include "diff/ordering.h"

namespace tidemark::diff {

/// What the rules of orders/ may look at, and where they tell what must precede what.
class OrderScene {
public:
    OrderScene(const catalog::Snapshot& source, const catalog::Snapshot& target, const Operations& all)
        : from(source), to(target), operations(all)
    {
    }

    const catalog::Snapshot& from;
    const catalog::Snapshot& to;
    const Operations& operations;

    /// Where an object's operation stands; none when there is no such operation.
    std::size_t create(catalog::Identity identity) const { return operations.find(StepAction::create, identity); }
    /// Where the object's name is taken.
    std::size_t begin(catalog::Identity identity) const { return operations.begun(identity); }
    std::size_t alter(catalog::Identity identity) const { return operations.find(StepAction::alter, identity); }
    std::size_t drop(catalog::Identity identity) const { return operations.find(StepAction::drop, identity); }

    /// Does what reads the object have to be gone before it is altered? A view over a column minds another type, not
    /// another default.
    bool minds_readers(catalog::Identity altered) const;

    /// Is it a foreign key of the target?
    bool is_foreign_key(catalog::Identity identity) const;

    /// Nothing where one of the two is none.
    void require(std::size_t before, std::size_t after, ReasonCode code, catalog::Identity dependent,
                 catalog::Identity subject);

    std::vector<OrderConstraint> take() && { return std::move(constraints_); }

private:
    std::vector<OrderConstraint> constraints_{};
};

inline constexpr std::size_t none = Operations::none;

// One rule for each matter, in a file of orders/.
void order_as_target_depends(OrderScene& scene);
void order_as_source_depended(OrderScene& scene);
void order_parts(OrderScene& scene);
void order_replacements(OrderScene& scene);
void order_names(OrderScene& scene);
void order_overloads(OrderScene& scene);
void order_inheritance(OrderScene& scene);
void order_inherited_columns(OrderScene& scene);
void order_inherited_checks(OrderScene& scene);
void order_triggers(OrderScene& scene);
void order_keys(OrderScene& scene);
void order_persistence(OrderScene& scene);
void order_sequence_owners(OrderScene& scene);
void order_shells(OrderScene& scene);
void order_grants(OrderScene& scene);
void order_typed_tables(OrderScene& scene);
void order_row_types(OrderScene& scene);
void order_domain_checks(OrderScene& scene);

/// THE list of rules.
inline constexpr std::array order_rules{
    order_as_target_depends,
    order_as_source_depended,
    order_parts,
    order_replacements,
    order_names,
    order_overloads,
    order_inheritance,
    order_inherited_columns,
    order_inherited_checks,
    order_triggers,
    order_keys,
    order_persistence,
    order_sequence_owners,
    order_shells,
    order_grants,
    order_typed_tables,
    order_row_types,
    order_domain_checks,
};

/// Does it only read what it depends on, row by row or when it is called?
bool is_reader(catalog::Kind kind);

/// What stands on a column is gone before the column of a parent's is altered or dropped: that is altered or dropped too.
void release_above(OrderScene& scene, catalog::Identity dependent, catalog::Identity column);

}  // namespace tidemark::diff
