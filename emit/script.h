#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/way_back.h"
#include "emit/ddl.h"

namespace tidemark::emit {

/// A statement of a script, and the step of the plan that it comes from.
struct ScriptStatement {
    Statement statement{};
    /// Index into Plan::steps.
    std::size_t step = 0;
};

/// Statements that run in one transaction, or the one statement that must run outside of any.
struct Segment {
    bool transactional = true;
    /// Range in Script::statements.
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The SQL of a plan.
struct Script {
    std::vector<ScriptStatement> statements{};
    /// In order; none when nothing is to be done.
    std::vector<Segment> segments{};

    bool empty() const { return statements.empty(); }
};

/// Writes the plan's steps as SQL and cuts it where a transaction must end: around what cannot run inside one, and
/// between ALTER TYPE ... ADD VALUE and the first statement that names the new label (SQLSTATE 55P04 otherwise).
Script write_script(const catalog::Snapshot& from, const catalog::Snapshot& to, const diff::Plan& plan);

/// Writes the way back: its plan is diff::plan_way_back()'s.
Script write_way_back(const diff::Way& way, const diff::Plan& back);

/// What stands at the head of a written migration.
struct ScriptHeader {
    /// One line each, without the comment's dashes; any text is made safe for an SQL comment.
    std::vector<std::string> lines{};
};

/// The text of one segment as a file: header, session settings that it needs, statements, a comment above what loses
/// data. Ends with a newline.
std::string segment_text(const Script& script, const Segment& segment, const diff::Plan& plan,
                         const ScriptHeader& header);

/// All segments as one text for standard output; a comment says where a transaction must end.
std::string script_text(const Script& script, const diff::Plan& plan, const ScriptHeader& header);

/// The statements of a segment alone, each ended by a semicolon: what the proof runs.
std::string segment_statements(const Script& script, const Segment& segment);

/// The text of a way back as lines of a comment, "-- ROLLBACK: " in front of each, to stand at the end of its migration; no
/// runner executes them, and `sed -n 's/^-- ROLLBACK: \{0,1\}//p'` gives the text again. Empty where that cannot be: a
/// carriage return ends a comment in PostgreSQL (scan.l, non_newline), and a name or a body may hold one.
std::optional<std::string> rollback_comment(std::string_view way_back);

/// `text` on one line, without anything that could end an SQL comment or move a terminal's cursor: control characters,
/// line and paragraph separators and bidirectional controls become '?'.
std::string comment_safe(std::string_view text);

}  // namespace tidemark::emit
