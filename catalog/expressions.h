#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/flat_map.h"
#include "catalog/row.h"

namespace tidemark::catalog {

class OidMap;

/// Where the catalogs hold an expression.
enum class ExpressionPlace : std::uint8_t {
    /// pg_attrdef.adbin; of a generated column too.
    column_default,
    /// pg_constraint.conbin, of tables and of domains.
    check,
    /// pg_index.indpred
    index_predicate,
    /// pg_policy.polqual and polwithcheck
    policy_using,
    policy_check,
};

/// The expressions of one read, as the server deparses them. That is most of a catalog's reading, and most expressions are
/// alike (now(), owner = CURRENT_USER), so that each different one is asked for once: its node tree without the
/// positions in the statement that made it, and the names of the columns that it reads, tell what its text is. One with a
/// subquery, which says its relation's name, or with a whole row is like no other.
class Expressions {
public:
    /// Place, OID, relation and node tree of each.
    static std::string tree_query();
    void define_volatile_function(Oid function) { volatile_functions_.insert(function); }
    /// The columns of relations must be known.
    void take_trees(const ResultSet& answer, const OidMap& oids);

    /// Asks for the texts of those that differ.
    std::string text_query() const;
    void take_texts(const ResultSet& answer);

    /// A row of pg_attrdef, and the column that it is of.
    struct ColumnOfDefault {
        Oid row = 0;
        Oid relation = 0;
        std::int64_t number = 0;
    };
    /// Known with the trees.
    const std::vector<ColumnOfDefault>& defaults() const { return defaults_; }

    /// As pg_get_expr() writes it. Throws ReadError when it is gone.
    const std::string& text(ExpressionPlace place, Oid row) const;
    /// The numbers of the columns that an index's predicate reads, more than once or by none; empty when it has no predicate.
    const std::vector<std::int64_t>& predicate_columns(Oid index) const;
    /// Does it call a volatile function, by itself or behind an operator?
    bool is_volatile(ExpressionPlace place, Oid row) const;

private:
    struct Expression {
        ExpressionPlace place{};
        Oid row = 0;
        bool is_volatile = false;
        bool has_text = false;
        std::string text{};
    };

    static std::uint64_t key(ExpressionPlace place, Oid row)
    {
        return static_cast<std::uint64_t>(place) << 32U | row;
    }
    const Expression& expression(ExpressionPlace place, Oid row) const;
    bool calls_volatile_function(std::string_view tree) const;

    std::vector<ColumnOfDefault> defaults_{};
    std::vector<Expression> different_{};
    FlatMap<std::uint64_t, std::size_t> by_row_{};
    FlatMap<Oid, std::vector<std::int64_t>> predicate_columns_{};
    FlatSet<Oid> volatile_functions_{};
};

}  // namespace tidemark::catalog
