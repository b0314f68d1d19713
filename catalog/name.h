#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tidemark::catalog {

/// An interned string: an identifier or a short repeated text, exactly as the catalog holds it (never quoted).
/// Copies are pointer copies and equality is pointer equality; the text lives until the process ends.
/// Order is by bytes (as the C collation), so it is the same on every run and machine.
class Name {
public:
    Name() noexcept;
    /// Interns `text`. Safe from several threads.
    Name(std::string_view text);
    Name(const char* text) : Name(std::string_view(text)) {}
    Name(const std::string& text) : Name(std::string_view(text)) {}

    const std::string& text() const noexcept { return *text_; }
    bool empty() const noexcept { return text_->empty(); }
    std::size_t hash() const noexcept { return std::hash<const void*>{}(text_); }

    friend bool operator==(Name a, Name b) noexcept { return a.text_ == b.text_; }
    friend std::strong_ordering operator<=>(Name a, Name b) noexcept
    {
        if (a.text_ == b.text_) {
            return std::strong_ordering::equal;
        }
        return a.text_->compare(*b.text_) <=> 0;
    }

private:
    const std::string* text_;
};

}  // namespace tidemark::catalog

template <>
struct std::hash<tidemark::catalog::Name> {
    std::size_t operator()(tidemark::catalog::Name name) const noexcept { return name.hash(); }
};
