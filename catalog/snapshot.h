#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalog/dependency.h"
#include "catalog/extension_member.h"
#include "catalog/identity.h"
#include "catalog/kinds/all.h"

namespace tidemark::catalog {

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
inline constexpr auto fields<Role> = field_table(
    field("name", &Role::name),
    field("superuser", &Role::superuser),
    field("inherit", &Role::inherit),
    field("create_role", &Role::create_role),
    field("create_database", &Role::create_database),
    field("login", &Role::login),
    field("replication", &Role::replication),
    field("bypass_row_security", &Role::bypass_row_security),
    field("member_of", &Role::member_of));
TIDEMARK_FIELDS_COMPLETE(Role);

/// A cast that an extension or a user has made (pg_cast).
struct AddedCast {
    /// As format_type() writes them.
    Name source{};
    Name target{};
    /// It leaves the value's bytes as they are (castmethod 'b').
    bool binary = false;

    friend auto operator<=>(const AddedCast&, const AddedCast&) = default;
};

template <>
inline constexpr auto fields<AddedCast> = field_table(
    field("source", &AddedCast::source),
    field("target", &AddedCast::target),
    field("binary", &AddedCast::binary));
TIDEMARK_FIELDS_COMPLETE(AddedCast);

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
inline constexpr auto fields<Unmodelled> = field_table(
    field("type", &Unmodelled::type),
    field("object", &Unmodelled::object),
    field("hash", &Unmodelled::hash));
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
    /// Sorted.
    std::vector<AddedCast> added_casts{};

    /// Null when neither an extension nor a user has made such a cast.
    const AddedCast* find_cast(Name source, Name target) const;

    int major() const { return version_num / 10000; }
};

namespace detail {

/// One vector per kind, in creation order. A std::tuple of them would cost every includer much more to compile.
struct KindVectors {
#define TIDEMARK_KIND(basename, Facts)                                   \
    std::vector<Facts> basename{};                                       \
    std::vector<Facts>& of(const Facts*) { return basename; }            \
    const std::vector<Facts>& of(const Facts*) const { return basename; }
#include "catalog/kinds.def"
#undef TIDEMARK_KIND

    /// Calls f(vector) for each.
    template <class Self, class F>
    static void visit(Self& self, F&& f)
    {
#define TIDEMARK_KIND(basename, Facts) f(self.basename);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    }
};

}  // namespace detail

/// A database's objects in scope, as one value: sorted, without OIDs, independent of the connection it came from.
class Snapshot {
public:
    Snapshot();
    ~Snapshot();
    Snapshot(const Snapshot&);
    Snapshot(Snapshot&&) noexcept;
    Snapshot& operator=(const Snapshot&);
    Snapshot& operator=(Snapshot&&) noexcept;

    ServerFacts server{};
    std::vector<Dependency> dependencies{};
    std::vector<Unmodelled> unmodelled{};
    /// Objects that are seen but not ours to change (the platform's own), sorted.
    std::vector<Identity> referenced{};
    /// What the extensions here have brought, sorted by identity.
    std::vector<ExtensionMember> extension_members{};

    /// All objects of one kind, sorted by identity once sealed.
    template <class Facts>
    const std::vector<Facts>& all() const
    {
        return objects_.of(static_cast<const Facts*>(nullptr));
    }
    template <class Facts>
    std::vector<Facts>& all()
    {
        return objects_.of(static_cast<const Facts*>(nullptr));
    }

    /// Puts the objects of these kinds in order, beforehand: seal() does so, too, and is quick where it was done. Nothing but
    /// these objects is touched.
    void sort(std::initializer_list<Kind> kinds);

    /// Sorts everything, drops dependencies on what is not here and members of extensions that are not, and builds the
    /// indexes. Call it after the last change.
    void seal();

    bool contains(Identity identity) const { return position_of(identity).has_value(); }

    /// The facts of an object; null when it is not here.
    template <class Facts>
    const Facts* find(Identity identity) const
    {
        const auto position = identity.kind() == kind_of<Facts> ? position_of(identity) : std::nullopt;
        return position ? &all<Facts>()[*position] : nullptr;
    }

    /// The objects whose identity has this one as parent, by kind and in order; empty when there are none. What hangs on a
    /// column of a view, which is no object of its own, is a part of the view.
    std::span<const Identity> parts_of(Identity identity) const;

    /// The extension's member that an identity is or is a part of; null for everything else.
    const ExtensionMember* find_member(Identity identity) const;

    /// Removes the objects for whose identity this holds, kind by kind. Seal it afterwards.
    void erase_if(const std::function<bool(Identity)>& condition);

    /// The number of objects of all kinds.
    std::size_t size() const;

    /// Calls f(const Facts&) for every object, kind by kind in creation order, sorted within.
    template <class F>
    void for_each(F&& f) const
    {
        detail::KindVectors::visit(objects_, [&f](const auto& objects) {
            for (const auto& object : objects) {
                f(object);
            }
        });
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
    struct Directory;

    /// Within the vector of its kind.
    std::optional<std::uint32_t> position_of(Identity identity) const;
    /// Kind by kind.
    std::vector<Identity> identities() const;
    void seal_dependencies(const std::vector<Identity>& objects);
    void seal_members();

    detail::KindVectors objects_{};
    /// Of what seal() saw; copies share it.
    std::shared_ptr<const Directory> directory_{};
};

}  // namespace tidemark::catalog
