#include "catalog/shadow/extension_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>

namespace tidemark::catalog::shadow {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms readable_directory = fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                                         fs::perms::others_read | fs::perms::others_exec;
constexpr fs::perms readable_file =
    fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read;

/// postgres.bki begins with "# PostgreSQL 15".
bool is_share_directory(const fs::path& directory, int major)
{
    std::ifstream bki(directory / "postgres.bki");
    std::string line;
    return std::getline(bki, line) && line == "# PostgreSQL " + std::to_string(major);
}

void make_directory(const fs::path& directory)
{
    fs::create_directory(directory);
    fs::permissions(directory, readable_directory);
}

void write_file(const fs::path& path, std::string_view text, fs::perms permissions = readable_file)
{
    std::ofstream out(path, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out)
        throw fs::filesystem_error("cannot write", path, std::make_error_code(std::errc::io_error));
    fs::permissions(path, permissions);
}

/// Makes `copy` a directory of links to what is in `original`; what is in `own` is left for the caller to make.
void link_contents(const fs::path& original, const fs::path& copy, const std::set<fs::path>& own)
{
    make_directory(copy);
    for (const fs::directory_entry& entry : fs::directory_iterator(original))
        if (own.count(entry.path()) == 0)
            fs::create_symlink(entry.path(), copy / entry.path().filename());
}

/// The longest directory that both are in.
fs::path common_ancestor(const fs::path& one, const fs::path& other)
{
    fs::path common;
    for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end() && *left == *right;
         ++left, ++right)
        common /= *left;
    return common;
}

bool is_missing(const fs::path& extension_directory, const Standin& standin)
{
    return standin.preferred || !fs::exists(extension_directory / (std::string(standin.name) + ".control"));
}

/// A value of a control file in quotes.
std::string quoted(const std::string& value)
{
    std::string result = "'";
    for (const char letter : value) {
        if (letter == '\'' || letter == '\\')
            result += letter;
        result += letter;
    }
    return result + "'";
}

void write_standin(const fs::path& extensions, const Standin& standin, const fs::path& library)
{
    const std::string name(standin.name);
    fs::remove(extensions / (name + ".control"));
    write_file(extensions / (name + ".control"),
               std::string(standin.control) + "module_pathname = " + quoted(library.string()) + "\n");
    std::string_view previous;
    for (const std::string_view version : standin.versions) {
        // CREATE EXTENSION ... VERSION and ALTER EXTENSION ... UPDATE both find their way: each version has the whole
        // script, and nothing to do from one to the next.
        const fs::path script = extensions / (name + "--" + std::string(version) + ".sql");
        fs::remove(script);
        write_file(script, standin.script);
        if (!previous.empty()) {
            const fs::path update =
                extensions / (name + "--" + std::string(previous) + "--" + std::string(version) + ".sql");
            fs::remove(update);
            write_file(update, "-- A stand-in is the same in every version.\n");
        }
        previous = version;
    }
}

/// Links to scripts of the real extension would let PostgreSQL find ways between versions that are not ours.
void remove_real_scripts(const fs::path& extensions, const Standin& standin)
{
    const std::string prefix = std::string(standin.name) + "--";
    std::vector<fs::path> real;
    for (const fs::directory_entry& entry : fs::directory_iterator(extensions))
        if (entry.path().filename().string().starts_with(prefix))
            real.push_back(entry.path());
    for (const fs::path& path : real)
        fs::remove(path);
}

}  // namespace

fs::path find_share_directory(const fs::path& bindir, int major)
{
    std::error_code ignored;
    const fs::path programs = fs::canonical(bindir, ignored);
    if (ignored)
        return {};
    const std::string number = std::to_string(major);
    const std::array<std::string, 6> places{"share",       "share/postgresql",           "share/postgresql/" + number,
                                            "share/pgsql", "share/postgresql-" + number, "share/pgsql-" + number};
    for (fs::path above = programs.parent_path(); !above.empty(); above = above.parent_path()) {
        for (const std::string& place : places)
            if (is_share_directory(above / place, major))
                return fs::canonical(above / place);
        if (above == above.root_path())
            break;
    }
    return {};
}

std::vector<std::string> missing_extensions(const fs::path& share_directory, std::span<const Standin> standins)
{
    std::vector<std::string> names;
    for (const Standin& standin : standins)
        if (is_missing(share_directory / "extension", standin))
            names.emplace_back(standin.name);
    std::sort(names.begin(), names.end());
    return names;
}

std::optional<ExtensionTree> make_extension_tree(const fs::path& bindir, int major, const fs::path& target,
                                                 std::span<const Standin> standins)
{
    const fs::path share = find_share_directory(bindir, major);
    if (share.empty())
        return std::nullopt;
    const fs::path programs = fs::canonical(bindir);

    // PostgreSQL finds its files by their place relative to its program, so every directory on the way from the common
    // ancestor to the two that are ours is made anew, and all else in it is linked.
    const fs::path ancestor = common_ancestor(programs, share);
    const fs::path extensions = share / "extension";
    std::set<fs::path> own;
    for (const fs::path& end : {programs, extensions})
        for (fs::path step = end; step != ancestor; step = step.parent_path())
            own.insert(step);
    link_contents(ancestor, target, own);
    for (const fs::path& directory : own) {
        const fs::path copy = target / directory.lexically_relative(ancestor);
        if (directory == programs)
            make_directory(copy);
        else
            link_contents(directory, copy, own);
    }

    // Copies, not links: the server looks for the real place of its own program.
    ExtensionTree tree;
    tree.bindir = target / programs.lexically_relative(ancestor);
    for (const char* program : {"postgres", "initdb", "pg_ctl"}) {
        if (!fs::exists(programs / program))
            continue;
        fs::copy_file(programs / program, tree.bindir / program);
        fs::permissions(tree.bindir / program, readable_directory);
    }

    const fs::path own_extensions = target / extensions.lexically_relative(ancestor);
    const fs::path library = own_extensions / "tidemark_standins.so";
    write_file(library, standin_library(), readable_directory);
    for (const Standin& standin : standins) {
        if (!is_missing(extensions, standin))
            continue;
        remove_real_scripts(own_extensions, standin);
        write_standin(own_extensions, standin, library);
        tree.stood_in.emplace_back(standin.name);
    }
    std::sort(tree.stood_in.begin(), tree.stood_in.end());
    return tree;
}

}  // namespace tidemark::catalog::shadow
