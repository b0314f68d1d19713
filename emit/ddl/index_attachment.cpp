#include "catalog/kinds/index_attachment.h"

#include "emit/ddl.h"
#include "emit/ddl/inheritance.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::IndexAttachment;

namespace {

/// Of an index, or of a constraint's index: it bears the constraint's name, in the schema of the table.
Sql index_name(Identity index) { return qualified(catalog::schema_of(index), index.name()); }

/// ATTACH PARTITION of the table attaches the indexes that fit those which the partitioned table has.
bool comes_with_the_partition(const IndexAttachment& attachment, const StepContext& context)
{
    const Identity parent = attachment.parent_index.parent();
    if (!context.from.contains(attachment.parent_index)) {
        return false;
    }
    for (const catalog::Inheritance* inheritance : parents_of(context.to, attachment.identity.parent().parent())) {
        if (inheritance->identity.name() == parent.name() && inheritance->identity.schema() == parent.schema()) {
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
    if (!comes_with_the_partition(attachment, context)) {
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
