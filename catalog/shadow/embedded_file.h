#pragma once

#include <span>
#include <string_view>

namespace tidemark::catalog::shadow {

/// A file that was put into the program when it was built.
struct EmbeddedFile {
    /// Below catalog/shadow/platform: "supabase/10_roles.sql".
    std::string_view path{};
    std::string_view text{};
};

/// All of catalog/shadow/platform, sorted by path, and last the stand-ins' shared library ("tidemark_standins.so").
std::span<const EmbeddedFile> embedded_platform_files();

}  // namespace tidemark::catalog::shadow
