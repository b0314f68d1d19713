#include "catalog/snapshot_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "catalog/error.h"
#include "catalog/flat_map.h"

namespace tidemark::catalog {
namespace {

/// Keeps the order of the field tables.
using Json = nlohmann::ordered_json;

/// Raised with every change of what is written.
constexpr int format_version = 3;
constexpr const char* version_key = "tidemark_snapshot";

/// The catalog codes that a char enum stands for.
template <class Enum>
constexpr std::string_view codes_of = "";
template <>
constexpr std::string_view codes_of<ConstraintType> = "cfpux";
template <>
constexpr std::string_view codes_of<RoutineType> = "fpaw";

// Writing. Facts are written field by field, in full, so that a reader can tell "not there" from "not known"; straight into
// text, for a large snapshot has more values than a tree of them should have nodes. Keys and the objects that others are parts
// of come again and again, and are copied rather than written anew.

/// Writes one value after another; refuses what is no UTF-8.
class Writer {
public:
    void write(bool value) { check(json_.Bool(value)); }
    void write(int value) { check(json_.Int(value)); }
    void write(std::int64_t value) { check(json_.Int64(value)); }
    void write(std::string_view value) { check(json_.String(value.data(), length_of(value))); }
    void write(const std::string& value) { write(std::string_view(value)); }
    void write(Name value) { write(std::string_view(value.text())); }

    void write(const TypeReference& value)
    {
        json_.StartObject();
        member("schema", value.schema);
        member("name", value.name);
        if (value.is_array) {
            member("is_array", true);
        }
        json_.EndObject();
    }

    template <class T>
    requires std::is_enum_v<T>
    void write(T value)
    {
        const char code = static_cast<char>(value);
        write(std::string_view(&code, 1));
    }

    template <HasFields T>
    void write(const T& value)
    {
        json_.StartObject();
        if constexpr (detail::HasIdentity<T>) {
            member("identity", value.identity);
        }
        for_each_field<T>([&](const auto& field) { member(field.name, value.*field.member); });
        json_.EndObject();
    }

    template <class T>
    void write(const Boxed<T>& value)
    {
        if (value) {
            write(*value);
        } else {
            json_.Null();
        }
    }

    template <class T>
    void write(const std::optional<T>& value)
    {
        if (value) {
            write(*value);
        } else {
            json_.Null();
        }
    }

    template <class T>
    void write(const std::vector<T>& values)
    {
        json_.StartArray();
        for (const T& value : values) {
            write(value);
        }
        json_.EndArray();
    }

    /// Without the members that are empty.
    void write(Identity identity)
    {
        if (!identity) {
            json_.Null();
            return;
        }
        if (identity.parent()) {
            write_members(identity);
            return;
        }
        const auto [known, is_new] = whole_.try_emplace(identity);
        if (is_new) {
            const std::size_t begin = buffer_.GetSize();
            write_members(identity);
            // The comma or colon in front of it is none of its own.
            const std::string_view written(buffer_.GetString() + begin, buffer_.GetSize() - begin);
            known.value() = written.substr(written.find('{'));
            return;
        }
        copy(known->second, rapidjson::kObjectType);
    }

    void write(const ServerFacts& server)
    {
        json_.StartObject();
        member("version_num", server.version_num);
        member("database", server.database);
        member("database_owner", server.database_owner);
        member("reader", server.reader);
        member("roles", server.roles);
        member("added_casts", server.added_casts);
        json_.EndObject();
    }

    void write(const Dependency& dependency)
    {
        json_.StartObject();
        member("dependent", dependency.dependent);
        member("subject", dependency.subject);
        json_.EndObject();
    }

    /// Goes on with a value of its own, in front of which stands what was appended.
    template <class T>
    void value(const T& value)
    {
        json_.Reset(buffer_);
        write(value);
    }

    void append(std::string_view text) { std::memcpy(buffer_.Push(text.size()), text.data(), text.size()); }

    /// What has been written since the last time.
    std::string_view text() const { return {buffer_.GetString(), buffer_.GetSize()}; }
    std::size_t size() const { return buffer_.GetSize(); }
    void clear() { buffer_.Clear(); }

private:
    void write_members(Identity identity)
    {
        json_.StartObject();
        member("kind", code_of(identity.kind()));
        member_unless_empty("schema", identity.schema());
        member_unless_empty("name", identity.name());
        if (identity.parent()) {
            member("parent", identity.parent());
        }
        if (!identity.arguments().empty()) {
            member("arguments", identity.arguments());
        }
        member_unless_empty("qualifier", identity.qualifier());
        json_.EndObject();
    }

