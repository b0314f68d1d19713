#include "emit/format/html_overview.h"

#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "catalog/kind.h"
#include "emit/format/html_text.h"

namespace tidemark::emit {
namespace {

constexpr std::array classes{DifferenceClass::missing, DifferenceClass::unexpected, DifferenceClass::changed};
constexpr std::array severities{Severity::critical, Severity::warning, Severity::info};

std::string number_of(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "15.3", "9.6.24"; PostgreSQL counts 150003 and 90624.
std::string server_version(int version_num)
{
    return version_num >= 100000
               ? fmt::format("PostgreSQL {}.{}", version_num / 10000, version_num % 10000)
               : fmt::format("PostgreSQL {}.{}.{}", version_num / 10000, version_num / 100 % 100, version_num % 100);
}

void append_fact(std::string& out, std::string_view name, std::string_view value)
{
    if (!value.empty()) {
        out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", html_text(name), html_text(value));
    }
}

std::string source_html(std::string_view title, const ReportedSource& source)
{
    std::string out =
        fmt::format("<div class=\"source\">\n<h2>{}</h2>\n<p class=\"description\">{}</p>\n<dl>\n", html_text(title),
                    html_text(source.description.empty() ? source.kind : source.description));
    append_fact(out, "source", source.kind);
    append_fact(out, "server", source.server_version_num == 0 ? "" : server_version(source.server_version_num));
    append_fact(out, "database", source.database);
    append_fact(out, "read as", source.reader);
    return out + "</dl>\n</div>\n";
}

std::string migrations_html(const ReportedMigrations& migrations)
{
    if (migrations.history == "none" && migrations.replayed == 0) {
        return {};
    }
    std::string out = "<div class=\"source\">\n<h2>Migrations</h2>\n<dl>\n";
    append_fact(out, "history", migrations.history == "none" ? "" : migrations.history);
    append_fact(out, "replayed", number_of(migrations.replayed, "file"));
    append_fact(out, "up to", migrations.base_version);
    const auto count = [&out](std::string_view name, const std::vector<std::string>& files) {
        if (!files.empty()) {
            append_fact(out, name, std::to_string(files.size()));
        }
    };
    count("pending", migrations.pending);
    count("missing files", migrations.missing_files);
    count("edited files", migrations.edited_files);
    count("out of order", migrations.out_of_order);
    return out + "</dl>\n</div>\n";
}

void append_choice(std::string& out, std::string_view name, std::string_view any,
                   const std::vector<std::pair<std::string, std::string>>& options)
{
    out += fmt::format("<select name=\"{0}\" aria-label=\"{0}\"><option value=\"\">{1}</option>", name, any);
    for (const auto& [value, text] : options) {
        out += fmt::format("<option value=\"{}\">{}</option>", html_plain(value), html_plain(text));
    }
    out += "</select>\n";
}

}  // namespace

std::string html_sources(const Report& report)
{
    const SideNames names = side_names(report.question);
    return "<div class=\"sources\">\n" + source_html(names.expected, report.from) +
           source_html(names.actual, report.to) + migrations_html(report.migrations) + "</div>\n";
}

std::string html_matrix(const std::vector<Card>& cards)
{
    std::map<std::pair<Severity, DifferenceClass>, std::size_t> counts;
    for (const Card& card : cards) {
        ++counts[{card.difference->severity, card.difference->difference_class}];
    }
    std::string out = "<table class=\"matrix\">\n<caption>Objects that differ</caption>\n<thead><tr><td></td>";
    for (const DifferenceClass difference_class : classes) {
        out += fmt::format("<th scope=\"col\">{}</th>", html_badge(difference_class));
    }
    out += "</tr></thead>\n<tbody>\n";
    for (const Severity severity : severities) {
        out += fmt::format("<tr class=\"{0}\"><th scope=\"row\">{0}</th>", word_of(severity));
        for (const DifferenceClass difference_class : classes) {
            const std::size_t count = counts[{severity, difference_class}];
            out += count == 0 ? "<td class=\"zero\">0</td>"
                              : fmt::format("<td data-class=\"{}\" data-severity=\"{}\">{}</td>",
                                            word_of(difference_class), word_of(severity), count);
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

std::string html_tools(const std::vector<Card>& cards)
{
    std::set<catalog::Kind> kinds;
    for (const Card& card : cards) {
        kinds.insert(card.difference->identity.kind());
    }
    std::vector<std::pair<std::string, std::string>> options;
    std::string out =
        "<div class=\"tools\" id=\"tools\" role=\"search\" hidden>\n"
        "<input type=\"search\" name=\"text\" placeholder=\"Search names, values, SQL\" aria-label=\"Search\" "
        "autocomplete=\"off\" spellcheck=\"false\">\n";
    for (const DifferenceClass difference_class : classes) {
        options.emplace_back(word_of(difference_class), word_of(difference_class));
    }
    append_choice(out, "class", "any class", options);
    options.clear();
    for (const Severity severity : severities) {
        options.emplace_back(word_of(severity), word_of(severity));
    }
    append_choice(out, "severity", "any severity", options);
    options.clear();
    for (const catalog::Kind kind : kinds) {
        options.emplace_back(catalog::code_of(kind), catalog::noun_of(kind));
    }
    append_choice(out, "kind", "any kind", options);
    return out +
           "<button type=\"button\" id=\"expand\">Expand all</button>\n"
           "<button type=\"button\" id=\"collapse\">Collapse all</button>\n"
           "<button type=\"button\" id=\"reset\" hidden>Show everything</button>\n"
           "<output id=\"shown\" aria-live=\"polite\"></output>\n</div>\n";
}

std::string_view html_help()
{
    return R"(<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl>
<div><dt><kbd>/</kbd></dt><dd>search</dd></div>
<div><dt><kbd>n</kbd> <kbd>j</kbd></dt><dd>next difference</dd></div>
<div><dt><kbd>p</kbd> <kbd>k</kbd></dt><dd>previous difference</dd></div>
<div><dt><kbd>Enter</kbd></dt><dd>open or close it</dd></div>
<div><dt><kbd>e</kbd></dt><dd>expand all</dd></div>
<div><dt><kbd>c</kbd></dt><dd>collapse all</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>show everything again</dd></div>
<div><dt><kbd>?</kbd></dt><dd>this help</dd></div>
</dl>
<form method="dialog"><button>Close</button></form>
</dialog>
)";
}

}  // namespace tidemark::emit
