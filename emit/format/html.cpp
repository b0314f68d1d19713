#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "emit/format/format.h"
#include "emit/format/html_difference.h"
#include "emit/format/html_graph.h"
#include "emit/format/html_overview.h"
#include "emit/format/html_text.h"
#include "emit/format/page_files.h"

namespace tidemark::emit {
namespace {

constexpr std::size_t most_graph_nodes = 60;
/// Critical differences that need no click to be read.
constexpr std::size_t most_open = 12;
/// From how many cards on a browser lays out only those in sight; printing and finding are plainer without.
constexpr std::size_t many_cards = 200;

/// The bytes that hexadecimal digits name, in base64 (RFC 4648).
std::string base64_of_hex(std::string_view hex)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto value = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
    std::string out;
    // Six of the one are four of the other: 24 bits.
    for (std::size_t i = 0; i < hex.size(); i += 6) {
        const std::size_t count = std::min<std::size_t>(6, hex.size() - i);
        unsigned bits = 0;
        for (std::size_t k = 0; k < 6; ++k) {
            bits = bits << 4U | (k < count ? value(hex[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out += k <= count / 2 ? digits[bits >> (18U - 6U * static_cast<unsigned>(k)) & 0x3FU] : '=';
        }
    }
    return out;
}

const EmbeddedFile& page_file(std::string_view path)
{
    const auto files = embedded_page_files();
    return *std::find_if(files.begin(), files.end(), [path](const EmbeddedFile& file) { return file.path == path; });
}

std::string_view page_word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::same:
        return "same";
    case Verdict::different:
        return "different";
    case Verdict::undecided:
        return "undecided";
    }
    return {};
}

std::string_view title_of(Question question)
{
    switch (question) {
    case Question::difference:
        return "Schema differences";
    case Question::drift:
        return "Schema drift";
    case Question::remainder:
        return "What remains to be migrated";
    }
    return {};
}

/// A page in the making: sections, and what leads to them.
struct Page {
    std::string links{};
    std::string sections{};

    /// `count` is left out where it is 0; `body` is HTML.
    void section(std::string_view id, std::string_view title, std::size_t count, std::string_view note,
                 const std::string& body, bool is_folded = false)
    {
        const std::string number = count == 0 ? std::string{} : fmt::format(" <span class=\"count\">{}</span>", count);
        links += fmt::format("<li><a href=\"#{}\">{}{}</a></li>\n", id, html_text(title), number);
        const std::string said =
            note.empty() ? std::string{} : fmt::format("<p class=\"note\">{}</p>\n", html_text(note));
        const std::string heading = fmt::format("<h2>{}{}</h2>", html_text(title), number);
        if (is_folded) {
            sections += fmt::format(
                "<section class=\"block\" id=\"{0}\" aria-label=\"{1}\">\n<details "
                "class=\"folds\"><summary>{2}</summary>\n"
                "{3}{4}</details>\n</section>\n",
                id, html_plain(title), heading, said, body);
        } else {
            sections += fmt::format("<section class=\"block\" id=\"{0}\" aria-label=\"{1}\">\n{2}\n{3}{4}</section>\n",
                                    id, html_plain(title), heading, said, body);
        }
    }

