#include "catalog/identity.h"

#include <tsl/robin_set.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

namespace tidemark::catalog {

namespace {

struct PartsHash {
    using is_transparent = void;

    std::size_t operator()(const Identity::Parts& parts) const noexcept
    {
        std::uint64_t seed = static_cast<std::uint64_t>(parts.kind) + 1U;
        const auto mix = [&seed](std::size_t value) {
            seed = (seed ^ value) * 0x9e3779b97f4a7c15U;
            seed ^= seed >> 32U;
        };
        mix(parts.parent.hash());
        mix(parts.schema.hash());
        mix(parts.name.hash());
        mix(parts.qualifier.hash());
        for (const TypeReference& argument : parts.arguments) {
            mix(argument.schema.hash());
            mix(argument.name.hash());
            mix(argument.is_array ? 1U : 2U);
        }
        return static_cast<std::size_t>(seed);
    }
    std::size_t operator()(const Identity::Parts* parts) const noexcept { return (*this)(*parts); }
};

struct SameParts {
    using is_transparent = void;
    bool operator()(const Identity::Parts* a, const Identity::Parts* b) const noexcept { return *a == *b; }
    bool operator()(const Identity::Parts* a, const Identity::Parts& b) const noexcept { return *a == b; }
    bool operator()(const Identity::Parts& a, const Identity::Parts* b) const noexcept { return a == *b; }
};

/// A deque never moves what is in it.
struct Shard {
    std::mutex mutex{};
    std::deque<Identity::Parts> values{};
    tsl::robin_set<const Identity::Parts*, PartsHash, SameParts, std::allocator<const Identity::Parts*>, true> index{};
};
constexpr std::size_t shard_bits = 4;

/// Never destroyed, as the pool of names.
std::array<Shard, 1U << shard_bits>& shards()
{
    static auto* pool = new std::array<Shard, 1U << shard_bits>;
    return *pool;
}

const Identity::Parts& nothing()
{
    static const auto* parts = new Identity::Parts;
    return *parts;
}

void append(std::string& text, const TypeReference& type)
{
    const std::string_view standard = standard_name_of(type);
    if (!standard.empty()) {
        text += standard;
    } else {
        if (type.schema.text() != "pg_catalog") {
            text += type.schema.text() + '.';
        }
        text += type.name.text();
    }
    if (type.is_array) {
        text += "[]";
    }
}

void append_path(std::string& text, Identity identity)
{
    if (identity.parent()) {
        append_path(text, identity.parent());
        if (identity.kind() == Kind::publication_table) {
            text += '.' + identity.schema().text() + '.' + identity.name().text();
        } else if (!identity.name().empty() && identity.kind() != Kind::grant && identity.kind() != Kind::inheritance) {
            text += '.' + identity.name().text();
        }
    } else {
        if (!identity.schema().empty()) {
            text += identity.schema().text() + '.';
        }
        text += identity.name().text();
    }
    if (identity.kind() == Kind::user_mapping) {
        text = identity.qualifier().text() + '.' + (identity.name().empty() ? "PUBLIC" : identity.name().text());
    }
    if (!identity.arguments().empty() || identity.kind() == Kind::routine || identity.kind() == Kind::operator_ ||
        identity.kind() == Kind::operator_family_member) {
        text += '(';
        const char* separator = "";
        for (const TypeReference& argument : identity.arguments()) {
            text += separator;
            append(text, argument);
            separator = ", ";
        }
        text += ')';
    }
}

}  // namespace

std::string_view standard_name_of(const TypeReference& type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{
        {{"bool", "boolean"},
         {"float4", "real"},
         {"float8", "double precision"},
         {"int2", "smallint"},
         {"int4", "integer"},
         {"int8", "bigint"},
         {"timestamptz", "timestamp with time zone"},
         {"timetz", "time with time zone"},
         {"varbit", "bit varying"},
         {"varchar", "character varying"}}};
    const auto* found =
        std::find_if(names.begin(), names.end(), [&type](const auto& pair) { return pair.first == type.name.text(); });
    return found == names.end() || type.schema.text() != "pg_catalog" ? std::string_view{} : found->second;
}

Identity::Identity(Kind kind, Identity parent, Name schema, Name name, std::vector<TypeReference> arguments,
                   Name qualifier)
{
    static std::atomic<std::uint32_t> last_number{0};
    Parts parts{kind, parent, schema, name, std::move(arguments), qualifier, 0};
    const std::size_t hash = PartsHash{}(parts);
    Shard& shard = shards()[hash >> (64U - shard_bits)];  // within, the lowest bits tell
    const std::lock_guard lock(shard.mutex);
    if (const auto found = shard.index.find(parts, hash); found != shard.index.end()) {
        parts_ = *found;
        return;
    }
    parts.number = ++last_number;
    parts_ = &shard.values.emplace_back(std::move(parts));
    shard.index.insert(parts_);
}

const std::vector<TypeReference>& Identity::arguments() const noexcept
{
    return parts_ ? parts_->arguments : nothing().arguments;
}

std::strong_ordering operator<=>(Identity a, Identity b) noexcept
{
    if (a.parts_ == b.parts_) {
        return std::strong_ordering::equal;
    }
    if (!a.parts_ || !b.parts_) {
        return a.parts_ ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    const Identity::Parts& x = *a.parts_;
    const Identity::Parts& y = *b.parts_;
    if (const auto order = x.kind <=> y.kind; order != 0) {
        return order;
    }
    if (const auto order = x.parent <=> y.parent; order != 0) {
        return order;
    }
    if (const auto order = x.schema <=> y.schema; order != 0) {
        return order;
    }
    if (const auto order = x.name <=> y.name; order != 0) {
        return order;
    }
    if (const auto order = x.arguments <=> y.arguments; order != 0) {
        return order;
    }
    return x.qualifier <=> y.qualifier;
}

Identity top_level(Kind kind, Name name) { return Identity(kind, {}, {}, name); }
Identity in_schema(Kind kind, Name schema, Name name) { return Identity(kind, {}, schema, name); }
Identity part_of(Kind kind, Identity parent, Name name) { return Identity(kind, parent, {}, name); }

Identity routine_identity(Name schema, Name name, std::vector<TypeReference> argument_types)
{
    return Identity(Kind::routine, {}, schema, name, std::move(argument_types));
}

Identity column_identity(Identity relation, Name column) { return part_of(Kind::column, relation, column); }
Identity identity_sequence(Identity column) { return part_of(Kind::sequence, column); }
Identity comment_identity(Identity subject) { return part_of(Kind::comment, subject); }

Identity grant_identity(Identity subject, Name grantee, Name grantor)
{
    return Identity(Kind::grant, subject, {}, grantee, {}, grantor);
}

Identity root_of(Identity identity)
{
    while (identity.parent()) {
        identity = identity.parent();
    }
    return identity;
}

Name schema_of(Identity identity)
{
    const Identity root = root_of(identity);
    return root && root.kind() == Kind::schema ? root.name() : root.schema();
}

std::string path_of(Identity identity)
{
    std::string text;
    append_path(text, identity);
    return text;
}

std::string describe(Identity identity)
{
    switch (identity.kind()) {
    case Kind::comment:
        return "comment on " + describe(identity.parent());
    case Kind::column_default:
        return "default of " + describe(identity.parent());
    case Kind::grant:
        return "grant on " + describe(identity.parent()) + " to " +
               (identity.name().empty() ? "PUBLIC" : identity.name().text());
    case Kind::inheritance:
        return "inheritance of " + path_of(identity.parent()) + " from " + identity.schema().text() + '.' +
               identity.name().text();
    case Kind::index_attachment:
        return "attachment of " + describe(identity.parent());
    case Kind::sequence_owner:
        return "owner column of " + describe(identity.parent());
    case Kind::default_privilege:
        return "default privileges of " + identity.name().text() + " on " + identity.qualifier().text() +
               (identity.schema().empty() ? "" : " in schema " + identity.schema().text());
    case Kind::operator_family:
    case Kind::operator_class:
        return std::string(noun_of(identity.kind())) + ' ' + path_of(identity) + " using " +
               identity.qualifier().text();
    case Kind::sequence:
        return identity.parent() ? "sequence of " + describe(identity.parent()) : "sequence " + path_of(identity);
    case Kind::user_mapping:
        return "user mapping of " + (identity.name().empty() ? "PUBLIC" : identity.name().text()) + " on server " +
               identity.qualifier().text();
    default:
        return std::string(noun_of(identity.kind())) + ' ' + path_of(identity);
    }
}

}  // namespace tidemark::catalog
