#include "apps/tidemark/rendering.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "apps/tidemark/handing_out.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/misspelling.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"
#include "apps/tidemark/whole_file.h"
#include "emit/format/format.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;

/// From the root of the repository, which is where a runner says that it is, or else here; empty when they are elsewhere.
std::string migrations_in_repository(const Comparison& comparison)
{
    const Source& source = comparison.from.source;
    if (source.kind != SourceKind::migrations) {
        return {};
    }
    const char* workspace = std::getenv("GITHUB_WORKSPACE");
    std::error_code error;
    const fs::path root = workspace != nullptr && *workspace != '\0' ? fs::path(workspace) : fs::current_path(error);
    const fs::path relative = fs::relative(source.path, root, error);
    if (error || relative.empty() || *relative.begin() == ".." || relative.is_absolute()) {
        return {};
    }
    return relative.generic_string();
}

/// How wide standard output is; 0 when it is no terminal.
std::size_t output_width()
{
    winsize size{};
    return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string text_of(const Comparison&, const emit::Report& report, bool for_terminal)
{
    emit::TextOptions options;
    if (for_terminal) {
        options.color = output_takes_color();
        options.width = output_width();
    }
    return emit::report_text(report, options);
}

emit::RunFacts facts_of(const Comparison& comparison)
{
    return {TIDEMARK_VERSION, migrations_in_repository(comparison)};
}

std::string sql_of(const Comparison& comparison, const emit::Report& report)
{
    return report.question == emit::Question::drift
               ? way_back_text(comparison, report)
               : emit::script_text(report.script, report.plan, header_of(comparison));
}

struct Format {
    const char* name;
    std::string (*render)(const Comparison& comparison, const emit::Report& report, bool for_terminal);
};

constexpr std::array<Format, 8> formats{{
    {"text", text_of},
    {"json", [](const Comparison&, const emit::Report& report, bool) { return emit::report_json(report); }},
    {"html", [](const Comparison&, const emit::Report& report, bool) { return emit::report_html(report); }},
    {"markdown", [](const Comparison&, const emit::Report& report, bool) { return emit::report_markdown(report); }},
    {"sarif", [](const Comparison& comparison, const emit::Report& report,
                 bool) { return emit::report_sarif(report, facts_of(comparison)); }},
    {"junit", [](const Comparison&, const emit::Report& report, bool) { return emit::report_junit(report); }},
    {"github", [](const Comparison& comparison, const emit::Report& report,
                  bool) { return emit::report_github(report, facts_of(comparison)); }},
    {"sql", [](const Comparison& comparison, const emit::Report& report, bool) { return sql_of(comparison, report); }},
}};

/// "json", "drift.json".
std::pair<std::string, std::string> split_output(const std::string& text)
{
    const std::size_t colon = text.find(':');
    return colon == std::string::npos ? std::pair(text, std::string{})
                                      : std::pair(text.substr(0, colon), text.substr(colon + 1));
}

}  // namespace

const std::vector<std::string>& report_formats()
{
    static const auto names = [] {
        std::vector<std::string> all;
        for (const Format& format : formats) {
            all.emplace_back(format.name);
        }
        return all;
    }();
    return names;
}

std::string problem_with_output(const std::string& text)
{
    const auto [format, file] = split_output(text);
    const auto& names = report_formats();
    if (std::find(names.begin(), names.end(), format) == names.end()) {
        const std::string meant = meant_by(format, names);
        return fmt::format("\"{}\" is no format{}; formats are {}", format,
                           meant.empty() ? "" : ", did you mean \"" + meant + "\"?", fmt::join(names, ", "));
    }
    return file.empty() ? "'" + text + "' names no file: FORMAT:FILE" : std::string{};
}

std::string rendered(const Comparison& comparison, const emit::Report& report, std::string_view format,
                     bool for_terminal)
{
    const auto* const found =
        std::find_if(formats.begin(), formats.end(), [format](const Format& one) { return one.name == format; });
    return (found == formats.end() ? formats.front() : *found).render(comparison, report, for_terminal);
}

void write_outputs(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    for (const std::string& output : arguments.outputs) {
        const auto [format, file] = split_output(output);
        write_whole_file(file, rendered(comparison, report, format));
        say("wrote " + file);
    }
}

}  // namespace tidemark::apps
