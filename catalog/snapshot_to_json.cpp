#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
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
// text, for a large snapshot has more values than a tree of them should have nodes. Keys, with their punctuation, and the objects
// that others are parts of come again and again, and are copied rather than written anew.

/// A text that grows by small pieces, of which a snapshot has millions: std::string checks more for each. RapidJSON writes to it.
class Text {
public:
    using Ch = char;

    /// `bytes` are expected.
    explicit Text(std::size_t bytes) : room_(bytes, '\0') {}

    void append(std::string_view piece)
    {
        if (room_.size() - size_ < piece.size()) {
            room_.resize(std::max(room_.size() * 2, size_ + piece.size()));
        }
        std::memcpy(room_.data() + size_, piece.data(), piece.size());
        size_ += piece.size();
    }
    void append(char c) { append({&c, 1}); }

    std::size_t size() const { return size_; }
    std::string since(std::size_t begin) const { return room_.substr(begin, size_ - begin); }
    std::string take()
    {
        room_.resize(size_);
        return std::move(room_);
    }

    // The names are RapidJSON's.
    void Put(char c) { append(c); }
    void Flush() {}

private:
    std::string room_;
    std::size_t size_ = 0;
};

/// `{"kind":"table"` and so on.
const std::string& beginning_of_identity(Kind kind)
{
    static const auto all = [] {
        std::array<std::string, kind_count> beginnings{};
#define TIDEMARK_KIND(basename, Facts)                        \
    beginnings.at(static_cast<std::size_t>(Kind::basename)) = \
        R"({"kind":")" + std::string(code_of(Kind::basename)) + '"';
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
        return beginnings;
    }();
    return all[static_cast<std::size_t>(kind)];
}

/// `{"identity":`, `,"name":` and so on, in the order in which members are written.
template <HasFields T>
std::vector<std::string> keys_of()
{
    std::vector<std::string> keys;
    const auto add = [&keys](std::string_view name) {
        keys.push_back((keys.empty() ? "{\"" : ",\"") + std::string(name) + "\":");
    };
    if constexpr (detail::HasIdentity<T>) {
        add("identity");
    }
    for_each_field<T>([&](const auto& field) { add(field.name); });
    return keys;
}

/// Writes one value after another; refuses what is no UTF-8.
class Writer {
public:
    /// `bytes` are expected.
    explicit Writer(std::size_t bytes = 256) : out_(bytes) {}

    void write(bool value) { append(value ? "true" : "false"); }

    template <class T>
    requires std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>
    void write(T value)
    {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        append({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    void write(std::string_view value)
    {
        if (is_plain(value)) {
            out_.append('"');
            append(value);
            out_.append('"');
        } else {
            json_.Reset(out_);
            check(json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())));
        }
    }
    void write(const std::string& value) { write(std::string_view(value)); }
    void write(Name value) { write(std::string_view(value.text())); }

    void write(const TypeReference& value)
    {
        append(R"({"schema":)");
        write(value.schema);
        append(R"(,"name":)");
        write(value.name);
        append(value.is_array ? R"(,"is_array":true})" : "}");
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
        static const std::vector<std::string> keys = keys_of<T>();
        auto key = keys.begin();
        if constexpr (detail::HasIdentity<T>) {
            append(*key++);
            write(value.identity);
        }
        for_each_field<T>([&](const auto& field) {
            append(*key++);
            write(value.*field.member);
        });
        append("}");
    }

    /// std::optional or Boxed.
    template <class T>
    requires requires(const T& value) { value.has_value(); }
    void write(const T& value)
    {
        if (value) {
            write(*value);
        } else {
            append("null");
        }
    }

    template <class T>
    void write(const std::vector<T>& values)
    {
        append("[");
        for (std::size_t i = 0; i < values.size(); ++i) {
            append(i == 0 ? "" : ",");
            write(values[i]);
        }
        append("]");
    }

    /// Without the members that are empty.
    void write(Identity identity)
    {
        if (!identity) {
            append("null");
        } else if (identity.parent()) {
            write_members(identity);
        } else if (const auto [known, is_new] = whole_.try_emplace(identity); is_new) {
            const std::size_t begin = out_.size();
            write_members(identity);
            known.value() = out_.since(begin);
        } else {
            append(known->second);
        }
    }

    void write(const ServerFacts& server)
    {
        append(R"({"version_num":)");
        write(server.version_num);
        append(R"(,"database":)");
        write(server.database);
        append(R"(,"database_owner":)");
        write(server.database_owner);
        append(R"(,"reader":)");
        write(server.reader);
        append(R"(,"roles":)");
        write(server.roles);
        append(R"(,"added_casts":)");
        write(server.added_casts);
        append("}");
    }

    void write(const Dependency& dependency)
    {
        append(R"({"dependent":)");
        write(dependency.dependent);
        append(R"(,"subject":)");
        write(dependency.subject);
        append("}");
    }

    void append(std::string_view text) { out_.append(text); }

    std::string take() { return out_.take(); }

private:
    void write_members(Identity identity)
    {
        const auto write_unless_empty = [this](std::string_view key, Name value) {
            if (!value.empty()) {
                append(key);
                write(value);
            }
        };
        append(beginning_of_identity(identity.kind()));
        write_unless_empty(R"(,"schema":)", identity.schema());
        write_unless_empty(R"(,"name":)", identity.name());
        if (identity.parent()) {
            append(R"(,"parent":)");
            write(identity.parent());
        }
        if (!identity.arguments().empty()) {
            append(R"(,"arguments":)");
            write(identity.arguments());
        }
        write_unless_empty(R"(,"qualifier":)", identity.qualifier());
        append("}");
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

    static void check(bool written)
    {
        if (!written) {
            throw ReadError("the snapshot cannot be written as JSON: a text in it is no valid UTF-8");
        }
    }

    Text out_;
    rapidjson::Writer<Text, rapidjson::UTF8<>, rapidjson::UTF8<>, rapidjson::CrtAllocator,
                      rapidjson::kWriteValidateEncodingFlag>
        json_{out_};
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
            constexpr std::size_t bytes_per_line = 512;
            Writer writer(bytes_per_line * (last - first));
            for (std::size_t at = first; at < last; ++at) {
                writer.append(at == 0 ? "[\n" : ",\n");
                writer.append(indent);
                writer.append("  ");
                writer.write(values[at]);
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

void write_json(const Snapshot& snapshot, const TextSink& sink)
{
    Texts texts;
    const auto add_text = [&texts](std::string text) { texts.push_back([text = std::move(text)] { return text; }); };
    add_text("{\n  \"" + std::string(version_key) + "\": " + std::to_string(format_version) + ",\n  \"server\": ");
    texts.push_back([&snapshot] {
        Writer writer;
        writer.write(snapshot.server);
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
    for (std::size_t i = 0; i < count; ++i) {
        sink(writing.take());
    }
}

std::string to_json(const Snapshot& snapshot)
{
    std::string whole;
    write_json(snapshot, [&whole](std::string_view piece) { whole += piece; });
    return whole;
}

}  // namespace tidemark::catalog
