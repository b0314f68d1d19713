#pragma once

#include <span>
#include <string_view>

namespace tidemark::emit {

/// A file that was put into the program when it was built.
struct EmbeddedFile {
    /// "report.css"
    std::string_view path{};
    std::string_view text{};
    /// In hexadecimal.
    std::string_view sha256{};
};

/// report.css and report.js.
std::span<const EmbeddedFile> embedded_page_files();

}  // namespace tidemark::emit
