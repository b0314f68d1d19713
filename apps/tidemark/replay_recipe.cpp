#include "apps/tidemark/replay_recipe.h"

#include <sys/stat.h>

#include <algorithm>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "catalog/shadow/cluster_template.h"
#include "catalog/shadow/shadow_role.h"

namespace tidemark::apps {
namespace {

/// This very build: another one may read, or imitate, otherwise.
std::string program_stamp()
{
    struct stat facts {};
    if (stat("/proc/self/exe", &facts) != 0) {
        return "unknown";
    }
    return fmt::format("{} {}.{:09} {} {}", facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, facts.st_dev,
                       facts.st_ino);
}

/// So that no text runs into the next.
std::string framed(std::string_view text) { return fmt::format("{}:{}\n", text.size(), text); }

template <class Texts>
std::string framed_list(std::string_view what, const Texts& texts)
{
    std::string list = fmt::format("{} {}\n", what, texts.size());
    for (const auto& text : texts) {
        if constexpr (requires { text.text(); }) {
            list += framed(text.text());
        } else {
            list += framed(text);
        }
    }
    return list;
}

std::string text_of(const catalog::ShadowRole& role)
{
    std::string text = framed(catalog::create_role_statement(role));
    for (const catalog::ShadowMembership& membership : role.memberships) {
        text += fmt::format("in {} {} {} {}", membership.is_admin, membership.inherits, membership.may_set,
                            framed(membership.role));
    }
    return text;
}

std::vector<std::string> names_of(const std::vector<catalog::TableName>& tables)
{
    std::vector<std::string> names;
    for (const catalog::TableName& table : tables) {
        names.push_back(table.schema.text());
        names.push_back(table.name.text());
    }
    return names;
}

std::string text_of(const catalog::Scope& scope)
{
    return framed_list("schemas", scope.schemas) + framed_list("excluded", scope.excluded_schemas) +
           framed_list("platform schemas", scope.platform_schemas) +
           framed_list("platform roles", scope.platform_roles) + framed_list("hidden schemas", scope.hidden_schemas) +
           framed_list("imitated schemas", scope.imitated_schemas) +
           framed_list("hidden tables", names_of(scope.hidden_tables)) +
           framed_list("platform extensions", scope.platform_extensions) +
           framed_list("platform publications", scope.platform_publications) +
           framed_list("platform settings", scope.platform_settings);
}

std::string base_of(const ShadowSetup& setup, const catalog::Scope& scope)
{
    const ShadowRequest& request = setup.request;
    std::string text = "program " + program_stamp() + '\n' + catalog::describe(setup.cluster->recipe);
    text += fmt::format("platform {} {}\nrole {} {}", static_cast<int>(request.platform),
                        static_cast<int>(request.default_privileges), request.restricted, framed(request.role));
    text += framed_list("stand-ins", setup.stand_ins) + framed_list("hidden", setup.hidden_stand_ins);
    for (const auto& file : setup.every_database) {
        text += framed(file.text);
    }
    for (const catalog::ShadowRole& role : setup.roles) {
        text += text_of(role);
    }
    return text + framed_list("created", request.created_by_migrations) + text_of(scope);
}

}  // namespace

ReplayRecipe::ReplayRecipe(const ShadowSetup& setup, const catalog::Scope& scope,
                           const std::vector<catalog::Migration>& migrations)
    : text_(base_of(setup, scope)), ends_{text_.size()}
{
    for (const catalog::Migration& migration : migrations) {
        text_ += "file " + framed(catalog::file_name(migration)) + framed(migration.text);
        ends_.push_back(text_.size());
    }
}

std::optional<std::size_t> ReplayRecipe::longest_kept(const std::vector<std::string>& recipes) const
{
    std::optional<std::size_t> longest;
    for (const std::string& recipe : recipes) {
        const auto end = std::lower_bound(ends_.begin(), ends_.end(), recipe.size());
        const auto count = static_cast<std::size_t>(end - ends_.begin());
        const bool is_beginning = end != ends_.end() && *end == recipe.size() && text_.starts_with(recipe);
        if (is_beginning && (!longest || count > *longest)) {
            longest = count;
        }
    }
    return longest;
}

std::size_t ReplayRecipe::longest_common(const std::vector<std::string>& recipes) const
{
    std::size_t longest = 0;
    for (const std::string& recipe : recipes) {
        const auto differs = std::mismatch(text_.begin(), text_.end(), recipe.begin(), recipe.end()).first;
        const auto common = static_cast<std::size_t>(differs - text_.begin());
        const auto end = std::upper_bound(ends_.begin(), ends_.end(), common);
        if (end != ends_.begin()) {
            longest = std::max(longest, static_cast<std::size_t>(end - ends_.begin()) - 1);
        }
    }
    return longest;
}

catalog::ClusterCache::Notes to_notes(const ReplayNotes& notes, const std::string& title)
{
    const nlohmann::json facts{{"database", notes.database},
                               {"extensions", notes.extensions},
                               {"precreated_roles", notes.precreated_roles},
                               {"warnings", notes.warnings}};
    return {{"title", title},
            {"facts.json", facts.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)},
            {"snapshot.json", notes.snapshot}};
}

std::optional<ReplayNotes> replay_notes_from(const catalog::ClusterCache::Notes& notes)
{
    const auto facts_text = notes.find("facts.json");
    const auto snapshot = notes.find("snapshot.json");
    if (facts_text == notes.end() || snapshot == notes.end()) {
        return std::nullopt;
    }
    try {
        const nlohmann::json facts = nlohmann::json::parse(facts_text->second);
        ReplayNotes read;
        facts.at("database").get_to(read.database);
        facts.at("extensions").get_to(read.extensions);
        facts.at("precreated_roles").get_to(read.precreated_roles);
        facts.at("warnings").get_to(read.warnings);
        read.snapshot = snapshot->second;
        return read;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

}  // namespace tidemark::apps
