#include "catalog/kinds/sequence.h"

#include <limits>

#include "catalog/kinds/sequence_owner.h"
#include "emit/ddl.h"
#include "emit/ddl/column.h"
#include "emit/ddl/sequence_value.h"

namespace tidemark::emit {

using catalog::Sequence;
using catalog::SequenceOptions;
using catalog::SequenceOwner;

namespace {

struct Bounds {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
};

template <class Integer>
constexpr Bounds bounds_of()
{
    return {std::numeric_limits<Integer>::min(), std::numeric_limits<Integer>::max()};
}

Bounds bounds_of_type(catalog::Name type)
{
    return type.text() == "smallint"  ? bounds_of<std::int16_t>()
           : type.text() == "integer" ? bounds_of<std::int32_t>()
                                      : bounds_of<std::int64_t>();
}

/// What ALTER SEQUENCE AS makes of the bounds by itself: a bound that was the old type's becomes the new one's.
Bounds bounds_after_type_change(const Sequence& from, const Sequence& to)
{
    Bounds result{from.options.minimum, from.options.maximum};
    if (from.type != to.type) {
        const Bounds old_type = bounds_of_type(from.type);
        const Bounds new_type = bounds_of_type(to.type);
        result.minimum = result.minimum == old_type.minimum ? new_type.minimum : result.minimum;
        result.maximum = result.maximum == old_type.maximum ? new_type.maximum : result.maximum;
    }
    return result;
}

std::vector<Sql> changed_options(const Sequence& from, const Sequence& to)
{
    const SequenceOptions& options = to.options;
    const Bounds bounds = bounds_after_type_change(from, to);
    std::vector<Sql> clauses;
    if (from.type != to.type) {
        clauses.push_back("AS " + Sql::deparsed(to.type.text()));
    }
    if (from.options.increment != options.increment) {
        clauses.push_back("INCREMENT BY " + number(options.increment));
    }
    if (bounds.minimum != options.minimum) {
        clauses.push_back("MINVALUE " + number(options.minimum));
    }
    if (bounds.maximum != options.maximum) {
        clauses.push_back("MAXVALUE " + number(options.maximum));
    }
    if (from.options.start != options.start) {
        clauses.push_back("START WITH " + number(options.start));
    }
    if (from.options.cache != options.cache) {
        clauses.push_back("CACHE " + number(options.cache));
    }
    if (from.options.cycle != options.cycle) {
        clauses.push_back(options.cycle ? Sql("CYCLE") : Sql("NO CYCLE"));
    }
    return clauses;
}

/// A sequence that a column owns belongs to the table's owner: ALTER TABLE OWNER TO takes it along, and ALTER SEQUENCE
/// OWNER TO is refused.
bool follows_a_table(const Sequence& sequence, const StepContext& context)
{
    const catalog::Identity link = catalog::part_of(catalog::Kind::sequence_owner, sequence.identity);
    const auto* before = context.from.find<SequenceOwner>(link);
    const auto* after = context.to.find<SequenceOwner>(link);
    return before != nullptr && after != nullptr && before->column.parent() == after->column.parent();
}

/// ALTER TABLE SET UNLOGGED and SET LOGGED take the sequences along that its columns own.
bool persists_as_its_table_becomes(const Sequence& sequence, const StepContext& context)
{
    if (!follows_a_table(sequence, context)) {
        return false;
    }
    const catalog::Identity link = catalog::part_of(catalog::Kind::sequence_owner, sequence.identity);
    const catalog::Identity table = context.to.find<SequenceOwner>(link)->column.parent();
    const auto* before = context.from.find<catalog::Table>(table);
    const auto* after = context.to.find<catalog::Table>(table);
    return before != nullptr && after != nullptr && before->unlogged != after->unlogged &&
           after->unlogged == sequence.unlogged;
}

}  // namespace

template <>
void Ddl<Sequence>::create(const Sequence& sequence, const StepContext& context, std::vector<Statement>& out)
{
    Sql sql = sequence.unlogged ? Sql("CREATE UNLOGGED SEQUENCE ") : Sql("CREATE SEQUENCE ");
    sql << name_of(sequence.identity);
    if (sequence.type.text() != "bigint") {
        sql << " AS " << Sql::deparsed(sequence.type.text());
    }
    const Sql options = sequence_options_clause(sequence.options, sequence.type);
    if (!options.empty()) {
        sql << " " << options;
    }
    add(out, sql);
    add_owner_of_new("SEQUENCE " + name_of(sequence.identity), sequence.owner, context, out);
}

template <>
void Ddl<Sequence>::alter(const Sequence& from, const Sequence& to, catalog::FieldSet changed,
                          const StepContext& context, std::vector<Statement>& out)
{
    const Sql alter = "ALTER SEQUENCE " + name_of(to.identity);
    if (changed.has(&Sequence::owner) && !follows_a_table(to, context)) {
        add_owner("SEQUENCE " + name_of(to.identity), to.owner, out);
    }
    if (changed.has(&Sequence::type) || changed.has(&Sequence::options)) {
        std::vector<Sql> clauses = changed_options(from, to);
        SequenceOptions before = from.options;
        before.minimum = bounds_after_type_change(from, to).minimum;
        before.maximum = bounds_after_type_change(from, to).maximum;
        if (const Sql restart = move_value_within(name_of(to.identity), before, to.options, out); !restart.empty()) {
            clauses.push_back(restart);
        }
        if (!clauses.empty()) {
            add(out, alter + " " + joined(clauses, " "));
        }
    }
    if (changed.has(&Sequence::unlogged) && !persists_as_its_table_becomes(to, context)) {
        add(out, alter + (to.unlogged ? Sql(" SET UNLOGGED") : Sql(" SET LOGGED")));
    }
}

template <>
void Ddl<Sequence>::drop(const Sequence& sequence, const StepContext&, std::vector<Statement>& out)
{
    add(out, "DROP SEQUENCE " + name_of(sequence.identity));
}

}  // namespace tidemark::emit
