#include "apps/tidemark/handing_out.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "apps/tidemark/log.h"
#include "apps/tidemark/migration_writer.h"
#include "apps/tidemark/reporting.h"
#include "apps/tidemark/telling.h"
#include "catalog/error.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

using catalog::shadow::Platform;

/// "\n-- ROLLBACK: ...", or nothing where none was asked for.
std::string way_back_comment(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    if (!report.way_back || arguments.down != "comment") {
        return {};
    }
    const std::optional<std::string> comment = emit::rollback_comment(way_back_text(comparison, report));
    if (!comment) {
        throw catalog::InputError(
            "--down=comment", 0, 0,
            "a name or a body in the way back holds a carriage return, at which an SQL comment ends; "
            "--down=file with -f can write it");
    }
    return '\n' + *comment;
}

/// Are the migrations where Supabase's CLI looks for them?
bool is_supabases(const Comparison& comparison)
{
    const std::filesystem::path& directory = comparison.migrations_dir;
    return comparison.platform == Platform::supabase ||
           (directory.filename() == "migrations" && directory.parent_path().filename() == "supabase");
}

/// Supabase's CLI takes every ^[0-9]+_.*\.sql$ for a migration, in the order of the names, and records one version once
/// (pkg/migration/list.go, apply.go): ".down.sql" comes before ".sql".
void tell_what_supabase_makes_of_it(const std::vector<std::filesystem::path>& files)
{
    log_warning(
        fmt::format("Supabase's CLI takes {} for a migration and runs it before {}, so that db reset and db push will "
                    "fail: keep it outside of {}; --down=comment writes the way back where no runner executes it",
                    files.back().filename().string(), files[files.size() - 2].filename().string(),
                    files.back().parent_path().string()));
}

}  // namespace

std::string way_back_text(const Comparison& comparison, const emit::Report& report)
{
    emit::ScriptHeader header;
    header.lines.push_back("The way back from " + comparison.to.source.description + " to " +
                           comparison.from.source.description + ", by tidemark.");
    if (!report.way_back || report.way_back->script.empty()) {
        return "-- " + emit::comment_safe(header.lines.front()) + "\n-- There is nothing to undo.\n";
    }
    return emit::script_text(report.way_back->script, report.way_back->plan, header);
}

std::vector<std::filesystem::path> write_files(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    MigrationTexts texts;
    for (const emit::Segment& segment : report.script.segments) {
        texts.up.push_back(emit::segment_text(report.script, segment, report.plan, header_of(comparison)));
    }
    texts.up.back() += way_back_comment(comparison, report, arguments);
    if (report.way_back && arguments.down == "file") {
        texts.down = way_back_text(comparison, report);
    }
    const WrittenMigrations written =
        write_migrations(comparison.migrations_dir, *arguments.file, texts, utc_now_version());
    for (const std::string& warning : written.warnings) {
        log_warning(warning);
    }
    for (const std::filesystem::path& file : written.files) {
        say("wrote " + file.string());
    }
    if (texts.down && is_supabases(comparison)) {
        tell_what_supabase_makes_of_it(written.files);
    }
    return written.files;
}

void print_script(const Comparison& comparison, const emit::Report& report, const Arguments& arguments)
{
    print(emit::script_text(report.script, report.plan, header_of(comparison)) +
          way_back_comment(comparison, report, arguments));
}

}  // namespace tidemark::apps
