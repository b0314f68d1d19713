#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "catalog/identity.h"
#include "catalog/kinds/all.h"

namespace tidemark::catalog {

/// `dependent` cannot exist without `subject` (pg_depend, folded onto modelled objects).
struct Dependency {
    Identity dependent{};
    Identity subject{};

    friend auto operator<=>(const Dependency&, const Dependency&) = default;
};

/// A role, as far as anyone may read it (pg_roles: no password), and what it is a member of.
struct Role {
    Name name{};
    bool superuser = false;
    bool inherit = true;
    bool create_role = false;
    bool create_database = false;
    bool login = false;
    bool replication = false;
    bool bypass_row_security = false;
    /// Sorted.
    std::vector<Name> member_of{};

    friend bool operator==(const Role&, const Role&) = default;
};

template <>
inline constexpr auto fields<Role> = std::tuple{
    field("name", &Role::name),
    field("superuser", &Role::superuser),
    field("inherit", &Role::inherit),
    field("create_role", &Role::create_role),
    field("create_database", &Role::create_database),
    field("login", &Role::login),
    field("replication", &Role::replication),
    field("bypass_row_security", &Role::bypass_row_security),
    field("member_of", &Role::member_of)};
TIDEMARK_FIELDS_COMPLETE(Role);

/// What is in scope, though no kind models it: named and compared by a hash, never passed over.
struct Unmodelled {
    /// PostgreSQL's name of the kind: "publication", "event trigger", "text search dictionary".
    Name type{};
    /// pg_identify_object()'s identity.
    std::string object{};
    /// Of its catalog rows with OIDs resolved; equal hashes mean nothing differs.
    std::string hash{};

    friend auto operator<=>(const Unmodelled&, const Unmodelled&) = default;
};

template <>
inline constexpr auto fields<Unmodelled> = std::tuple{
    field("type", &Unmodelled::type),
    field("object", &Unmodelled::object),
    field("hash", &Unmodelled::hash)};
TIDEMARK_FIELDS_COMPLETE(Unmodelled);

/// The server that a snapshot was read from.
struct ServerFacts {
    /// As PostgreSQL counts it, e.g. 150008; 0 for the empty snapshot, which fits every server.
    int version_num = 0;
    Name database{};
    Name database_owner{};
    /// The role that read the snapshot.
    Name reader{};
    /// Every role but the built-in pg_*, sorted by name.
    std::vector<Role> roles{};

    int major() const { return version_num / 10000; }
};

namespace detail {

template <class First, class... Facts>
using VectorsOf = std::tuple<std::vector<Facts>...>;

/// One vector per kind, in creation order.
using KindVectors = VectorsOf<void
#define TIDEMARK_KIND(basename, Facts) , Facts
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
                              >;

}  // namespace detail

/// A database's objects in scope, as one value: sorted, without OIDs, independent of the connection it came from.
class Snapshot {
public:
    ServerFacts server{};
    std::vector<Dependency> dependencies{};
    std::vector<Unmodelled> unmodelled{};
    /// Objects that are seen but not ours to change (the platform's own), sorted.
    std::vector<Identity> referenced{};

    /// All objects of one kind, sorted by identity once sealed.
    template <class Facts>
    const std::vector<Facts>& all() const
    {
        return std::get<std::vector<Facts>>(objects_);
    }
    template <class Facts>
    std::vector<Facts>& all()
    {
        return std::get<std::vector<Facts>>(objects_);
    }

    /// Sorts everything, drops dependencies on what is not here, and builds the indexes. Call it after the last change.
    void seal();

    bool contains(Identity identity) const { return positions_.contains(identity); }

    /// The facts of an object; null when it is not here.
    template <class Facts>
    const Facts* find(Identity identity) const
    {
        const auto found = positions_.find(identity);
        return found == positions_.end() || identity.kind() != kind_of<Facts> ? nullptr
                                                                              : &all<Facts>()[found->second];
    }

    /// The objects whose identity has this one as parent, by kind and in order; empty when there are none. What hangs on a
    /// column of a view, which is no object of its own, is a part of the view.
    const std::vector<Identity>& parts_of(Identity identity) const;

    /// The number of objects of all kinds.
    std::size_t size() const { return positions_.size(); }

    /// Calls f(const Facts&) for every object, kind by kind in creation order, sorted within.
    template <class F>
    void for_each(F&& f) const
    {
        std::apply([&f](const auto&... kind) { (for_each_in(kind, f), ...); }, objects_);
    }

    /// Calls f(const Facts&) for one object; nothing when it is not here.
    template <class F>
    void visit(Identity identity, F&& f) const
    {
        switch (identity.kind()) {
#define TIDEMARK_KIND(basename, Facts)                \
    case Kind::basename:                              \
        if (const Facts* facts = find<Facts>(identity)) { \
            f(*facts);                                \
        }                                             \
        break;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
        }
    }

private:
    Identity host_of(Identity parent) const;

    template <class Vector, class F>
    static void for_each_in(const Vector& objects, F& f)
    {
        for (const auto& object : objects) {
            f(object);
        }
    }

    detail::KindVectors objects_{};
    std::unordered_map<Identity, std::uint32_t> positions_{};
    std::unordered_map<Identity, std::vector<Identity>> parts_{};
};

}  // namespace tidemark::catalog
