#include "catalog/snapshot.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <type_traits>
#include <utility>

#include "catalog/flat_map.h"

namespace tidemark::catalog {

const Grant* ExtensionMember::find_initial(Identity grant) const
{
    const auto found =
        std::find_if(initial.begin(), initial.end(), [grant](const Grant& entry) { return entry.identity == grant; });
    return found == initial.end() ? nullptr : &*found;
}

/// Where the objects are, and what hangs on each.
struct Snapshot::Directory {
    struct Place {
        static constexpr std::uint32_t none = 0xffffffffU;

        /// Within the vector of its kind; none for what is no object and has parts all the same.
        std::uint32_t position = none;
        std::uint32_t first_part = 0;
        std::uint32_t parts = 0;
    };

    const Place* place(Identity identity) const
    {
        return identity.number() < places.size() ? &places[identity.number()] : nullptr;
    }

    bool contains(Identity identity) const
    {
        const Place* found = place(identity);
        return found != nullptr && found->position != Place::none;
    }

    /// What a part of `parent` is listed under: the first object upwards.
    Identity host_of(Identity parent) const
    {
        for (Identity above = parent; above; above = above.parent()) {
            if (contains(above)) {
                return above;
            }
        }
        return parent;
    }

    std::size_t objects = 0;
    /// By the identity's number.
    std::vector<Place> places{};
    /// Those of one object side by side.
    std::vector<Identity> parts{};
};

namespace {

/// How many objects come before one, by its identity's number: of those that are in order already.
using Ranks = std::vector<std::uint32_t>;
constexpr std::uint32_t no_rank = 0xffffffffU;

std::uint32_t rank_of(const Ranks& ranks, Identity identity)
{
    return identity.number() < ranks.size() ? ranks[identity.number()] : no_rank;
}

/// In which order the identities stand sorted, by their places; empty when they are. Parent by parent, since siblings are few and
/// told by their names alone, and parents mostly in order.
std::vector<std::uint32_t> sorted_places(const std::vector<Identity>& identities, const Ranks& ranks)
{
    if (std::is_sorted(identities.begin(), identities.end())) {
        return {};
    }
    struct Family {
        Identity parent{};
        std::uint32_t rank = no_rank;
        std::uint32_t first = 0;
        std::uint32_t size = 0;
    };
    std::vector<Family> families;
    std::vector<std::uint32_t> family_of;
    family_of.reserve(identities.size());
    FlatMap<Identity, std::uint32_t> by_parent;
    for (const Identity identity : identities) {
        const Identity parent = identity.parent();
        const auto [found, is_new] = by_parent.try_emplace(parent, static_cast<std::uint32_t>(families.size()));
        if (is_new) {
            families.push_back({parent, rank_of(ranks, parent)});
        }
        ++families[found->second].size;
        family_of.push_back(found->second);
    }
    std::vector<std::uint32_t> in_order(families.size());
    std::iota(in_order.begin(), in_order.end(), 0U);
    std::sort(in_order.begin(), in_order.end(), [&families](std::uint32_t a, std::uint32_t b) {
        const Family& x = families[a];
        const Family& y = families[b];
        return x.rank != no_rank && y.rank != no_rank ? x.rank < y.rank : x.parent < y.parent;
    });
    std::uint32_t first = 0;
    for (const std::uint32_t family : in_order) {
        families[family].first = first;
        first += families[family].size;
    }
    std::vector<std::uint32_t> places(identities.size());
    for (std::uint32_t i = 0; i < identities.size(); ++i) {
        places[families[family_of[i]].first++] = i;
    }
    for (const Family& family : families) {
        const auto end = places.begin() + family.first;
        std::sort(end - family.size, end,
                  [&identities](std::uint32_t a, std::uint32_t b) { return identities[a] < identities[b]; });
    }
    return places;
}

/// Moves to each place what stands where `from` says, without a second vector: large ones are many pages.
template <class Facts>
void put_in_place(std::vector<Facts>& objects, std::vector<std::uint32_t> from)
{
    for (std::uint32_t start = 0; start < from.size(); ++start) {
        if (from[start] == start) {
            continue;
        }
        Facts first = std::move(objects[start]);
        std::uint32_t place = start;
        while (from[place] != start) {
            objects[place] = std::move(objects[from[place]]);
            place = std::exchange(from[place], place);
        }
        objects[place] = std::move(first);
        from[place] = place;
    }
}

/// By identity; then it counts them.
template <class Facts>
void sort_objects(std::vector<Facts>& objects, Ranks& ranks, std::uint32_t& count)
{
    std::vector<Identity> identities;
    identities.reserve(objects.size());
    for (const Facts& object : objects) {
        identities.push_back(object.identity);
    }
    std::vector<std::uint32_t> places = sorted_places(identities, ranks);
    if (!places.empty()) {
        put_in_place(objects, std::move(places));
    }
    for (const Facts& object : objects) {
        const std::uint32_t number = object.identity.number();
        if (number >= ranks.size()) {
            ranks.resize(std::max<std::size_t>(number + std::size_t{1}, ranks.size() * 2), no_rank);
        }
        ranks[number] = count++;
    }
}

}  // namespace

Snapshot::Snapshot() = default;
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(const Snapshot&) = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(const Snapshot&) = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

std::vector<Identity> Snapshot::identities() const
{
    std::vector<Identity> all;
    for_each([&all](const auto& object) { all.push_back(object.identity); });
    return all;
}

void Snapshot::sort(std::initializer_list<Kind> kinds)
{
    Ranks ranks;
    std::uint32_t count = 0;
    detail::KindVectors::visit(objects_, [&](auto& objects) {
        constexpr Kind kind = kind_of<typename std::remove_reference_t<decltype(objects)>::value_type>;
        if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
            sort_objects(objects, ranks, count);
        }
    });
}

