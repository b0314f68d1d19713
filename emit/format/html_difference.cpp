#include "emit/format/html_difference.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "catalog/kind.h"
#include "emit/format/html_sides.h"
#include "emit/format/html_text.h"

namespace tidemark::emit {
namespace {

using catalog::Identity;

std::string_view sign_of(DifferenceClass difference_class)
{
    switch (difference_class) {
    case DifferenceClass::missing:
        return "\xE2\x88\x92";  // minus
    case DifferenceClass::unexpected:
        return "+";
    case DifferenceClass::changed:
        return "~";
    }
    return {};
}

std::string plural_of(std::string_view noun)
{
    return noun.ends_with("y")                          ? std::string(noun.substr(0, noun.size() - 1)) + "ies"
           : noun.ends_with("x") || noun.ends_with("s") ? std::string(noun) + "es"
                                                        : std::string(noun) + "s";
}

/// "3 columns, 1 index".
std::string counted_kinds(const std::vector<const Difference*>& parts)
{
    std::map<catalog::Kind, std::size_t> counts;
    for (const Difference* part : parts) {
        ++counts[part->identity.kind()];
    }
    std::string text;
    for (const auto& [kind, count] : counts) {
        const std::string_view noun = catalog::noun_of(kind);
        text +=
            fmt::format("{}{} {}", text.empty() ? "" : ", ", count, count == 1 ? std::string(noun) : plural_of(noun));
    }
    return text;
}

/// The facts of an object that only one side has.
void append_facts(std::string& out, const std::vector<Property>& properties)
{
    if (properties.empty()) {
        return;
    }
    out += "<dl class=\"facts\">\n";
    for (const Property& property : properties) {
        const std::string& value = property.expected ? *property.expected : property.actual ? *property.actual : "";
        out += fmt::format("<div><dt>{}</dt><dd><code>{}</code></dd></div>\n", html_text(property.name),
                           html_lines(value));
    }
    out += "</dl>\n";
}

/// "type integer, not_null true": of a part, on one line.
std::string short_facts(const std::vector<Property>& properties)
{
    std::string out;
    for (const Property& property : properties) {
        const std::string& value = property.expected ? *property.expected : property.actual ? *property.actual : "";
        out +=
            fmt::format(" <span class=\"fact\">{} <code>{}</code></span>", html_text(property.name), html_lines(value));
    }
    return out;
}

void append_parts(std::string& out, const std::vector<const Difference*>& parts)
{
    if (parts.empty()) {
        return;
    }
    out += fmt::format("<h4>With {}</h4>\n<ul class=\"parts\">\n", counted_kinds(parts));
    for (const Difference* part : parts) {
        out += fmt::format("<li id=\"{}\">{}{}</li>\n", html_plain(part->id), html_object(part->identity),
                           short_facts(part->properties));
    }
    out += "</ul>\n";
}

void append_remedy(std::string& out, std::string_view title, const std::optional<Remedy>& remedy)
{
    if (!remedy) {
        return;
    }
    out += fmt::format("<div class=\"remedy\">\n<h4>{}</h4>\n", title);
    if (!remedy->hazards.empty()) {
        out += "<ul class=\"hazards\">\n";
        for (const diff::Hazard& hazard : remedy->hazards) {
            out += fmt::format("<li class=\"{}\"><b>{}</b> {}</li>\n",
                               hazard.severity == diff::Severity::warning ? "warned" : "noted", html_text(hazard.code),
                               html_text(hazard.message));
        }
        out += "</ul>\n";
    }
    out += html_sql(remedy->sql) + "</div>\n";
}

void append_remedies(std::string& out, const Difference& difference, const SideNames& names)
{
    if (difference.revert || difference.adopt) {
        out += "<div class=\"remedies\">\n";
        append_remedy(out, names.revert, difference.revert);
        append_remedy(out, names.adopt, difference.adopt);
        out += "</div>\n";
    }
}

void append_card(std::string& out, const Card& card, const SideNames& names, bool is_open)
{
    const Difference& difference = *card.difference;
    const std::string_view word = word_of(difference.difference_class);
    out += fmt::format(
        "<details class=\"difference {0} {1}\" id=\"{2}\" data-class=\"{0}\" data-severity=\"{1}\" "
        "data-kind=\"{3}\"{4}>\n"
        "<summary>{5}<span class=\"what\">{6}",
        word, word_of(difference.severity), html_plain(difference.id),
        html_plain(catalog::code_of(difference.identity.kind())), is_open ? " open" : "",
        html_badge(difference.difference_class), html_object(difference.identity));
    if (difference.severity != Severity::warning) {
        out += fmt::format(" <span class=\"severity\">{}</span>",
                           difference.severity == Severity::critical ? "critical" : "a note");
    }
    if (!difference.explanation.empty()) {
        out += fmt::format("<span class=\"why\">{}</span>", html_text(difference.explanation));
    }
    out += "</span></summary>\n<div class=\"body\">\n";
    if (!card.reason.empty()) {
        out += fmt::format("<p class=\"reason\">{}</p>\n", html_text(card.reason));
    }
    if (!difference.renamed.empty()) {
        out += fmt::format("<p class=\"renamed\">{}</p>\n", html_text(difference.renamed));
    }
    if (difference.difference_class == DifferenceClass::changed) {
        for (const Property& property : difference.properties) {
            out += fmt::format("<h4 class=\"property\">{}</h4>\n", html_text(property.name)) +
                   html_sides(property, names.expected, names.actual);
        }
    } else {
        append_facts(out, difference.properties);
    }
    append_parts(out, card.parts);
    append_remedies(out, difference, names);
    out += "<p class=\"meta\">";
    if (!difference.first_seen.empty()) {
        out += fmt::format("first seen <time>{}</time> \xC2\xB7 ", html_text(difference.first_seen));
    }
    const std::string id = html_plain(difference.id);
    out += fmt::format("<a href=\"#{0}\">{0}</a></p>\n</div>\n</details>\n", id);
}

}  // namespace

SideNames side_names(Question question)
{
    if (question == Question::difference) {
        return {"From", "To", "SQL that leads back", "SQL that leads there"};
    }
    return {"Should be", "Is", "Revert: SQL for the database", "Adopt: SQL for a migration"};
}

std::string html_badge(DifferenceClass difference_class)
{
    return fmt::format("<span class=\"badge {0}\"><span aria-hidden=\"true\">{1}</span> {0}</span>",
                       word_of(difference_class), sign_of(difference_class));
}

std::string html_object(Identity identity)
{
    const std::string text = catalog::describe(identity);
    const std::string_view noun = catalog::noun_of(identity.kind());
    if (!text.starts_with(noun)) {
        return fmt::format("<span class=\"name\">{}</span>", html_text(text));
    }
    return fmt::format("<span class=\"kind\">{}</span><span class=\"name\">{}</span>", html_text(noun),
                       html_text(std::string_view(text).substr(noun.size())));
}

std::string html_sql(std::string_view sql)
{
    // What is copied must be what was meant.
    if (hides_characters(sql)) {
        return "<pre class=\"sql\" tabindex=\"0\"><code>" + html_lines(sql) +
               "</code></pre>\n<p class=\"meta\">It holds characters that are not seen, written out here: take it from "
               "<code>--format json</code>.</p>\n";
    }
    return "<div class=\"sql-frame\"><button type=\"button\" class=\"copy\">Copy</button>"
           "<pre class=\"sql\" tabindex=\"0\"><code>" +
           html_lines(sql) + "</code></pre></div>\n";
}

std::vector<Card> cards_of(const std::vector<Difference>& differences)
{
    std::unordered_map<Identity, std::size_t> places;
    std::vector<Card> cards;
    for (const Difference& difference : differences) {
        if (!difference.within) {
            places.emplace(difference.identity, cards.size());
            cards.push_back({&difference, {}, {}});
        }
    }
    std::vector<Card> orphans;
    for (const Difference& difference : differences) {
        if (!difference.within) {
            continue;
        }
        if (const auto found = places.find(difference.within); found != places.end()) {
            cards[found->second].parts.push_back(&difference);
        } else {
            orphans.push_back({&difference, {}, {}});
        }
    }
    std::move(orphans.begin(), orphans.end(), std::back_inserter(cards));
    return cards;
}

std::string html_cards(const std::vector<Card>& cards, const SideNames& names, std::size_t open)
{
    std::string out;
    for (std::size_t first = 0; first < cards.size();) {
        const Identity root = catalog::root_of(cards[first].difference->identity);
        std::size_t last = first + 1;
        while (last < cards.size() && catalog::root_of(cards[last].difference->identity) == root) {
            ++last;
        }
        out += "<section class=\"object\">\n";
        // One that stands for itself says its name itself.
        if (last - first > 1 || cards[first].difference->identity != root) {
            out += fmt::format("<h3>{}</h3>\n", html_object(root));
        }
        for (; first < last; ++first) {
            const bool is_open = open > 0 && cards[first].difference->severity == Severity::critical;
            open -= is_open ? 1U : 0U;
            append_card(out, cards[first], names, is_open);
        }
        out += "</section>\n";
    }
    return out;
}

}  // namespace tidemark::emit
