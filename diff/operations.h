#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "diff/plan.h"

namespace tidemark::diff {

/// The operations of a plan before they are ordered, and which of them another one carries along: a new table its columns,
/// a drop everything that goes with it. What is carried is no step of its own.
class Operations {
public:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    Operations(const catalog::Snapshot& from, const catalog::Snapshot& to, const ChangeSet& changes);

    const std::vector<Operation>& all() const { return operations_; }
    std::size_t size() const { return operations_.size(); }

    /// The position of an operation; none when there is no such operation.
    std::size_t find(StepAction action, catalog::Identity identity) const;
    /// What brings the object into its final state: its create, else its alter.
    std::size_t built(catalog::Identity identity) const;
    /// What gives its name to the object: its shell, else its create.
    std::size_t begun(catalog::Identity identity) const;
    /// The views and routines whose shape comes, or stands, before they are what they are to be (Change::shell).
    const std::vector<catalog::Identity>& shelled() const { return shelled_; }

    /// The outermost operation that carries this one; itself when none does.
    std::size_t carrier(std::size_t operation) const;
    bool is_carried(std::size_t operation) const { return carriers_[operation] != none; }
    /// Is an index that is dropped made a key of by the create that carries it? Then it stays all the while.
    bool is_adopted(catalog::Identity index) const;
    /// From now on a step of its own; the index of a partition goes with the partitioned table's all the same.
    void set_apart(std::size_t operation) { carriers_[operation] = last_carrier(operation); }
    bool can_be_set_apart(std::size_t operation) const { return carriers_[operation] != last_carrier(operation); }

private:
    /// Of operations, by the numbers of identities.
    class Positions {
    public:
        std::size_t find(catalog::Identity identity) const
        {
            return identity.number() < places_.size() ? places_[identity.number()] - std::size_t{1} : none;
        }
        /// The first that is set stays.
        void set(catalog::Identity identity, std::size_t position);

    private:
        /// One more than the position; 0 for none.
        std::vector<std::size_t> places_{};
    };

    static std::size_t lookup(const Positions& positions, catalog::Identity identity) { return positions.find(identity); }
    void add(Operation operation);
    void add_create(const Change& change);
    void add_drop(const Change& change);
    void carry(std::size_t operation, std::size_t by);
    std::size_t last_carrier(std::size_t operation) const;
    std::size_t carrier_of_create(const Operation& operation) const;
    std::size_t carrier_of_drop(const Operation& operation) const;
    std::size_t carrier_of_alter(const Operation& operation) const;
    std::vector<catalog::Identity> columns_that_stay_above(catalog::Identity column) const;
    void leave_to_parents(Operation& operation) const;
    std::size_t carrier_of_new_column(catalog::Identity column) const;
    std::size_t carrier_of_new_operator(catalog::Identity shell) const;
    std::size_t carrier_of_new_family(catalog::Identity family) const;
    std::size_t carrier_of_new_family_member(catalog::Identity member) const;
    bool comes_with_new_parent(catalog::Identity column, catalog::Identity above) const;
    std::size_t carrier_of_default(const Operation& operation) const;
    std::size_t carrier_of_new_constraint(catalog::Identity constraint) const;
    std::size_t creation_of_adopting_key(catalog::Identity index) const;
    std::size_t carrier_of_attached_exclusion(catalog::Identity constraint) const;
    std::size_t carrier_of_new_parent(catalog::Identity inheritance) const;
    std::size_t carrier_of_dropped_attachment(catalog::Identity attachment) const;
    bool is_detached_first(catalog::Identity inheritance) const;
    std::size_t revoke_on_whole_table(catalog::Identity grant) const;
    std::size_t drop_of_parent_index(catalog::Identity index) const;

    const catalog::Snapshot& from_;
    const catalog::Snapshot& to_;
    std::vector<Operation> operations_{};
    std::vector<std::size_t> carriers_{};
    Positions creates_{};
    Positions alters_{};
    Positions drops_{};
    Positions set_asides_{};
    Positions hollowed_{};
    Positions shells_{};
    std::vector<catalog::Identity> shelled_{};
};

}  // namespace tidemark::diff
