#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tidemark::catalog {

/// What PostgreSQL offers when a fact of an existing object changes. diff/disposition may decide otherwise by the values.
enum class OnChange : std::uint8_t {
    /// ALTER (or OR REPLACE) in place; whatever depends on the object stays.
    alter,
    /// ALTER in place, but views, policies and the like on the object must be taken down around it
    /// (ALTER COLUMN TYPE, for one).
    alter_apart,
    /// Only DROP and CREATE lead there; dependents go along.
    replace,
    /// Told in a report, never planned.
    report_only,
    /// Never a difference: it serves creation only (a column's position).
    informative,
};

/// One row of a facts struct's field table.
template <class Facts, class Value>
struct Field {
    std::string_view name{};
    Value Facts::*member = nullptr;
    OnChange on_change = OnChange::alter;
    /// The first PostgreSQL major that has this fact; on an older server on either side it is not compared.
    int since = 0;
};

template <class Facts, class Value>
constexpr Field<Facts, Value> field(std::string_view name, Value Facts::*member,
                                    OnChange on_change = OnChange::alter, int since = 0)
{
    return {name, member, on_change, since};
}

/// The rows of a field table. Every file that includes a kind pays for its table, and a closure over the rows costs the
/// compiler far less than a std::tuple of them.
template <std::size_t Size, class Visit>
struct FieldTable {
    static constexpr std::size_t size = Size;
    /// visit(f) calls f(row) for each row in order.
    Visit visit;
};

template <class... Rows>
constexpr auto field_table(Rows... rows)
{
    const auto visit = [rows...](auto& f) { (f(rows), ...); };
    return FieldTable<sizeof...(Rows), std::remove_const_t<decltype(visit)>>{visit};
}

/// The field table of a facts struct, or of a struct nested in one: a FieldTable that lists every data member except
/// `identity`. Specialised beside each struct; equality, the changed-field list, JSON, reports and hashes come from it.
template <class Facts>
inline constexpr auto fields = nullptr;

template <class Facts>
concept HasFields = !std::is_same_v<std::remove_cvref_t<decltype(fields<Facts>)>, std::nullptr_t>;

namespace detail {

/// Converts to anything; used to count the members of an aggregate.
struct Anything {
    template <class T>
    operator T() const;
};

template <class T>
concept HasIdentity = requires(T object) { object.identity; };

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>)
{
    return requires { T{((void)I, Anything{})...}; };
}

}  // namespace detail

/// Has the aggregate just so many data members? Asked of one number only, for it is evaluated wherever a kind is included.
template <class T, std::size_t N>
inline constexpr bool has_members =
    detail::takes<T>(std::make_index_sequence<N>{}) && !detail::takes<T>(std::make_index_sequence<N + 1>{});

/// The arity guard, written once below each field table. A facts struct has its `identity` beside the listed fields.
#define TIDEMARK_FIELDS_COMPLETE(Struct)                                                              \
    static_assert(::tidemark::catalog::has_members<                                                  \
                      Struct, ::tidemark::catalog::fields<Struct>.size +                              \
                                  (::tidemark::catalog::detail::HasIdentity<Struct> ? 1 : 0)>,        \
                  #Struct ": a member is missing from its field table")

/// Calls f(field) for each row of the table of `Facts`.
template <class Facts, class F>
constexpr void for_each_field(F&& f)
{
    fields<Facts>.visit(f);
}

/// Which fields of one facts struct are meant; bit i is row i of its table.
class FieldSet {
public:
    constexpr FieldSet() = default;

    constexpr void insert(std::size_t row) { bits_ |= std::uint64_t{1} << row; }
    constexpr bool contains(std::size_t row) const { return (bits_ >> row & 1U) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr std::uint64_t bits() const { return bits_; }

    /// The field of this member: fields.insert(&Table::owner).
    template <class Facts, class Value>
    constexpr void insert(Value Facts::*member)
    {
        std::size_t row = 0;
        for_each_field<Facts>([&](const auto& entry) {
            if constexpr (std::is_same_v<decltype(entry.member), Value Facts::*>) {
                if (entry.member == member) {
                    insert(row);
                }
            }
            ++row;
        });
    }

    /// The opposite of insert(member).
    template <class Facts, class Value>
    constexpr void erase(Value Facts::*member)
    {
        FieldSet gone;
        gone.insert(member);
        bits_ &= ~gone.bits_;
    }

    /// Is the field of this member in the set? E.g. changed.has(&Table::owner).
    template <class Facts, class Value>
    constexpr bool has(Value Facts::*member) const
    {
        bool found = false;
        std::size_t row = 0;
        for_each_field<Facts>([&](const auto& entry) {
            if constexpr (std::is_same_v<decltype(entry.member), Value Facts::*>) {
                found = found || (entry.member == member && contains(row));
            }
            ++row;
        });
        return found;
    }

    friend constexpr FieldSet operator|(FieldSet a, FieldSet b)
    {
        FieldSet both;
        both.bits_ = a.bits_ | b.bits_;
        return both;
    }
    friend constexpr bool operator==(FieldSet, FieldSet) = default;

private:
    std::uint64_t bits_ = 0;
};

/// The fields in which two objects of one kind differ, compared on servers of at least `major`; informative ones never do.
template <class Facts>
FieldSet changed_fields(const Facts& from, const Facts& to, int major)
{
    FieldSet changed;
    std::size_t row = 0;
    for_each_field<Facts>([&](const auto& entry) {
        if (entry.on_change != OnChange::informative && entry.since <= major &&
            !(from.*entry.member == to.*entry.member)) {
            changed.insert(row);
        }
        ++row;
    });
    return changed;
}

}  // namespace tidemark::catalog
