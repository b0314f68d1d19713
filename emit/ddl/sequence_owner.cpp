#include "catalog/kinds/sequence_owner.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::SequenceOwner;

namespace {

Sql alter_sequence(const SequenceOwner& owner) { return "ALTER SEQUENCE " + relation_of(owner.identity); }

}  // namespace

template <>
void Ddl<SequenceOwner>::create(const SequenceOwner& owner, const StepContext&, std::vector<Statement>& out)
{
    add(out, alter_sequence(owner) + " OWNED BY " + relation_of(owner.column) + "." + ident(owner.column.name()));
}

template <>
void Ddl<SequenceOwner>::alter(const SequenceOwner&, const SequenceOwner& to, catalog::FieldSet,
                               const StepContext& context, std::vector<Statement>& out)
{
    create(to, context, out);
}

template <>
void Ddl<SequenceOwner>::drop(const SequenceOwner& owner, const StepContext&, std::vector<Statement>& out)
{
    add(out, alter_sequence(owner) + " OWNED BY NONE");
}

}  // namespace tidemark::emit