    void list(std::string_view id, std::string_view title, std::string_view note, const std::vector<std::string>& items)
    {
        if (items.empty()) {
            return;
        }
        std::string body = "<ul class=\"list\">\n";
        for (const std::string& item : items) {
            body += fmt::format("<li>{}</li>\n", html_text(item));
        }
        section(id, title, items.size(), note, body + "</ul>\n");
    }
};

std::vector<std::string> set_texts(const std::vector<UnreadableObject>& objects)
{
    std::vector<std::string> items;
    for (const UnreadableObject& object : objects) {
        items.push_back(object.object + ": " + object.reason);
    }
    return items;
}

std::vector<std::string> unmodelled_texts(const std::vector<UnmodelledObject>& objects, bool that_differ)
{
    std::vector<std::string> items;
    for (const UnmodelledObject& object : objects) {
        if (object.difference_class.has_value() == that_differ) {
            items.push_back(fmt::format("{}{}{} {}", that_differ ? word_of(*object.difference_class) : "",
                                        that_differ ? " " : "", object.type, object.object));
        }
    }
    return items;
}

void add_graph(Page& page, const std::vector<Card>& cards, const Report& report)
{
    const DependencyGraph graph = dependency_graph(cards, report.plan, most_graph_nodes);
    const std::string drawing = html_graph(graph);
    if (drawing.empty()) {
        return;
    }
    std::string note = "Objects that differ and bear on each other; an arrow leads to what an object depends on.";
    if (graph.left_out > 0) {
        note +=
            fmt::format(" {} more {} left out of this drawing.", graph.left_out, graph.left_out == 1 ? "is" : "are");
    }
    page.section(
        "graph", "Dependencies", 0, note,
        "<div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-label=\"The drawing\">\n" + drawing + "</div>\n");
}

void add_proof(Page& page, std::string_view id, std::string_view title, const std::optional<ReportedProof>& proof)
{
    if (!proof || proof->holds) {
        return;
    }
    std::vector<std::string> items;
    for (const catalog::Identity identity : proof->remaining) {
        items.push_back(catalog::describe(identity));
    }
    if (!proof->failure.empty()) {
        items.push_back(proof->failure);
    }
    page.list(id, title, "Tried on a copy.", items);
}

void add_migrations(Page& page, const Report& report)
{
    page.list("pending", "Pending",
              report.question == Question::drift ? "Migrations that are not applied there yet, which is no drift."
                                                 : "Migrations that are not applied there yet.",
              report.migrations.pending);
    page.list("out-of-order", "Out of order", "Pending, though later ones are applied.",
              report.migrations.out_of_order);
    page.list("missing-files", "Missing files", "Applied there, but not among the migrations.",
              report.migrations.missing_files);
    page.list("edited-files", "Edited files", "Applied there with other statements than they have now.",
              report.migrations.edited_files);
}

void add_state(Page& page, const Report& report, const SideNames& names)
{
    if (!report.state) {
        return;
    }
    const std::vector<Card> known = cards_of(report.state->known);
    if (!known.empty()) {
        page.section("known", "Known", known.size(),
                     "Told in an earlier run, or accepted, and still there; the verdict does not count them.",
                     html_cards(known, names, 0), true);
    }
    std::string body;
    for (const ResolvedDifference& resolved : report.state->resolved) {
        body += fmt::format("<li>{} {} <span class=\"faint\">first seen <time>{}</time></span></li>\n",
                            html_badge(resolved.difference_class), html_text(resolved.object),
                            html_text(resolved.first_seen));
    }
    if (!body.empty()) {
        page.section("resolved", "Resolved", report.state->resolved.size(), "There no more since the last run.",
                     "<ul class=\"list\">\n" + body + "</ul>\n");
    }
}

void add_suppressed(Page& page, const Report& report, const SideNames& names)
{
    std::vector<Difference> differences;
    std::map<std::string_view, std::string_view> reasons;
    for (const SuppressedDifference& suppressed : report.suppressed) {
        differences.push_back(suppressed.difference);
        reasons.emplace(suppressed.difference.id, suppressed.reason);
    }
    std::vector<Card> cards = cards_of(differences);
    for (Card& card : cards) {
        card.reason = reasons[card.difference->id];
    }
    if (!cards.empty()) {
        page.section("suppressed", "Suppressed", cards.size(),
                     "Kept out of the verdict by an ignore rule, for its reason.", html_cards(cards, names, 0), true);
    }
}

void add_scripts(Page& page, const Report& report, const SideNames& names)
{
    const auto add = [&page](std::string_view id, std::string_view title, const diff::Plan& plan,
                             const Script& script) {
        if (!script.empty()) {
            page.section(id, title, 0, "For all differences, in an order that works.",
                         html_sql(script_text(script, plan, {})), true);
        }
    };
    if (report.way_back) {
        add("revert", names.revert, report.way_back->plan, report.way_back->script);
    }
    if (report.is_planned) {
        add("adopt", names.adopt, report.plan, report.script);
    }
}

std::string nothing_html(const Report& report)
{
    return verdict_of(report) == Verdict::undecided
               ? "<p class=\"nothing\">No difference can be shown; that does not mean that there is none.</p>\n"
               : "<p class=\"nothing\">Everything that was compared is the same on both sides.</p>\n";
}

Page page_of(const Report& report, const std::vector<Card>& cards)
{
    const SideNames names = side_names(report.question);
    Page page;
    if (report.obstacles.size() > 1) {
        page.list("obstacles", "Not decided", "Why the comparison cannot be relied on.", report.obstacles);
    }
    if (!cards.empty()) {
        page.section("differences", report.question == Question::drift ? "Drift" : "Differences", cards.size(), {},
                     html_tools(cards) + (cards.size() < many_cards ? "<div>\n" : "<div class=\"many\">\n") +
                         html_cards(cards, names, most_open) +
                         "</div>\n<p class=\"nothing\" id=\"no-match\" hidden>Nothing matches.</p>\n");
        add_graph(page, cards, report);
    }
    page.list("undecided", "Unmodelled, and not the same",
              "tidemark does not model these kinds yet; by a hash of their catalog rows they differ.",
              unmodelled_texts(report.unmodelled, true));
    add_proof(page, "remaining", "What would remain after the plan", report.proof);
    if (report.way_back) {
        add_proof(page, "remaining-back", "What would remain after the way back", report.way_back->proof);
    }
    add_migrations(page, report);
    page.list("unreadable", "Unreadable", "Not readable for the role that asked, and not compared.",
              set_texts(report.unreadable));
    add_state(page, report, names);
    add_suppressed(page, report, names);
    page.list("unmodelled", "Unmodelled, and the same", "Seen, compared by a hash, and the same on both sides.",
              unmodelled_texts(report.unmodelled, false));
    page.list("stand-ins", "Stand-ins",
              "Stood in for extensions that were not installed where the migrations were replayed.", report.stand_ins);
    page.list("warnings", "Warnings", {}, report.warnings);
    add_scripts(page, report, names);
    return page;
}

/// What a check would make of it.
std::string_view outcome_of(const Report& report)
{
    if (verdict_of(report) == Verdict::undecided) {
        return "A check can neither pass nor fail.";
    }
    return fails(report) ? "The check fails." : "The check passes.";
}

}  // namespace

std::string report_html(const Report& report)
{
    const EmbeddedFile& style = page_file("report.css");
    const EmbeddedFile& script = page_file("report.js");
    const std::vector<Card> cards = cards_of(report.differences);
    const Page page = page_of(report, cards);
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
        "script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>",
        base64_of_hex(style.sha256), base64_of_hex(script.sha256), html_plain(headline(report)));
    out += style.text;
    out +=
        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n<header>\n<div "
        "class=\"bar\">";
    out += fmt::format(
        "<p class=\"brand\"><b>tidemark</b> {}</p>\n<div class=\"bar-buttons\" hidden>"
        "<button type=\"button\" id=\"keys\" aria-haspopup=\"dialog\">Keys</button>"
        "<button type=\"button\" id=\"theme\">Dark</button></div></div>\n",
        title_of(report.question));
    out += fmt::format("<h1 class=\"verdict {0}\" data-verdict=\"{0}\">{1}</h1>\n<p class=\"outcome\">{2}</p>\n",
                       page_word(verdict_of(report)), html_text(headline(report)), outcome_of(report));
    out += "<div class=\"overview\">\n" + html_sources(report) + (cards.empty() ? "" : html_matrix(cards));
    out += "</div>\n";
    if (!page.links.empty()) {
        out += "<nav aria-label=\"Sections\"><ul>\n" + page.links + "</ul></nav>\n";
    }
    out += "</header>\n<main id=\"content\">\n";
    out += (cards.empty() ? nothing_html(report) : std::string{}) + page.sections;
    out +=
        "</main>\n<footer>\n<p>Made by tidemark. The same report gives the same page, byte for byte.</p>\n</footer>\n";
    out += html_help();
    out += "<script>";
    out += script.text;
    out += "</script>\n</body>\n</html>\n";
    return out;
}

}  // namespace tidemark::emit
