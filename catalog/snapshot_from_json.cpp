#include <rapidjson/document.h>

#include <algorithm>
#include <bitset>
#include <optional>
#include <type_traits>
#include <utility>

#include "catalog/error.h"
#include "catalog/snapshot_format.h"
#include "catalog/snapshot_json.h"

namespace tidemark::catalog {
namespace {

using Json = rapidjson::Value;

// Every failure says where in the document it is.

/// Where a value stands, told only when something is wrong there.
struct Place {
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

    const Place* above = nullptr;
    std::string_view key{};
    std::size_t index = no_index;

    Place member(std::string_view name) const { return {this, name, no_index}; }
    Place element(std::size_t number) const { return {this, {}, number}; }

    std::string text() const
    {
        const std::string outer = above == nullptr ? std::string{} : above->text();
        if (index != no_index) {
            return outer + '[' + std::to_string(index) + ']';
        }
        return outer.empty() || key.empty() ? outer + std::string(key) : outer + '.' + std::string(key);
    }
};

[[noreturn]] void fail(const Place& at, const std::string& problem)
{
    const std::string where = at.text();
    throw InputError({}, 0, 0, "not a usable snapshot: " + (where.empty() ? "" : where + ": ") + problem);
}

/// The members of one object, taken one after the other, mostly in the order in which they were written.
class Members {
public:
    Members(const Json& json, const Place& at) : json_(json), at_(at)
    {
        if (!json.IsObject()) {
            fail(at, "expected an object");
        }
    }

    /// Null when there is none.
    const Json* find(std::string_view key)
    {
        const auto begin = json_.MemberBegin();
        auto found = begin + next_;
        if (next_ >= json_.MemberCount() || text_of(found->name) != key) {
            found = std::find_if(begin, json_.MemberEnd(),
                                 [key](const auto& member) { return text_of(member.name) == key; });
            if (found == json_.MemberEnd()) {
                return nullptr;
            }
        }
        const auto number = static_cast<std::size_t>(found - begin);
        next_ = static_cast<rapidjson::SizeType>(number) + 1;
        if (number < taken_.size()) {
            taken_.set(number);
        }
        return &found->value;
    }

    const Json& require(std::string_view key)
    {
        const Json* found = find(key);
        if (found == nullptr) {
            fail(at_, "member \"" + std::string(key) + "\" is missing; take the snapshot again");
        }
        return *found;
    }

    /// There are to be no others.
    void end() const
    {
        if (taken_.count() == json_.MemberCount()) {
            return;
        }
        std::size_t number = 0;
        for (const auto& member : json_.GetObject()) {
            if (number >= taken_.size() || !taken_.test(number)) {
                fail(at_, "unknown member \"" + std::string(text_of(member.name)) + "\"");
            }
            ++number;
        }
    }

private:
    static std::string_view text_of(const Json& string) { return {string.GetString(), string.GetStringLength()}; }

