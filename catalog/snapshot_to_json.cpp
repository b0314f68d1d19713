#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

#include "catalog/error.h"
#include "catalog/flat_map.h"
#include "catalog/snapshot_format.h"
#include "catalog/snapshot_json.h"
#include "catalog/texts_ahead.h"

namespace tidemark::catalog {
namespace {

// Facts are written field by field, in full, so that a reader can tell "not there" from "not known"; straight into
// text, for a large snapshot has more values than a tree of them should have nodes. Keys and the objects that others are parts
// of come again and again, and are copied rather than written anew.

/// Writes one value after another; refuses what is no UTF-8.
class Writer {
public:
    void write(bool value) { check(json_.Bool(value)); }
    void write(int value) { check(json_.Int(value)); }
    void write(std::int64_t value) { check(json_.Int64(value)); }
    void write(std::string_view value)
    {
        if (is_plain(value)) {
            copy("\"", rapidjson::kStringType);
            append(value);
            append("\"");
        } else {
            check(json_.String(value.data(), length_of(value)));
        }
    }
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

    std::string take() { return {buffer_.GetString(), buffer_.GetSize()}; }

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

    /// Is the text its own JSON, as that of most names is? Without a branch for each byte.
    static bool is_plain(std::string_view text)
    {
        unsigned special = 0;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            special |= static_cast<unsigned>(byte < 0x20U) | static_cast<unsigned>(byte > 0x7eU) |
                       static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\');
        }
        return special == 0;
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

using Texts = std::vector<TextsAhead::Write>;

/// A list with one element a line, so that snapshot files can be compared line by line; in pieces that stay in the processor's
/// cache.
template <class T>
void add_lines(Texts& texts, const std::vector<T>& values, std::string_view indent)
{
    constexpr std::size_t lines_each = 200;
    if (values.empty()) {
        texts.push_back([] { return std::string("[]"); });
    }
    for (std::size_t first = 0; first < values.size(); first += lines_each) {
        texts.push_back([first, last = std::min(first + lines_each, values.size()), &values, indent] {
            Writer writer;
            for (std::size_t at = first; at < last; ++at) {
                writer.append(at == 0 ? "[\n" : ",\n");
                writer.append(indent);
                writer.append("  ");
                writer.value(values[at]);
            }
            if (last == values.size()) {
                writer.append("\n");
                writer.append(indent);
                writer.append("]");
            }
            return writer.take();
        });
    }
}

}  // namespace

std::string to_json(const Snapshot& snapshot)
{
    Texts texts;
    const auto add_text = [&texts](std::string text) { texts.push_back([text = std::move(text)] { return text; }); };
    add_text("{\n  \"" + std::string(version_key) + "\": " + std::to_string(format_version) + ",\n  \"server\": ");
    texts.push_back([&snapshot] {
        Writer writer;
        writer.value(snapshot.server);
        return writer.take();
    });
    add_text(",\n  \"objects\": {");
    const char* separator = "\n";
    const auto add_kind = [&](std::string_view code, const auto& objects) {
        add_text(separator + std::string("    \"") + std::string(code) + "\": ");
        add_lines(texts, objects, "    ");
        separator = ",\n";
    };
#define TIDEMARK_KIND(basename, Facts) add_kind(code_of(Kind::basename), snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    add_text("\n  },\n  \"dependencies\": ");
    add_lines(texts, snapshot.dependencies, "  ");
    add_text(",\n  \"unmodelled\": ");
    add_lines(texts, snapshot.unmodelled, "  ");
    add_text(",\n  \"referenced\": ");
    add_lines(texts, snapshot.referenced, "  ");
    add_text(",\n  \"extension_members\": ");
    add_lines(texts, snapshot.extension_members, "  ");
    add_text("\n}\n");
    // A thread has to be worth its while.
    constexpr std::size_t large = 20'000;
    const unsigned others = std::clamp(std::thread::hardware_concurrency(), 1U, 4U) - 1U;
    const std::size_t count = texts.size();
    TextsAhead writing(std::move(texts), snapshot.size() < large ? 0U : others);
    constexpr std::size_t bytes_per_object = 512;
    std::string whole;
    whole.reserve(bytes_per_object * (snapshot.size() + snapshot.dependencies.size()));
    for (std::size_t i = 0; i < count; ++i) {
        whole += writing.take();
    }
    return whole;
}

}  // namespace tidemark::catalog
