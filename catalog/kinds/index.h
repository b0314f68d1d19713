#pragma once

#include <string>
#include <vector>

#include "catalog/field.h"
#include "catalog/identity.h"
#include "catalog/kinds/index_key.h"

namespace tidemark::catalog {

/// An index that no constraint owns (pg_index). Its parent is the table or materialized view.
struct Index {
    Identity identity{};
    Name method{};
    bool unique = false;
    bool nulls_not_distinct = false;
    std::vector<IndexKey> keys{};
    std::vector<Name> included{};
    /// WHERE, with its outer parentheses off; empty when the index is not partial.
    std::string predicate{};
    /// "fillfactor=70", sorted.
    std::vector<std::string> options{};
    Name tablespace{};
    /// ALTER INDEX ... ALTER COLUMN n SET STATISTICS, as "2=500".
    std::vector<std::string> statistics_targets{};
    /// False for what a failed CREATE INDEX CONCURRENTLY left behind, and for a partitioned index that lacks children.
    bool valid = true;
    /// An index of a partitioned table (relkind 'I'): it has no storage, its children do.
    bool partitioned = false;
    bool clustered = false;
    bool replica_identity = false;
    /// DEPENDS ON EXTENSION, sorted.
    std::vector<Name> extensions{};
};

template <>
inline constexpr auto fields<Index> = field_table(
    field("method", &Index::method, OnChange::replace),
    field("unique", &Index::unique, OnChange::replace),
    field("nulls_not_distinct", &Index::nulls_not_distinct, OnChange::replace, 15),
    field("keys", &Index::keys, OnChange::replace),
    field("included", &Index::included, OnChange::replace),
    field("predicate", &Index::predicate, OnChange::replace),
    field("options", &Index::options),
    field("tablespace", &Index::tablespace),
    field("statistics_targets", &Index::statistics_targets),
    field("valid", &Index::valid, OnChange::replace),
    field("partitioned", &Index::partitioned, OnChange::replace),
    field("clustered", &Index::clustered),
    field("replica_identity", &Index::replica_identity),
    field("extensions", &Index::extensions));
TIDEMARK_FIELDS_COMPLETE(Index);

}  // namespace tidemark::catalog
