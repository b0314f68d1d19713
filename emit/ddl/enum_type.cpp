#include "catalog/kinds/enum_type.h"

#include "emit/ddl.h"

namespace tidemark::emit {

using catalog::EnumType;

namespace {

/// On one line while that is readable, else a label a line.
Sql label_list(const std::vector<std::string>& labels)
{
    constexpr std::size_t longest_line = 80;
    std::vector<Sql> literals;
    for (const std::string& label : labels) {
        literals.push_back(literal(label));
    }
    Sql on_one_line = joined(literals);
    if (on_one_line.text().size() <= longest_line) {
        return "(" + on_one_line + ")";
    }
    return "(\n    " + joined(literals, ",\n    ") + "\n)";
}

/// Every label of `from` is in `to`, in the same order. A new one is put in front of the old one that follows it, so that
/// no statement names a label that is not committed yet.
void add_labels(const EnumType& from, const EnumType& to, std::vector<Statement>& out)
{
    auto next_old = from.labels.begin();
    for (const std::string& label : to.labels) {
        if (next_old != from.labels.end() && *next_old == label) {
            ++next_old;
            continue;
        }
        Sql sql = "ALTER TYPE " + name_of(to.identity) + " ADD VALUE " + literal(label);
        if (next_old != from.labels.end()) {
            sql << " BEFORE " << literal(*next_old);
        }
        out.push_back({sql, false, {{to.identity, label}}});
    }
}

}  // namespace

template <>
void Ddl<EnumType>::create(const EnumType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "CREATE TYPE " + name_of(type.identity) + " AS ENUM " + label_list(type.labels));
    add_owner_of_new("TYPE " + name_of(type.identity), type.owner, context, out);
}

template <>
void Ddl<EnumType>::alter(const EnumType& from, const EnumType& to, catalog::FieldSet changed, const StepContext&,
                          std::vector<Statement>& out)
{
    if (changed.has(&EnumType::owner)) {
        add_owner("TYPE " + name_of(to.identity), to.owner, out);
    }
    if (changed.has(&EnumType::labels)) {
        add_labels(from, to, out);
    }
}

template <>
void Ddl<EnumType>::drop(const EnumType& type, const StepContext& context, std::vector<Statement>& out)
{
    add(out, "DROP TYPE " + name_to_drop(type.identity, context));
}

}  // namespace tidemark::emit