    template <class T>
    void member(std::string_view name, const T& value)
    {
        copy("", rapidjson::kStringType);
        append("\"");
        append(name);
        append("\"");
        write(value);
    }

    void member_unless_empty(std::string_view name, Name value)
    {
        if (!value.empty()) {
            member(name, value);
        }
    }

    /// What is JSON already, and valid.
    void copy(std::string_view json, rapidjson::Type type)
    {
        json_.RawValue("", 0, type);
        append(json);
    }

    static rapidjson::SizeType length_of(std::string_view text)
    {
        return static_cast<rapidjson::SizeType>(text.size());
    }

    static void check(bool written)
    {
        if (!written) {
            throw ReadError("the snapshot cannot be written as JSON: a text in it is no valid UTF-8");
        }
    }

    rapidjson::StringBuffer buffer_{};
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>, rapidjson::CrtAllocator,
                      rapidjson::kWriteValidateEncodingFlag>
        json_{buffer_};
    /// The objects that are part of no other, as they were written.
    FlatMap<Identity, std::string> whole_{};
};

/// The document, in pieces of a size that stays in the processor's cache.
class Document {
public:
    explicit Document(const Snapshot& snapshot)
    {
        constexpr std::size_t bytes_per_object = 512;
        text_.reserve(bytes_per_object * (snapshot.size() + snapshot.dependencies.size()));
    }

    void append(std::string_view text) { writer_.append(text); }

    template <class T>
    void value(const T& value)
    {
        writer_.value(value);
        constexpr std::size_t piece = std::size_t{64} << 10U;
        if (writer_.size() >= piece) {
            take_piece();
        }
    }

    /// A list with one element a line, so that snapshot files can be compared line by line.
    template <class T>
    void lines(const std::vector<T>& values, std::string_view indent)
    {
        append("[");
        std::string_view separator = "\n";
        for (const T& element : values) {
            append(separator);
            append(indent);
            append("  ");
            value(element);
            separator = ",\n";
        }
        if (!values.empty()) {
            append("\n");
            append(indent);
        }
        append("]");
    }

    std::string take() &&
    {
        take_piece();
        return std::move(text_);
    }

private:
    void take_piece()
    {
        text_ += writer_.text();
        writer_.clear();
    }

    std::string text_{};
    Writer writer_{};
};

// Reading. Every failure says where in the document it is.

class Reader {
public:
    explicit Reader(std::string file) : file_(std::move(file)) {}

    [[noreturn]] void fail(const std::string& where, const std::string& problem) const
    {
        throw InputError(file_, 0, 0, "not a usable snapshot: " + (where.empty() ? "" : where + ": ") + problem);
    }

    /// Checks that `json` is an object with members of these names only.
    void expect_object(const Json& json, const std::string& where, const std::vector<std::string_view>& keys) const
    {
        if (!json.is_object()) {
            fail(where, "expected an object");
        }
        for (const auto& item : json.items()) {
            if (std::find(keys.begin(), keys.end(), item.key()) == keys.end()) {
                fail(where, "unknown member \"" + item.key() + "\"");
            }
        }
    }

    const Json& member(const Json& json, const std::string& where, const std::string& key) const
    {
        if (!json.is_object()) {
            fail(where, "expected an object");
        }
        const auto found = json.find(key);
        if (found == json.end()) {
            fail(where, "member \"" + key + "\" is missing; take the snapshot again");
        }
        return *found;
    }

    void read(const Json& json, const std::string& where, bool& value) const
    {
        if (!json.is_boolean()) {
            fail(where, "expected true or false");
        }
        value = json.get<bool>();
    }

    template <class T>
    requires std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>
    void read(const Json& json, const std::string& where, T& value) const
    {
        const bool fits = json.is_number_unsigned()
                              ? std::in_range<T>(json.get<std::uint64_t>())
                              : json.is_number_integer() && std::in_range<T>(json.get<std::int64_t>());
        if (!fits) {
            fail(where, "expected an integer");
        }
        value = json.get<T>();
    }

