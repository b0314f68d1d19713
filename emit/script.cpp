#include "emit/script.h"

#include <algorithm>

#include "catalog/kind.h"
#include "emit/new_label.h"
#include "emit/rename.h"
#include "emit/set_aside.h"
#include "emit/shell.h"

namespace tidemark::emit {
namespace {

using catalog::Grant;
using catalog::Identity;
using catalog::Kind;
using diff::Operation;
using diff::StepAction;

template <class Facts>
void write_kind(const Operation& operation, const StepContext& context, std::vector<Statement>& out)
{
    const Facts* before = context.from.find<Facts>(operation.identity);
    const Facts* after = context.to.find<Facts>(operation.identity);
    switch (operation.action) {
    case StepAction::create:
        Ddl<Facts>::create(*after, context, out);
        break;
    case StepAction::alter:
        // What the plan itself has created is as it is to be, but for what was left to do later.
        Ddl<Facts>::alter(before != nullptr ? *before : *after, *after, operation.changed, context, out);
        break;
    case StepAction::drop:
        Ddl<Facts>::drop(*before, context, out);
        break;
    case StepAction::set_aside:
        add_set_aside(operation.identity, context, out);
        break;
    case StepAction::rename:
        break;  // written before anything else
    case StepAction::hollow_out:
        add_hollow(operation.identity, context.from, out);
        break;
    case StepAction::create_shell:
        add_shell(operation.identity, context.to, out);
        break;
    }
}

void write_grant(const Operation& operation, const diff::Plan& plan, const StepContext& context,
                 std::vector<Statement>& out)
{
    const Grant* before = diff::grant_before(plan, context.from, operation.identity);
    const Grant* after = context.to.find<Grant>(operation.identity);
    if (operation.action == StepAction::create) {
        Ddl<Grant>::create(*after, context, out);
    } else if (operation.action == StepAction::drop || after == nullptr) {
        Ddl<Grant>::drop(*before, context, out);
    } else {
        Ddl<Grant>::alter(*before, *after, operation.changed, context, out);
    }
}

void write_operation(const Operation& operation, const diff::Plan& plan, const StepContext& context,
                     std::vector<Statement>& out)
{
    if (operation.identity.kind() == Kind::grant) {
        write_grant(operation, plan, context, out);
        return;
    }
    switch (operation.identity.kind()) {
#define TIDEMARK_KIND(basename, Facts)                       \
    case Kind::basename:                                     \
        write_kind<catalog::Facts>(operation, context, out); \
        break;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    }
}

/// `steps` are those of the plan, `to` is what is there when they are done.
std::vector<Segment> cut(const std::vector<ScriptStatement>& statements, const std::vector<diff::Step>& steps,
                         const catalog::Snapshot& to)
{
    std::vector<Segment> segments;
    std::vector<NewLabel> uncommitted_labels;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = statements[i].statement;
        const diff::Step& step = steps[statements[i].step];
        const bool needs_commit =
            std::any_of(uncommitted_labels.begin(), uncommitted_labels.end(),
                        [&](const NewLabel& label) { return uses_label(statement, step, label, to); });
        const bool cut_before = segments.empty() || statement.alone || !segments.back().transactional || needs_commit;
        if (cut_before) {
            segments.push_back({!statement.alone, i, i});
            uncommitted_labels.clear();
        }
        segments.back().last = i + 1;
        uncommitted_labels.insert(uncommitted_labels.end(), statement.new_enum_labels.begin(),
                                  statement.new_enum_labels.end());
    }
    return segments;
}

/// Do two neighbouring statements belong together, so that no blank line stands between them?
bool stand_together(const Script& script, const diff::Plan& plan, std::size_t a, std::size_t b)
{
    const Identity x = plan.steps[script.statements[a].step].operation.identity;
    const Identity y = plan.steps[script.statements[b].step].operation.identity;
    const bool long_text = script.statements[a].statement.sql.text().find('\n') != std::string::npos ||
                           script.statements[b].statement.sql.text().find('\n') != std::string::npos;
    return !long_text && catalog::root_of(x) == catalog::root_of(y);
}

bool creates_routine(const Script& script, const Segment& segment, const diff::Plan& plan)
{
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        const Operation& operation = plan.steps[script.statements[i].step].operation;
        if (operation.identity.kind() == Kind::routine && operation.action != StepAction::drop &&
            operation.action != StepAction::rename) {
            return true;
        }
    }
    return false;
}

/// Would anything but the name be lost if it were dropped and made anew?
bool has_rows(const diff::Rename& rename)
{
    const Kind kind = rename.from.kind();
    const bool is_view = kind == Kind::view || kind == Kind::materialized_view;
    return (!rename.part_from.empty() && !is_view) || kind == Kind::table || kind == Kind::column ||
           kind == Kind::schema || kind == Kind::sequence;
}

void append_reason(std::string& text, const diff::Rename& rename)
{
    if (rename.makes_way) {
        text += "-- makes way: " + comment_safe(rename.evidence) + '\n';
    } else if (has_rows(rename) && !rename.evidence.empty()) {
        text += "-- taken for a rename: " + comment_safe(rename.evidence) + '\n';
    }
}