    const Json& json_;
    const Place& at_;
    rapidjson::SizeType next_ = 0;
    /// No object has more that are known.
    std::bitset<128> taken_{};
    static_assert(kind_count <= 128);
};

void read(const Json& json, const Place& at, bool& value)
{
    if (!json.IsBool()) {
        fail(at, "expected true or false");
    }
    value = json.GetBool();
}

template <class T>
requires std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>
void read(const Json& json, const Place& at, T& value)
{
    if (!json.IsInt64() || !std::in_range<T>(json.GetInt64())) {
        fail(at, "expected an integer");
    }
    value = static_cast<T>(json.GetInt64());
}

std::string_view text_at(const Json& json, const Place& at)
{
    if (!json.IsString()) {
        fail(at, "expected a string");
    }
    return {json.GetString(), json.GetStringLength()};
}

void read(const Json& json, const Place& at, std::string& value) { value = text_at(json, at); }
void read(const Json& json, const Place& at, Name& value) { value = Name(text_at(json, at)); }

template <class T>
requires std::is_enum_v<T>
void read(const Json& json, const Place& at, T& value)
{
    const std::string_view code = text_at(json, at);
    if (code.size() != 1 || codes_of<T>.find(code.front()) == std::string_view::npos) {
        fail(at, "expected one of the letters " + std::string(codes_of<T>));
    }
    value = static_cast<T>(code.front());
}

template <class T>
void read_member(Members& members, const Place& at, std::string_view key, T& value);

template <class T>
void read_member_if_there(Members& members, const Place& at, std::string_view key, T& value);

void read(const Json& json, const Place& at, TypeReference& value)
{
    Members members(json, at);
    read_member(members, at, "schema", value.schema);
    read_member(members, at, "name", value.name);
    read_member_if_there(members, at, "is_array", value.is_array);
    members.end();
}

Identity read_identity(const Json& json, const Place& at, int depth);

void read(const Json& json, const Place& at, Identity& value)
{
    value = json.IsNull() ? Identity{} : read_identity(json, at, 0);
}

template <HasFields T>
void read(const Json& json, const Place& at, T& value)
{
    Members members(json, at);
    if constexpr (detail::HasIdentity<T>) {
        read_member(members, at, "identity", value.identity);
    }
    for_each_field<T>([&](const auto& field) { read_member(members, at, field.name, value.*field.member); });
    members.end();
}

/// std::optional and Boxed.
template <class T>
requires requires(T& optional)
{
    optional.emplace();
    optional.reset();
}
void read(const Json& json, const Place& at, T& value)
{
    if (json.IsNull()) {
        value.reset();
    } else {
        read(json, at, value.emplace());
    }
}

template <class T>
void read(const Json& json, const Place& at, std::vector<T>& values)
{
    if (!json.IsArray()) {
        fail(at, "expected a list");
    }
    values.clear();
    values.reserve(json.Size());
    for (const Json& element : json.GetArray()) {
        const Place place = at.element(values.size());
        read(element, place, values.emplace_back());
    }
}

void read(const Json& json, const Place& at, Dependency& value)
{
    Members members(json, at);
    read_member(members, at, "dependent", value.dependent);
    read_member(members, at, "subject", value.subject);
    members.end();
}

void read(const Json& json, const Place& at, ServerFacts& value)
{
    Members members(json, at);
    read_member(members, at, "version_num", value.version_num);
    read_member(members, at, "database", value.database);
    read_member(members, at, "database_owner", value.database_owner);
    read_member(members, at, "reader", value.reader);
    read_member(members, at, "roles", value.roles);
    read_member(members, at, "added_casts", value.added_casts);
    members.end();
}

template <class T>
void read_member(Members& members, const Place& at, std::string_view key, T& value)
{
    read(members.require(key), at.member(key), value);
}

template <class T>
void read_member_if_there(Members& members, const Place& at, std::string_view key, T& value)
{
    if (const Json* found = members.find(key)) {
        read(*found, at.member(key), value);
    }
}

Identity read_identity(const Json& json, const Place& at, int depth)
{
    // A grant on a column of a table is three deep; nothing is deeper than five.
    constexpr int deepest = 8;
    if (depth > deepest) {
        fail(at, "parents are nested too deep");
    }
    Members members(json, at);
    const std::string_view code = text_at(members.require("kind"), at.member("kind"));
    const std::optional<Kind> kind = kind_from_code(code);
    if (!kind) {
        fail(at, "unknown kind \"" + std::string(code) + "\"");
    }
    Name schema;
    Name name;
    Name qualifier;
    Identity parent;
    std::vector<TypeReference> arguments;
    read_member_if_there(members, at, "schema", schema);
    read_member_if_there(members, at, "name", name);
    if (const Json* above = members.find("parent")) {
        parent = read_identity(*above, at.member("parent"), depth + 1);
    }
    read_member_if_there(members, at, "arguments", arguments);
    read_member_if_there(members, at, "qualifier", qualifier);
    members.end();
    return Identity(*kind, parent, schema, name, std::move(arguments), qualifier);
}

/// The objects of one kind: each with an identity of that kind, none twice.
template <class Facts>
void read_kind(Members& kinds, const Place& at, std::vector<Facts>& objects)
{
    const std::string_view code = code_of(kind_of<Facts>);
    read_member(kinds, at, code, objects);
    std::vector<Identity> seen;
    seen.reserve(objects.size());
    for (const Facts& object : objects) {
        if (!object.identity || object.identity.kind() != kind_of<Facts>) {
            fail(at.member(code), "an object of another kind: " + describe(object.identity));
        }
        seen.push_back(object.identity);
    }
    std::sort(seen.begin(), seen.end());
    if (const auto twice = std::adjacent_find(seen.begin(), seen.end()); twice != seen.end()) {
        fail(at.member(code), describe(*twice) + " is there twice");
    }
}

Snapshot read_document(const Json& json)
{
    const Place root;
    if (!json.IsObject() || !json.HasMember(version_key.data())) {
        fail(root, "it has no \"" + std::string(version_key) + "\"");
    }
    Members members(json, root);
    int version = 0;
    read_member(members, root, version_key, version);
    if (version != format_version) {
        fail(root, "it has format version " + std::to_string(version) + ", this tidemark reads version " +
                       std::to_string(format_version) + ": make it anew with `tidemark snapshot`");
    }
    Snapshot snapshot;
    read_member(members, root, "server", snapshot.server);
    const Place objects = root.member("objects");
    Members kinds(members.require("objects"), objects);
#define TIDEMARK_KIND(basename, Facts) read_kind(kinds, objects, snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    kinds.end();
    read_member(members, root, "dependencies", snapshot.dependencies);
    read_member(members, root, "unmodelled", snapshot.unmodelled);
    read_member(members, root, "referenced", snapshot.referenced);
    read_member(members, root, "extension_members", snapshot.extension_members);
    members.end();
    return snapshot;
}

/// RapidJSON counts bytes; people count lines.
InputError syntax_error(const std::string& file, std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t line_start = before.rfind('\n') + 1;
    return InputError(file, line, static_cast<int>(before.size() - line_start) + 1, "not a snapshot: invalid JSON");
}

}  // namespace

Snapshot snapshot_from_json(std::string_view text, const std::string& file)
{
    // Texts stay where they are; depth costs no stack.
    constexpr unsigned how =
        rapidjson::kParseInsituFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    std::string buffer(text);
    rapidjson::Document document;
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        throw syntax_error(file, text, zero);
    }
    document.ParseInsitu<how>(buffer.data());
    if (document.HasParseError()) {
        throw syntax_error(file, text, document.GetErrorOffset());
    }
    try {
        Snapshot snapshot = read_document(document);
        snapshot.seal();
        return snapshot;
    } catch (const InputError& error) {
        throw InputError(file, 0, 0, error.problem);
    }
}

}  // namespace tidemark::catalog