    void read(const Json& json, const std::string& where, std::string& value) const
    {
        if (!json.is_string()) {
            fail(where, "expected a string");
        }
        value = json.get<std::string>();
    }

    void read(const Json& json, const std::string& where, Name& value) const
    {
        std::string text;
        read(json, where, text);
        value = Name(text);
    }

    template <class T>
    requires std::is_enum_v<T>
    void read(const Json& json, const std::string& where, T& value) const
    {
        std::string code;
        read(json, where, code);
        if (code.size() != 1 || codes_of<T>.find(code.front()) == std::string_view::npos) {
            fail(where, "expected one of the letters " + std::string(codes_of<T>));
        }
        value = static_cast<T>(code.front());
    }

    void read(const Json& json, const std::string& where, TypeReference& value) const
    {
        expect_object(json, where, {"schema", "name", "is_array"});
        read(member(json, where, "schema"), where + ".schema", value.schema);
        read(member(json, where, "name"), where + ".name", value.name);
        if (json.contains("is_array")) {
            read(json["is_array"], where + ".is_array", value.is_array);
        }
    }

    template <HasFields T>
    void read(const Json& json, const std::string& where, T& value) const
    {
        std::vector<std::string_view> keys;
        if constexpr (detail::HasIdentity<T>) {
            keys.push_back("identity");
            read(member(json, where, "identity"), where + ".identity", value.identity);
        }
        for_each_field<T>([&](const auto& field) {
            const std::string name(field.name);
            keys.push_back(field.name);
            read(member(json, where, name), where + '.' + name, value.*field.member);
        });
        expect_object(json, where, keys);
    }

    template <class T>
    void read(const Json& json, const std::string& where, Boxed<T>& value) const
    {
        if (json.is_null()) {
            value.reset();
        } else {
            read(json, where, value.emplace());
        }
    }

    template <class T>
    void read(const Json& json, const std::string& where, std::optional<T>& value) const
    {
        if (json.is_null()) {
            value.reset();
        } else {
            read(json, where, value.emplace());
        }
    }

    template <class T>
    void read(const Json& json, const std::string& where, std::vector<T>& values) const
    {
        if (!json.is_array()) {
            fail(where, "expected a list");
        }
        values.clear();
        values.reserve(json.size());
        for (const Json& element : json) {
            T value{};
            read(element, where + '[' + std::to_string(values.size()) + ']', value);
            values.push_back(std::move(value));
        }
    }

    void read(const Json& json, const std::string& where, Identity& value) const
    {
        value = json.is_null() ? Identity{} : identity(json, where, 0);
    }

    void read(const Json& json, const std::string& where, Dependency& value) const
    {
        expect_object(json, where, {"dependent", "subject"});
        read(member(json, where, "dependent"), where + ".dependent", value.dependent);
        read(member(json, where, "subject"), where + ".subject", value.subject);
    }

    void read(const Json& json, const std::string& where, ServerFacts& value) const
    {
        expect_object(json, where, {"version_num", "database", "database_owner", "reader", "roles", "added_casts"});
        read(member(json, where, "version_num"), where + ".version_num", value.version_num);
        read(member(json, where, "database"), where + ".database", value.database);
        read(member(json, where, "database_owner"), where + ".database_owner", value.database_owner);
        read(member(json, where, "reader"), where + ".reader", value.reader);
        read(member(json, where, "roles"), where + ".roles", value.roles);
        read(member(json, where, "added_casts"), where + ".added_casts", value.added_casts);
    }

