#include "emit/ddl/operator_family_member.h"

#include <algorithm>
#include <tuple>

namespace tidemark::emit {

using catalog::OperatorFamilyMember;

namespace {

Sql alter_family(const OperatorFamilyMember& member)
{
    return "ALTER OPERATOR FAMILY " + with_method(member.identity.parent());
}

/// "OPERATOR 1 (integer, bigint)": which one is meant.
Sql place(const OperatorFamilyMember& member)
{
    const auto& types = member.identity.arguments();
    return (is_function(member) ? Sql("FUNCTION ") : Sql("OPERATOR ")) + number(member.number) + " (" +
           type_name(types.front()) + ", " + type_name(types.back()) + ")";
}

}  // namespace

Sql order_by_clause(const std::string& sort_family)
{
    return sort_family.empty() ? Sql() : " FOR ORDER BY " + Sql::deparsed(sort_family);
}

Sql member_clause(const OperatorFamilyMember& member)
{
    return is_function(member) ? place(member) + " " + Sql::deparsed(member.member)
                               : "OPERATOR " + number(member.number) + " " + Sql::deparsed(member.member) +
                                     order_by_clause(member.sort_family);
}

std::vector<Sql> created_members(const StepContext& context)
{
    auto members = context.created<OperatorFamilyMember>();
    std::stable_sort(members.begin(), members.end(), [](const auto* a, const auto* b) {
        return std::tuple(is_function(*a), a->number) < std::tuple(is_function(*b), b->number);
    });
    std::vector<Sql> clauses;
    for (const OperatorFamilyMember* member : members) {
        clauses.push_back(member_clause(*member));
    }
    return clauses;
}

template <>
void Ddl<OperatorFamilyMember>::create(const OperatorFamilyMember& member, const StepContext&,
                                       std::vector<Statement>& out)
{
    add(out, alter_family(member) + " ADD " + member_clause(member));
}

template <>
void Ddl<OperatorFamilyMember>::alter(const OperatorFamilyMember&, const OperatorFamilyMember&, catalog::FieldSet,
                                      const StepContext&, std::vector<Statement>&)
{
    // There is only DROP and ADD.
}

template <>
void Ddl<OperatorFamilyMember>::drop(const OperatorFamilyMember& member, const StepContext&,
                                     std::vector<Statement>& out)
{
    add(out, alter_family(member) + " DROP " + place(member));
}

}  // namespace tidemark::emit
