#include "catalog/kinds/index_attachment.h"

#include <limits>

#include "diff/attached_index.h"
#include "diff/inheritance.h"
#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::IndexAttachment;

namespace {

/// Of an index, or of a constraint's index: it bears the constraint's name, in the schema of the table.
Sql index_name(Identity index) { return qualified(catalog::schema_of(index), index.name()); }

template <class Facts>
bool is_unchanged(Identity identity, const StepContext& context)
{
    const auto* before = context.from.find<Facts>(identity);
    const auto* after = context.to.find<Facts>(identity);
    return before != nullptr && after != nullptr &&
           catalog::changed_fields(*before, *after, std::numeric_limits<int>::max()).empty();
}

/// One that is made anew, by itself or with its table, comes after the partition.
bool stays(Identity index, const StepContext& context)
{
    const auto* before = context.from.find<catalog::Table>(index.parent());
    const auto* after = context.to.find<catalog::Table>(index.parent());
    return before != nullptr && after != nullptr && before->partition_key == after->partition_key &&
           (is_unchanged<catalog::Index>(index, context) || is_unchanged<catalog::Constraint>(index, context));
}

/// ATTACH PARTITION of the table attaches the indexes that fit those which the partitioned table has.
bool comes_with_the_partition(const IndexAttachment& attachment, const StepContext& context)
{
    const Identity parent = attachment.parent_index.parent();
    if (!stays(attachment.parent_index, context)) {
        return false;
    }
    for (const catalog::Inheritance* inheritance :
         diff::parents_of(context.to, attachment.identity.parent().parent())) {
        if (diff::parent_table(inheritance->identity) == parent) {
            return !context.from.contains(inheritance->identity);
        }
    }
    return false;
}

}  // namespace

template <>
void Ddl<IndexAttachment>::create(const IndexAttachment& attachment, const StepContext& context,
                                  std::vector<Statement>& out)
{
    const auto* key = context.to.find<catalog::Constraint>(attachment.identity.parent());
    const bool is_attached = key != nullptr && diff::is_made_with_another(context.to, *key);
    if (!is_attached && !comes_with_the_partition(attachment, context)) {
        add(out, "ALTER INDEX " + index_name(attachment.parent_index) + " ATTACH PARTITION " +
                     index_name(attachment.identity.parent()));
    }
}

template <>
void Ddl<IndexAttachment>::alter(const IndexAttachment&, const IndexAttachment&, catalog::FieldSet, const StepContext&,
                                 std::vector<Statement>&)
{
    // There is nothing but to be attached or not.
}

/// PostgreSQL cannot detach an index: it goes with either index or with the partition.
template <>
void Ddl<IndexAttachment>::drop(const IndexAttachment&, const StepContext&, std::vector<Statement>&)
{
}

}  // namespace tidemark::emit
