#include <algorithm>

#include <fmt/format.h>

#include "emit/format/format.h"

namespace tidemark::emit {
namespace {

/// A double-quoted DOT string. A backslash there begins an escape of Graphviz's own (\N is the node's name, \l a line's end).
std::string dot_quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : comment_safe(text)) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

std::string_view color_of(diff::StepAction action)
{
    switch (action) {
    case diff::StepAction::create:
    case diff::StepAction::create_shell:
        return "#d8f0d8";
    case diff::StepAction::drop:
        return "#f6d5d5";
    case diff::StepAction::alter:
    case diff::StepAction::set_aside:
    case diff::StepAction::hollow_out:
    case diff::StepAction::rename:
        break;
    }
    return "#fbf0cc";
}

bool is_warned_of(const diff::Step& step)
{
    return std::any_of(step.hazards.begin(), step.hazards.end(), [](const diff::Hazard& hazard) {
        return hazard.severity == diff::Severity::warning;
    });
}

}  // namespace

std::string graph_dot(const diff::Plan& plan, const Script& script)
{
    std::string text =
        "digraph plan {\n"
        "  rankdir=TB;\n"
        "  node [shape=box, style=\"filled,rounded\", fontname=\"sans-serif\", fontsize=11];\n"
        "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#606060\"];\n";
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        // What is warned of has a red border.
        text += fmt::format("  s{} [label={}, fillcolor=\"{}\"{}];\n", step + 1, dot_quoted(step_label(plan, script, step)),
                            color_of(plan.steps[step].operation.action),
                            is_warned_of(plan.steps[step]) ? ", color=\"#b00000\", penwidth=2" : "");
    }
    for (const diff::Order& order : plan.orders) {
        text += fmt::format("  s{} -> s{} [label={}];\n", order.before + 1, order.after + 1,
                            dot_quoted(diff::sentence(order.reason)));
    }
    return text + "}\n";
}

}  // namespace tidemark::emit
