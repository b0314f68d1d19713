#include "catalog/snapshot_json.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <bitset>
#include <condition_variable>
#include <cstring>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

#include "catalog/error.h"
#include "catalog/flat_map.h"

namespace tidemark::catalog {
namespace {

using Json = rapidjson::Value;

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

/// The document, in pieces of a size that stays in the processor's cache.
class Document {
public:
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

/// A part of a document that needs none of the others.
using Section = std::function<void(Document&)>;

/// A list with one element a line, so that snapshot files can be compared line by line.
template <class T>
void add_lines(std::vector<Section>& sections, const std::vector<T>& values, std::string_view indent)
{
    constexpr std::size_t lines_each = 200;
    if (values.empty()) {
        sections.push_back([](Document& document) { document.append("[]"); });
    }
    for (std::size_t first = 0; first < values.size(); first += lines_each) {
        sections.push_back(
            [first, last = std::min(first + lines_each, values.size()), &values, indent](Document& document) {
                for (std::size_t at = first; at < last; ++at) {
                    document.append(at == 0 ? "[\n" : ",\n");
                    document.append(indent);
                    document.append("  ");
                    document.value(values[at]);
                }
                if (last == values.size()) {
                    document.append("\n");
                    document.append(indent);
                    document.append("]");
                }
            });
    }
}

/// The sections in their order, written ahead by threads of their own where there are any.
class Sections {
public:
    Sections(const std::vector<Section>& sections, unsigned threads) : sections_(sections), texts_(sections.size())
    {
        for (unsigned thread = 0; thread < threads; ++thread) {
            threads_.push_back(std::async(std::launch::async, [this] { write_ahead(); }));
        }
    }

    ~Sections()
    {
        const std::lock_guard lock(mutex_);
        begun_ = sections_.size();
        changed_.notify_all();
    }
    Sections(const Sections&) = delete;
    Sections& operator=(const Sections&) = delete;

    /// The next one's text; throws what writing it has thrown. While it is not there, further ones are written here too.
    std::string take()
    {
        std::unique_lock lock(mutex_);
        const std::size_t at = taken_;
        while (!texts_[at] && !error_) {
            if (may_begin()) {
                write_next(lock);
            } else {
                changed_.wait(lock);
            }
        }
        if (!texts_[at]) {
            std::rethrow_exception(error_);
        }
        ++taken_;
        changed_.notify_all();
        return std::move(*texts_[at]);
    }

private:
    /// What is written and not taken is held in memory.
    static constexpr std::size_t furthest_ahead = 16;

    bool may_begin() const { return begun_ < sections_.size() && begun_ < taken_ + furthest_ahead; }

    void write_next(std::unique_lock<std::mutex>& lock)
    {
        const std::size_t at = begun_++;
        lock.unlock();
        std::optional<std::string> text;
        std::exception_ptr error;
        try {
            Document document;
            sections_[at](document);
            text = std::move(document).take();
        } catch (...) {
            error = std::current_exception();
        }
        lock.lock();
        texts_[at] = std::move(text);
        error_ = error ? error : error_;
        changed_.notify_all();
    }

    void write_ahead()
    {
        std::unique_lock lock(mutex_);
        while (begun_ < sections_.size()) {
            if (may_begin()) {
                write_next(lock);
            } else {
                changed_.wait(lock);
            }
        }
    }

    const std::vector<Section>& sections_;
    std::mutex mutex_{};
    std::condition_variable changed_{};
    std::vector<std::optional<std::string>> texts_;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    std::exception_ptr error_{};
    /// Before all else they use is gone, they have ended.
    std::vector<std::future<void>> threads_{};
};

// Reading. Every failure says where in the document it is.

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
    if (!json.IsObject() || !json.HasMember(version_key)) {
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

std::string to_json(const Snapshot& snapshot)
{
    std::vector<Section> sections;
    const auto add_text = [&sections](std::string text) {
        sections.push_back([text = std::move(text)](Document& document) { document.append(text); });
    };
    add_text("{\n  \"" + std::string(version_key) + "\": " + std::to_string(format_version) + ",\n  \"server\": ");
    sections.push_back([&snapshot](Document& document) { document.value(snapshot.server); });
    add_text(",\n  \"objects\": {");
    const char* separator = "\n";
    const auto add_kind = [&](std::string_view code, const auto& objects) {
        add_text(separator + std::string("    \"") + std::string(code) + "\": ");
        add_lines(sections, objects, "    ");
        separator = ",\n";
    };
#define TIDEMARK_KIND(basename, Facts) add_kind(code_of(Kind::basename), snapshot.all<Facts>());
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    add_text("\n  },\n  \"dependencies\": ");
    add_lines(sections, snapshot.dependencies, "  ");
    add_text(",\n  \"unmodelled\": ");
    add_lines(sections, snapshot.unmodelled, "  ");
    add_text(",\n  \"referenced\": ");
    add_lines(sections, snapshot.referenced, "  ");
    add_text(",\n  \"extension_members\": ");
    add_lines(sections, snapshot.extension_members, "  ");
    add_text("\n}\n");
    // A thread has to be worth its while.
    constexpr std::size_t large = 20'000;
    const unsigned others = std::clamp(std::thread::hardware_concurrency(), 1U, 4U) - 1U;
    Sections writing(sections, snapshot.size() < large ? 0U : others);
    constexpr std::size_t bytes_per_object = 512;
    std::string whole;
    whole.reserve(bytes_per_object * (snapshot.size() + snapshot.dependencies.size()));
    for (std::size_t i = 0; i < sections.size(); ++i) {
        whole += writing.take();
    }
    return whole;
}

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
