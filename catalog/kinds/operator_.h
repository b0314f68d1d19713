#pragma once

#include <optional>
#include <string>

#include "catalog/field.h"
#include "catalog/identity.h"

namespace tidemark::catalog {

/// An operator that another one names; its operand types follow from the other's.
struct OperatorName {
    Name schema{};
    Name name{};

    friend bool operator==(const OperatorName&, const OperatorName&) = default;
};

template <>
inline constexpr auto fields<OperatorName> = field_table(field("schema", &OperatorName::schema),
                                                         field("name", &OperatorName::name));
TIDEMARK_FIELDS_COMPLETE(OperatorName);

/// pg_operator. The identity's arguments are the operand types: one of a prefix operator, else two. Functions are
/// qualified and quoted for SQL, empty when there is none.
struct Operator {
    Identity identity{};
    Name owner{};
    /// Empty of a shell, which another operator has named as its commutator or negator before it was made.
    std::string function{};
    std::optional<OperatorName> commutator{};
    std::optional<OperatorName> negator{};
    /// RESTRICT and JOIN.
    std::string restriction_estimator{};
    std::string join_estimator{};
    bool hashes = false;
    bool merges = false;
};

/// What can become of these four in place depends on the server and on the other operator: diff/operator_links.h.
template <>
inline constexpr auto fields<Operator> = field_table(field("owner", &Operator::owner),
                                                     field("function", &Operator::function, OnChange::replace),
                                                     field("commutator", &Operator::commutator),
                                                     field("negator", &Operator::negator),
                                                     field("restriction_estimator", &Operator::restriction_estimator),
                                                     field("join_estimator", &Operator::join_estimator),
                                                     field("hashes", &Operator::hashes),
                                                     field("merges", &Operator::merges));
TIDEMARK_FIELDS_COMPLETE(Operator);

/// The operator whose operands are this one's the other way round, as `commutator` names it; null when there is none.
Identity commutator_of(const Operator& facts);
/// Likewise of `negator`, whose operands are the same.
Identity negator_of(const Operator& facts);

}  // namespace tidemark::catalog