void Snapshot::seal()
{
    {
        Ranks ranks;
        std::uint32_t count = 0;
        detail::KindVectors::visit(objects_, [&](auto& objects) { sort_objects(objects, ranks, count); });
    }
    const std::vector<Identity> objects = identities();
    auto directory = std::make_shared<Directory>();
    directory->objects = objects.size();
    const auto reach = [&directory](Identity identity) -> Directory::Place& {
        if (identity.number() >= directory->places.size()) {
            directory->places.resize(identity.number() + std::size_t{1});
        }
        return directory->places[identity.number()];
    };
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        position = i != 0 && objects[i].kind() == objects[i - 1].kind() ? position + 1 : 0;
        Directory::Place& place = reach(objects[i]);
        place.position = std::min(place.position, position);
    }
    std::vector<std::pair<Identity, Identity>> hosts;
    for (const Identity object : objects) {
        if (const Identity parent = object.parent()) {
            const Identity host = directory->host_of(parent);
            ++reach(host).parts;
            hosts.emplace_back(host, object);
        }
    }
    std::uint32_t next = 0;
    for (Directory::Place& place : directory->places) {
        place.first_part = next;
        next += std::exchange(place.parts, 0U);
    }
    directory->parts.resize(next);
    for (const auto& [host, part] : hosts) {
        Directory::Place& place = reach(host);
        directory->parts[place.first_part + place.parts++] = part;
    }
    directory_ = std::move(directory);

    seal_dependencies(objects);
    seal_members();
    std::sort(unmodelled.begin(), unmodelled.end());
    std::sort(referenced.begin(), referenced.end());
    std::sort(server.added_casts.begin(), server.added_casts.end());
    std::sort(server.roles.begin(), server.roles.end(), [](const Role& a, const Role& b) { return a.name < b.name; });
}

/// Objects are in order now, so that their numbers say which dependency comes first.
void Snapshot::seal_dependencies(const std::vector<Identity>& objects)
{
    std::array<std::uint32_t, kind_count> first{};
    for (std::size_t i = objects.size(); i-- > 0;) {
        first.at(static_cast<std::size_t>(objects[i].kind())) = static_cast<std::uint32_t>(i);
    }
    const auto number = [&](Identity identity) -> std::optional<std::uint32_t> {
        const auto position = position_of(identity);
        return position ? std::optional(first.at(static_cast<std::size_t>(identity.kind())) + *position) : std::nullopt;
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> numbers;
    numbers.reserve(dependencies.size());
    for (const Dependency& dependency : dependencies) {
        const auto dependent = number(dependency.dependent);
        const auto subject = number(dependency.subject);
        if (dependent && subject) {
            numbers.emplace_back(*dependent, *subject);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    dependencies.clear();
    for (const auto& [dependent, subject] : numbers) {
        dependencies.push_back({objects[dependent], objects[subject]});
    }
}

std::optional<std::uint32_t> Snapshot::position_of(Identity identity) const
{
    const Directory::Place* place = directory_ ? directory_->place(identity) : nullptr;
    return place == nullptr || place->position == Directory::Place::none ? std::nullopt
                                                                         : std::optional(place->position);
}

void Snapshot::erase_if(const std::function<bool(Identity)>& condition)
{
    detail::KindVectors::visit(objects_, [&condition](auto& objects) {
        std::erase_if(objects, [&condition](const auto& object) { return condition(object.identity); });
    });
}

std::size_t Snapshot::size() const { return directory_ ? directory_->objects : 0; }

void Snapshot::seal_members()
{
    std::erase_if(extension_members, [this](const ExtensionMember& member) {
        return !member.extension.empty() && !contains(top_level(Kind::extension, member.extension));
    });
    const auto by_identity = [](const auto& a, const auto& b) { return a.identity < b.identity; };
    std::sort(extension_members.begin(), extension_members.end(), by_identity);
    for (ExtensionMember& member : extension_members) {
        std::sort(member.initial.begin(), member.initial.end(), by_identity);
    }
}

const ExtensionMember* Snapshot::find_member(Identity identity) const
{
    if (extension_members.empty()) {
        return nullptr;
    }
    const Identity root = root_of(identity);
    const auto found =
        std::lower_bound(extension_members.begin(), extension_members.end(), root,
                         [](const ExtensionMember& member, Identity wanted) { return member.identity < wanted; });
    return found == extension_members.end() || found->identity != root ? nullptr : &*found;
}

std::span<const Identity> Snapshot::parts_of(Identity identity) const
{
    const Directory::Place* place = directory_ ? directory_->place(identity) : nullptr;
    return place == nullptr ? std::span<const Identity>{}
                            : std::span(directory_->parts).subspan(place->first_part, place->parts);
}

const AddedCast* ServerFacts::find_cast(Name source, Name target) const
{
    const auto found = std::lower_bound(added_casts.begin(), added_casts.end(), AddedCast{source, target, false});
    const bool is_it = found != added_casts.end() && found->source == source && found->target == target;
    return is_it ? &*found : nullptr;
}

}  // namespace tidemark::catalog
