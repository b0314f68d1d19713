#include "diff/deparsed.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace tidemark::diff {
namespace {

using catalog::Identity;
using catalog::Snapshot;

bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The text of one expression, taken piece by piece from the front.
class Pieces {
public:
    explicit Pieces(std::string_view text) : rest_(text) {}

    bool empty() const { return rest_.empty(); }
    bool starts_with(std::string_view text) const { return rest_.starts_with(text); }

    std::string_view take(std::size_t length)
    {
        const std::string_view piece = rest_.substr(0, length);
        rest_.remove_prefix(piece.size());
        return piece;
    }

    /// A literal or a quoted identifier; the quote doubled within, and after a backslash in E''.
    std::string_view take_quoted(bool has_escapes)
    {
        const char quote = rest_.front();
        std::size_t end = 1;
        while (end < rest_.size()) {
            if (has_escapes && rest_[end] == '\\') {
                end += 2;
            } else if (rest_[end] != quote) {
                ++end;
            } else if (end + 1 < rest_.size() && rest_[end + 1] == quote) {
                end += 2;
            } else {
                ++end;
                break;
            }
        }
        return take(std::min(end, rest_.size()));
    }

    std::string_view take_word()
    {
        std::size_t end = 0;
        while (end < rest_.size() && is_word_character(rest_[end])) {
            ++end;
        }
        return take(end);
    }

    /// The name of a type behind a cast, with its modifiers and brackets, as format_type() writes it.
    void skip_type()
    {
        skip_name();
        while (starts_with(".")) {
            take(1);
            skip_name();
        }
        skip_modifier();
        constexpr std::array<std::string_view, 6> more_words{
            " varying", " precision", " with time zone", " without time zone", " with local time", " second"};
        for (const std::string_view word : more_words) {
            if (starts_with(word)) {
                take(word.size());
                skip_modifier();
            }
        }
        while (starts_with("[]")) {
            take(2);
        }
    }

private:
    void skip_name()
    {
        if (starts_with("\"")) {
            take_quoted(false);
        } else {
            take_word();
        }
    }

    void skip_modifier()
    {
        std::size_t end = 0;
        if (starts_with("(")) {
            end = rest_.find(')');
            const bool is_modifier = end != std::string_view::npos && rest_.find_first_not_of("0123456789,", 1) == end;
            take(is_modifier ? end + 1 : 0);
        }
    }

    std::string_view rest_;
};

/// The length of the identifier that a text ends with, quotes included; 0 when it ends with something else, a number for one.
std::size_t last_name(std::string_view text)
{
    std::size_t begin = text.size();
    if (text.size() > 1 && text.ends_with('"')) {
        begin = text.find_last_of('"', text.size() - 2);
        return begin == std::string_view::npos ? 0 : text.size() - begin;
    }
    while (begin > 0 && is_word_character(text[begin - 1])) {
        --begin;
    }
    const bool is_number = begin < text.size() && text[begin] >= '0' && text[begin] <= '9';
    return is_number ? 0 : text.size() - begin;
}

bool ends_with_name(std::string_view text) { return last_name(text) != 0; }

/// "note_1": the alias that the server gives a table whose name is taken within a query. It comes of the name that the table
/// has at that time, and stays when the text is loaded again and the table renamed.
bool is_numbered(std::string_view name)
{
    if (name.ends_with('"')) {
        name.remove_suffix(1);
    }
    const std::size_t end = name.find_last_not_of("0123456789");
    return end != std::string_view::npos && end + 1 < name.size() && name[end] == '_';
}

template <class T>
constexpr bool is_vector = false;
template <class T>
constexpr bool is_vector<std::vector<T>> = true;
template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_optional<catalog::Boxed<T>> = true;

template <class T>
bool has_same_skeleton(const T& a, const T& b)
{
    if constexpr (std::is_same_v<T, std::string>) {
        return a == b || skeleton(a) == skeleton(b);
    } else if constexpr (is_vector<T>) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const auto& x, const auto& y) { return has_same_skeleton(x, y); });
    } else if constexpr (is_optional<T>) {
        return a.has_value() == b.has_value() && (!a.has_value() || has_same_skeleton(*a, *b));
    } else if constexpr (catalog::HasFields<T>) {
        bool is_same = true;
        catalog::for_each_field<T>(
            [&](const auto& entry) { is_same = is_same && has_same_skeleton(a.*entry.member, b.*entry.member); });
        return is_same;
    } else {
        return a == b;
    }
}

/// Calls f(member) for each fact in which two objects differ by no more than their texts' dress.
template <class Facts, class F>
void for_each_suspect_field(const Facts& a, const Facts& b, F&& f)
{
    catalog::for_each_field<Facts>([&](const auto& entry) {
        if (entry.on_change != catalog::OnChange::informative && !(a.*entry.member == b.*entry.member) &&
            has_same_skeleton(a.*entry.member, b.*entry.member)) {
            f(entry.member);
        }
    });
}

