#include "catalog/kinds/index_attachment.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::Identity;
using catalog::IndexAttachment;

namespace {

/// Of an index, or of a constraint's index: it bears the constraint's name, in the schema of the table.
Sql index_name(Identity index) { return qualified(catalog::schema_of(index), index.name()); }

}  // namespace

template <>
void Ddl<IndexAttachment>::create(const IndexAttachment& attachment, const StepContext& context,
                                  std::vector<Statement>& out)
{
    if (!context.step.operation.comes_along) {
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
