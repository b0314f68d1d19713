#include "apps/tidemark/rendering.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

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

/// "json", "drift.json".
std::pair<std::string, std::string> split_output(const std::string& text)
{
    const std::size_t colon = text.find(':');
    return colon == std::string::npos ? std::pair(text, std::string{})
                                      : std::pair(text.substr(0, colon), text.substr(colon + 1));
}

/// How wide standard output is; 0 when it is no terminal.
std::size_t output_width()
{
    winsize size{};
    return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string sql_of(const Comparison& comparison, const emit::Report& report)
{
    if (report.question == emit::Question::drift) {
        return report.way_back ? way_back_text(comparison, *report.way_back) : "-- There is nothing to bring back.\n";
    }
    return emit::script_text(report.script, report.plan, header_of(comparison));
}

}  // namespace

const std::vector<std::string>& output_formats()
{
    static const std::vector<std::string> formats{"text", "json", "sql"};
    return formats;
}

std::string problem_with_output(const std::string& text)
{
    const auto [format, file] = split_output(text);
    const auto& formats = output_formats();
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
        const std::string meant = meant_by(format, formats);
        std::string list;
        for (const std::string& known : formats) {
            list += (list.empty() ? "" : ", ") + known;
        }
        return '"' + format + "\" is no format" + (meant.empty() ? "" : "; did you mean \"" + meant + "\"?") +
               " Formats are " + list;
    }
    return file.empty() ? "'" + text + "' names no file: FORMAT:FILE" : std::string{};
}

std::string rendered(const Comparison& comparison, const emit::Report& report, const std::string& format,
                     bool for_terminal)
{
    if (format == "json") {
        return emit::report_json(report);
    }
    if (format == "sql") {
        return sql_of(comparison, report);
    }
    emit::TextOptions options;
    if (for_terminal) {
        options.color = output_takes_color();
        options.width = output_width();
    }
    return emit::report_text(report, options);
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
