#pragma once

#include "catalog/snapshot.h"
#include "diff/plan.h"

namespace tidemark::diff {

/// ATTACH PARTITION gives each index of the partitioned table the oldest index of the partition that fits it
/// (AttachPartitionEnsureIndexes in tablecmds.c). Would it take this one, which the target wants to stand by itself?
/// Then the index must come after the partition.
bool is_taken_for_another(const catalog::Snapshot& to, catalog::Identity index, catalog::Identity partitioned_table);

/// Does the target want this part of a partitioned table, an index or a key, without one of the partition's? ATTACH
/// PARTITION would find or make one, so that the index must come after it, ON ONLY the partitioned table.
bool lacks_partition(const catalog::Snapshot& to, catalog::Identity partitioned_index, catalog::Identity partition);

/// Is the index of a partitioned table made without ONLY, so that it takes those that its partitions have by then? Where one of
/// them is a foreign table, which has no indexes, attaching the others' never makes it valid: all partitions are counted
/// (validatePartitionedIndex in tablecmds.c), while CREATE INDEX passes the foreign ones over (DefineIndex).
bool takes_indexes_below(const catalog::Snapshot& to, catalog::Identity partitioned_index);

/// Is it made ON ONLY its partitioned table, so that each partition's own index is attached to it?
bool is_made_on_only(const catalog::Snapshot& to, const catalog::Index& index);

/// Is it the exclusion of a partition, or its key WITHOUT OVERLAPS, that PostgreSQL makes with the partitioned table's, or
/// with the partition? The index of one fits no other (CompareIndexInfo), so that none that is there can be attached.
bool is_made_with_another(const catalog::Snapshot& to, const catalog::Constraint& constraint);

/// Marks the attachments of indexes that are done by ATTACH PARTITION, of those that the partitioned table has by then, and by
/// the CREATE INDEX that takes_indexes_below().
void mark_what_comes_along(const catalog::Snapshot& to, Plan& plan);

}  // namespace tidemark::diff