    /// The objects of one kind: each with an identity of that kind, none twice.
    template <class Facts>
    void read_kind(const Json& json, std::vector<Facts>& objects) const
    {
        const std::string code(code_of(kind_of<Facts>));
        const std::string where = "objects." + code;
        read(member(json, "objects", code), where, objects);
        std::vector<Identity> seen;
        for (const Facts& object : objects) {
            if (!object.identity || object.identity.kind() != kind_of<Facts>) {
                fail(where, "an object of another kind: " + describe(object.identity));
            }
            seen.push_back(object.identity);
        }
        std::sort(seen.begin(), seen.end());
        if (const auto twice = std::adjacent_find(seen.begin(), seen.end()); twice != seen.end()) {
            fail(where, describe(*twice) + " is there twice");
        }
    }

private:
    Identity identity(const Json& json, const std::string& where, int depth) const
    {
        // A grant on a column of a table is three deep; nothing is deeper than five.
        constexpr int deepest = 8;
        if (depth > deepest) {
            fail(where, "parents are nested too deep");
        }
        expect_object(json, where, {"kind", "schema", "name", "parent", "arguments", "qualifier"});
        std::string code;
        read(member(json, where, "kind"), where + ".kind", code);
        const std::optional<Kind> kind = kind_from_code(code);
        if (!kind) {
            fail(where, "unknown kind \"" + code + "\"");
        }
        const auto name_at = [&](const char* key) {
            Name name;
            if (json.contains(key)) {
                read(json[key], where + '.' + key, name);
            }
            return name;
        };
        const Identity parent =
            json.contains("parent") ? identity(json["parent"], where + ".parent", depth + 1) : Identity{};
        std::vector<TypeReference> arguments;
        if (json.contains("arguments")) {
            read(json["arguments"], where + ".arguments", arguments);
        }
        return Identity(*kind, parent, name_at("schema"), name_at("name"), std::move(arguments), name_at("qualifier"));
    }

    std::string file_;
};

/// nlohmann counts bytes; people count lines.
InputError syntax_error(const std::string& file, std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t line_start = before.rfind('\n') + 1;
    return InputError(file, line, static_cast<int>(before.size() - line_start) + 1, "not a snapshot: invalid JSON");
}

}  // namespace

std::string to_json(const Snapshot& snapshot)
{
    Document document(snapshot);
    document.append("{\n  \"" + std::string(version_key) + "\": " + std::to_string(format_version));
    document.append(",\n  \"server\": ");
    document.value(snapshot.server);
    document.append(",\n  \"objects\": {");
    const char* separator = "\n";
    const auto append_kind = [&](std::string_view code, const auto& objects) {
        document.append(separator);
        document.append("    \"" + std::string(code) + "\": ");
        document.lines(objects, "    ");
        separator = ",\n";
    };
#define TIDEMARK_KIND(basename, Facts) append_kind(code_of(Kind::basename), snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    document.append("\n  },\n  \"dependencies\": ");
    document.lines(snapshot.dependencies, "  ");
    document.append(",\n  \"unmodelled\": ");
    document.lines(snapshot.unmodelled, "  ");
    document.append(",\n  \"referenced\": ");
    document.lines(snapshot.referenced, "  ");
    document.append(",\n  \"extension_members\": ");
    document.lines(snapshot.extension_members, "  ");
    document.append("\n}\n");
    return std::move(document).take();
}

Snapshot snapshot_from_json(std::string_view text, const std::string& file)
{
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw syntax_error(file, text, error.byte);
    }
    const Reader reader(file);
    if (!json.is_object() || !json.contains(version_key)) {
        reader.fail("", "it has no \"" + std::string(version_key) + "\"");
    }
    int version = 0;
    reader.read(json[version_key], version_key, version);
    if (version != format_version) {
        reader.fail("", "it has format version " + std::to_string(version) + ", this tidemark reads version " +
                            std::to_string(format_version) + ": make it anew with `tidemark snapshot`");
    }
    reader.expect_object(
        json, "", {version_key, "server", "objects", "dependencies", "unmodelled", "referenced", "extension_members"});
    Snapshot snapshot;
    reader.read(reader.member(json, "", "server"), "server", snapshot.server);
    const Json& objects = reader.member(json, "", "objects");
    std::vector<std::string_view> kinds;
#define TIDEMARK_KIND(basename, Facts)        \
    kinds.push_back(code_of(Kind::basename)); \
    reader.read_kind(objects, snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    reader.expect_object(objects, "objects", kinds);
    reader.read(reader.member(json, "", "dependencies"), "dependencies", snapshot.dependencies);
    reader.read(reader.member(json, "", "unmodelled"), "unmodelled", snapshot.unmodelled);
    reader.read(reader.member(json, "", "referenced"), "referenced", snapshot.referenced);
    reader.read(reader.member(json, "", "extension_members"), "extension_members", snapshot.extension_members);
    snapshot.seal();
    return snapshot;
}

}  // namespace tidemark::catalog