void append_body(std::string& text, const Script& script, const Segment& segment, const diff::Plan& plan)
{
    if (creates_routine(script, segment, plan)) {
        // String bodies may name what comes later in this file.
        text += "SET check_function_bodies = off;\n\n";
    }
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        const std::size_t step = script.statements[i].step;
        const bool first_of_step = i == segment.first || script.statements[i - 1].step != step;
        if (i > segment.first && !stand_together(script, plan, i - 1, i)) {
            text += '\n';
        }
        if (first_of_step) {
            if (const diff::Rename* rename = plan.rename_of(step)) {
                append_reason(text, *rename);
            }
            for (const diff::Hazard& hazard : plan.steps[step].hazards) {
                if (hazard.severity == diff::Severity::warning) {
                    text += "-- " + hazard.code + ": " + comment_safe(hazard.message) + '\n';
                }
            }
        }
        text += script.statements[i].statement.sql.text() + ";\n";
    }
}

/// The statements of the steps from `first` up to `last`.
void write_steps(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Plan& plan, std::size_t first,
                 std::size_t last, Script& script)
{
    std::vector<Statement> statements;
    std::vector<Identity> aside;
    for (std::size_t i = first; i < last; ++i) {
        const diff::Step& step = plan.steps[i];
        const StepContext context{from, to, step, plan.executor, plan.changes, aside};
        statements.clear();
        if (const diff::Rename* rename = plan.rename_of(i)) {
            add_rename(*rename, to, statements);
        } else {
            write_operation(step.operation, plan, context, statements);
        }
        for (Statement& statement : statements) {
            script.statements.push_back({std::move(statement), i});
        }
        if (step.operation.action == StepAction::set_aside) {
            aside.push_back(step.operation.identity);
        }
    }
}

std::string header_text(const ScriptHeader& header)
{
    std::string text;
    for (const std::string& line : header.lines) {
        text += "-- " + comment_safe(line) + '\n';
    }
    if (!text.empty()) {
        text += '\n';
    }
    return text;
}

}  // namespace

Script write_script(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Plan& plan)
{
    Script script;
    write_steps(from, to, plan, 0, plan.steps.size(), script);
    script.segments = cut(script.statements, plan.steps, to);
    return script;
}

Script write_way_back(const diff::Way& way, const diff::Plan& back)
{
    Script script;
    write_steps(way.to, way.renamed_from, back, 0, back.first_rename, script);
    write_steps(way.renamed_from, way.from, back, back.first_rename, back.steps.size(), script);
    script.segments = cut(script.statements, back.steps, way.renamed_from);
    return script;
}

std::string segment_text(const Script& script, const Segment& segment, const diff::Plan& plan,
                         const ScriptHeader& header)
{
    std::string text = header_text(header);
    append_body(text, script, segment, plan);
    return text;
}

std::string script_text(const Script& script, const diff::Plan& plan, const ScriptHeader& header)
{
    if (script.empty()) {
        return {};
    }
    std::string text = header_text(header);
    bool first = true;
    for (const Segment& segment : script.segments) {
        if (!first) {
            text += "\n-- A new transaction starts here: what follows needs the above committed.\n\n";
        }
        first = false;
        append_body(text, script, segment, plan);
    }
    return text;
}

std::string segment_statements(const Script& script, const Segment& segment)
{
    std::string text = "SET check_function_bodies = off;\n";
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        text += script.statements[i].statement.sql.text() + ";\n";
    }
    return text;
}

std::optional<std::string> rollback_comment(std::string_view way_back)
{
    if (way_back.find('\r') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string text;
    while (!way_back.empty()) {
        const std::size_t end = std::min(way_back.find('\n'), way_back.size());
        const std::string_view line = way_back.substr(0, end);
        text += line.empty() ? "-- ROLLBACK:" : "-- ROLLBACK: ";
        text += line;
        text += '\n';
        way_back.remove_prefix(std::min(end + 1, way_back.size()));
    }
    return text;
}

std::string comment_safe(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        // U+0080-009F, U+200B-200F, U+2028-202E, U+2060-206F, U+FEFF.
        const bool c1 = byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0;
        const bool general =
            byte == 0xE2 && rest.size() > 2 &&
            ((rest[1] == '\x80' &&
              (static_cast<unsigned char>(rest[2]) >= 0xA8 ||
               (static_cast<unsigned char>(rest[2]) >= 0x8B && static_cast<unsigned char>(rest[2]) <= 0x8F)) &&
              static_cast<unsigned char>(rest[2]) <= 0xAE) ||
             (rest[1] == '\x81' && static_cast<unsigned char>(rest[2]) >= 0xA0 &&
              static_cast<unsigned char>(rest[2]) <= 0xAF));
        const bool mark = rest.starts_with("\xEF\xBB\xBF");
        if (byte < 0x20 || byte == 0x7F) {
            out += '?';
        } else if (c1) {
            out += '?';
            i += 1;
        } else if (general || mark) {
            out += '?';
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace tidemark::emit
