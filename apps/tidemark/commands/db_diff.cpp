#include <iostream>

#include "apps/tidemark/commands/commands.h"
#include "apps/tidemark/exit_status.h"
#include "apps/tidemark/log.h"
#include "apps/tidemark/migration_writer.h"
#include "apps/tidemark/proof.h"
#include "apps/tidemark/source.h"
#include "apps/tidemark/telling.h"
#include "catalog/error.h"
#include "diff/plan.h"
#include "emit/script.h"

namespace tidemark::apps {
namespace {

int write_files(const Comparison& comparison, const diff::Plan& plan, const emit::Script& script,
                const Arguments& arguments)
{
    std::vector<std::string> texts;
    for (const emit::Segment& segment : script.segments) {
        texts.push_back(emit::segment_text(script, segment, plan, header_of(comparison)));
    }
    const WrittenMigrations written =
        write_migrations(comparison.migrations_dir, *arguments.file, texts, utc_now_version());
    for (const std::string& warning : written.warnings) {
        log_warning(warning);
    }
    for (const std::filesystem::path& file : written.files) {
        say("wrote " + file.string());
    }
    return exit_ok;
}

}  // namespace

int db_diff(const Arguments& arguments, catalog::Observer& observer)
{
    if (arguments.file) {
        checked_migration_name(*arguments.file);
    }
    const PendingMigrations pending =
        arguments.all_migrations ? PendingMigrations::included : PendingMigrations::left_out;
    Comparison comparison = load_comparison(arguments, pending, observer);
    if (arguments.file && comparison.migrations_dir.empty()) {
        throw catalog::InputError(".", 0, 0, "-f writes into a project's migrations, and no project was found here");
    }
    tell_about_sources(comparison);

    const diff::Plan plan = diff::make_plan(comparison.from.snapshot, comparison.to.snapshot, comparison.executor);
    const emit::Script script = emit::write_script(comparison.from.snapshot, comparison.to.snapshot, plan);
    tell_undecided(plan);
    if (!script.empty() && arguments.prove) {
        const Proof proof = prove(comparison, plan, script, arguments, observer);
        if (!proof.holds) {
            tell_failed_proof(proof, script, plan);
            return exit_undecided;
        }
    }
    tell_hazards(plan);
    if (script.empty()) {
        say("no difference: nothing to write");
        return exit_ok;
    }
    if (arguments.file) {
        return write_files(comparison, plan, script, arguments);
    }
    std::cout << emit::script_text(script, plan, header_of(comparison)) << std::flush;
    return arguments.check ? exit_differences : exit_ok;
}

}  // namespace tidemark::apps