template <class Facts>
Facts* find_mutable(Snapshot& snapshot, Identity identity)
{
    auto& objects = snapshot.all<Facts>();
    const auto found = std::lower_bound(objects.begin(), objects.end(), identity,
                                        [](const Facts& facts, Identity wanted) { return facts.identity < wanted; });
    return found != objects.end() && found->identity == identity ? &*found : nullptr;
}

}  // namespace

std::string skeleton(std::string_view expression)
{
    std::string result;
    Pieces pieces(expression);
    /// How near a qualified name is: an alias may stand behind it.
    enum class Name { none, begins, is_behind };
    Name qualified = Name::none;
    const auto append_name = [&result, &qualified](std::string_view name) {
        const bool is_alias = qualified == Name::is_behind && is_numbered(name);
        qualified = qualified == Name::begins ? Name::is_behind : Name::none;
        if (is_alias) {
            return;
        }
        if (is_word_character(name.front()) && !result.empty() && is_word_character(result.back())) {
            result += ' ';
        }
        result += name;
    };
    while (!pieces.empty()) {
        if (pieces.starts_with("'")) {
            result += pieces.take_quoted(result.ends_with('E'));
            qualified = Name::none;
        } else if (pieces.starts_with("\"")) {
            append_name(pieces.take_quoted(false));
        } else if (pieces.starts_with("::")) {
            pieces.take(2);
            pieces.skip_type();
        } else if (pieces.starts_with(" ")) {
            pieces.take(1);
        } else if (pieces.starts_with("\n") || pieces.starts_with("\t") || pieces.starts_with("(") ||
                   pieces.starts_with(")")) {
            pieces.take(1);
            qualified = Name::none;
        } else if (pieces.starts_with(".") && ends_with_name(result)) {
            // A qualifier falls away.
            pieces.take(1);
            result.resize(result.size() - last_name(result));
            qualified = Name::begins;
        } else if (const std::string_view word = pieces.take_word(); !word.empty()) {
            append_name(word);
        } else {
            result += pieces.take(1);
            qualified = Name::none;
        }
    }
    return result;
}

std::vector<Identity> deparse_suspects(const Snapshot& from, const Snapshot& to, const ChangeSet& differences)
{
    std::vector<Identity> suspects;
    for (const Change& change : differences.changes) {
        if (change.changed.empty()) {
            continue;
        }
        from.visit(change.identity, [&](const auto& a) {
            using Facts = std::remove_cvref_t<decltype(a)>;
            bool is_suspect = false;
            for_each_suspect_field(a, *to.find<Facts>(change.identity), [&is_suspect](auto) { is_suspect = true; });
            if (is_suspect) {
                suspects.push_back(change.identity);
            }
        });
    }
    return suspects;
}

bool differs_only_in_dress(Identity object, const Snapshot& from, const Snapshot& to)
{
    bool is_dress = false;
    from.visit(object, [&](const auto& a) {
        using Facts = std::remove_cvref_t<decltype(a)>;
        if (const Facts* b = to.find<Facts>(object)) {
            Facts dressed = a;
            for_each_suspect_field(a, *b, [&](auto member) { dressed.*member = b->*member; });
            constexpr int any_major = std::numeric_limits<int>::max();
            is_dress = catalog::changed_fields(dressed, *b, any_major).empty();
        }
    });
    return is_dress;
}

void take_suspect_texts(Snapshot& snapshot, const Snapshot& source, const std::vector<Identity>& objects)
{
    for (const Identity identity : objects) {
        source.visit(identity, [&](const auto& theirs) {
            using Facts = std::remove_cvref_t<decltype(theirs)>;
            if (Facts* ours = find_mutable<Facts>(snapshot, identity)) {
                for_each_suspect_field(*ours, theirs, [&](auto member) { ours->*member = theirs.*member; });
            }
        });
    }
}

Plan plan_of_reload(const Snapshot& snapshot, catalog::Name executor, const std::vector<Identity>& objects)
{
    ChangeSet changes;
    for (const Identity identity : objects) {
        changes.changes.push_back({Action::replace, identity, {}, false, false, {}});
    }
    put_in_order(changes.changes);
    return plan_of_changes(snapshot, snapshot, executor, std::move(changes));
}

bool is_same_once_loaded(Identity object, const Snapshot& from, const Snapshot& to, const Snapshot& reloaded_from,
                         const Snapshot& reloaded_to)
{
    bool is_same = false;
    from.visit(object, [&](const auto& a) {
        using Facts = std::remove_cvref_t<decltype(a)>;
        const Facts* one = reloaded_from.find<Facts>(object);
        const Facts* other = reloaded_to.find<Facts>(object);
        is_same = one != nullptr && other != nullptr;
        for_each_suspect_field(a, *to.find<Facts>(object),
                               [&](auto member) { is_same = is_same && one->*member == other->*member; });
    });
    return is_same;
}

}  // namespace tidemark::diff
