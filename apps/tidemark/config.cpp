#include "apps/tidemark/config.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "apps/tidemark/misspelling.h"
#include "catalog/error.h"

namespace tidemark::apps {
namespace {

namespace fs = std::filesystem;
using catalog::InputError;

constexpr int supabase_db_port = 54322;

/// One configuration file: typed reading, with the line of what cannot be used.
class ConfigFile {
public:
    ConfigFile(const fs::path& path, const EnvironmentLookup& environment) : path_(path), environment_(environment)
    {
        try {
            table_ = toml::parse_file(path.string());
        } catch (const toml::parse_error& error) {
            throw InputError(path.string(), static_cast<int>(error.source().begin.line),
                             static_cast<int>(error.source().begin.column), std::string(error.description()));
        }
    }

    const toml::table& table() const { return table_; }

    std::optional<std::string> text(std::string_view key) const
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        if (!node->is_string()) {
            refuse(*node, key, "a string");
        }
        return substituted(*node->value<std::string>());
    }

    /// Also from "54322", which is what env(PORT) gives. An env() of a variable that is not set counts as not given.
    std::optional<int> integer(std::string_view key) const
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        if (node->is_integer()) {
            return static_cast<int>(*node->value<std::int64_t>());
        }
        const std::optional<std::string> digits =
            node->is_string() ? substituted(*node->value<std::string>()) : std::nullopt;
        if (node->is_string() && (!digits || digits->empty())) {
            return std::nullopt;
        }
        int value = 0;
        if (!digits || std::from_chars(digits->data(), digits->data() + digits->size(), value).ptr !=
                           digits->data() + digits->size()) {
            refuse(*node, key, "a whole number");
        }
        return value;
    }

    std::optional<bool> boolean(std::string_view key) const
    {
        const toml::node* node = find(key);
        if (node == nullptr) {
            return std::nullopt;
        }
        if (node->is_string()) {
            const std::optional<std::string> word = substituted(*node->value<std::string>());
            return word ? std::optional(*word == "true") : std::nullopt;
        }
        if (!node->is_boolean()) {
            refuse(*node, key, "true or false");
        }
        return node->value<bool>();
    }

    std::vector<std::string> texts(std::string_view key) const
    {
        const toml::node* node = find(key);
        std::vector<std::string> values;
        if (node == nullptr) {
            return values;
        }
        if (!node->is_array()) {
            refuse(*node, key, "a list of strings");
        }
        for (const toml::node& element : *node->as_array()) {
            if (!element.is_string()) {
                refuse(element, key, "a list of strings");
            }
            values.push_back(*element.value<std::string>());
        }
        return values;
    }

    [[noreturn]] void refuse(const toml::node& node, std::string_view key, std::string_view wanted) const
    {
        throw InputError(path_.string(), static_cast<int>(node.source().begin.line),
                         static_cast<int>(node.source().begin.column), fmt::format("{} must be {}", key, wanted));
    }

    const fs::path& path() const { return path_; }

    const toml::node* find(std::string_view key) const { return table_.at_path(key).node(); }

private:
    /// Supabase's env(NAME).
    std::optional<std::string> substituted(const std::string& value) const
    {
        if (value.starts_with("env(") && value.ends_with(")")) {
            return environment_(value.substr(4, value.size() - 5));
        }
        return value;
    }

    fs::path path_;
    const EnvironmentLookup& environment_;
    toml::table table_{};
};

constexpr std::array<std::string_view, 12> known_keys{
    "platform",         "migrations", "migrations.dir", "migrations.schema_paths", "db",           "db.port",
    "db.major_version", "history",    "history.table",  "history.version_column",  "history.tool", "ignore",
};

void warn_of_unknown_keys(const toml::table& table, const std::string& prefix, const fs::path& file,
                          std::vector<std::string>& warnings)
{
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
            const auto* const nearest = std::min_element(
                known_keys.begin(), known_keys.end(),
                [&key](std::string_view a, std::string_view b) { return misspellings(key, a) < misspellings(key, b); });
            warnings.push_back(fmt::format("{}:{}: unknown key {} is ignored; did you mean {}?", file.string(),
                                           node.source().begin.line, key, *nearest));
        } else if (const toml::table* inner = node.as_table()) {
            warn_of_unknown_keys(*inner, key + ".", file, warnings);
        }
    }
}

std::vector<std::string> below(const fs::path& base, const std::vector<std::string>& patterns)
{
    std::vector<std::string> absolute;
    for (const std::string& pattern : patterns) {
        absolute.push_back((base / pattern).lexically_normal().string());
    }
    return absolute;
}

void read_supabase(Project& project, const fs::path& path, const EnvironmentLookup& environment)
{
    const ConfigFile file(path, environment);
    const fs::path base = path.parent_path();
    project.config_file = path;
    project.platform = Platform::supabase;
    project.migrations_dir = base / "migrations";
    project.schema_paths = below(base, file.texts("db.migrations.schema_paths"));
    project.project_id = file.text("project_id").value_or("");
    project.db_port = file.integer("db.port").value_or(supabase_db_port);
    project.db_major_version = file.integer("db.major_version").value_or(0);
    project.auto_expose_new_tables = file.boolean("api.auto_expose_new_tables");
}

/// One key of an ignore rule that is a text; empty without it.
std::string text_of(const toml::table& rule, std::string_view key, const ConfigFile& file)
{
    const toml::node* node = rule.get(key);
    if (node == nullptr) {
        return {};
    }
    if (!node->is_string()) {
        file.refuse(*node, fmt::format("{} of an ignore rule", key), "a string");
    }
    return *node->value<std::string>();
}

/// A TOML date, or one between quotes; empty without it.
std::string date_of(const toml::table& rule, std::string_view key, const ConfigFile& file)
{
    const toml::node* node = rule.get(key);
    if (node == nullptr) {
        return {};
    }
    std::string text;
    if (const auto date = node->value<toml::date>()) {
        text = fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
    } else if (node->is_string()) {
        text = *node->value<std::string>();
    }
    constexpr std::string_view shape = "dddd-dd-dd";
    const bool is_date =
        text.size() == shape.size() && std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char is) {
            return wanted == 'd' ? is >= '0' && is <= '9' : is == wanted;
        });
    if (!is_date) {
        file.refuse(*node, fmt::format("{} of an ignore rule", key), "a date such as 2026-12-31");
    }
    return text;
}

emit::IgnoreRule ignore_rule_of(const toml::table& table, const ConfigFile& file)
{
    emit::IgnoreRule rule;
    rule.place = fmt::format("{}:{}", file.path().string(), table.source().begin.line);
    for (const auto& [key, node] : table) {
        constexpr std::array<std::string_view, 5> known{"kind", "name", "property", "reason", "expires"};
        if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
            throw InputError(
                file.path().string(), static_cast<int>(node.source().begin.line),
                static_cast<int>(node.source().begin.column),
                fmt::format("an ignore rule has no key {}; it has kind, name, property, reason and expires",
                            key.str()));
        }
    }
    const std::string kind = text_of(table, "kind", file);
    rule.unmodelled = kind == "unmodelled";
    if (!kind.empty() && !rule.unmodelled) {
        rule.kind = catalog::kind_from_code(kind);
        if (!rule.kind) {
            file.refuse(*table.get("kind"), "kind of an ignore rule",
                        "the code of a kind, as in the JSON report: table, column, policy, ..., or unmodelled");
        }
    }
    const std::string name = text_of(table, "name", file);
    rule.name = name.empty() ? "*" : name;
    rule.property = text_of(table, "property", file);
    rule.reason = text_of(table, "reason", file);
    rule.expires = date_of(table, "expires", file);
    if (rule.reason.empty()) {
        file.refuse(table, "reason of an ignore rule", "given: who finds the rule wants to know why it is there");
    }
    if (kind.empty() && name.empty()) {
        file.refuse(table, "kind or name of an ignore rule", "given: a rule without either would hide everything");
    }
    return rule;
}

std::vector<emit::IgnoreRule> ignore_rules_of(const ConfigFile& file)
{
    std::vector<emit::IgnoreRule> rules;
    const toml::node* node = file.find("ignore");
    if (node == nullptr) {
        return rules;
    }
    const toml::array* list = node->as_array();
    if (list == nullptr || !list->is_array_of_tables()) {
        file.refuse(*node, "ignore", "rules, each under [[ignore]]");
    }
    for (const toml::node& rule : *list) {
        rules.push_back(ignore_rule_of(*rule.as_table(), file));
    }
    return rules;
}

void read_history_options(catalog::HistoryOptions& history, const ConfigFile& file)
{
    history.version_column = file.text("history.version_column").value_or("");
    if (const std::optional<std::string> tool = file.text("history.tool")) {
        const std::vector<std::string> tools = catalog::migration_tools();
        if (std::find(tools.begin(), tools.end(), *tool) == tools.end()) {
            file.refuse(*file.find("history.tool"), "history.tool",
                        "one of " + fmt::format("{}", fmt::join(tools, ", ")));
        }
        history.tool = *tool;
    }
    if (const std::optional<std::string> table = file.text("history.table")) {
        const std::size_t dot = table->find('.');
        history.schema = dot == std::string::npos ? "public" : table->substr(0, dot);
        history.table = dot == std::string::npos ? *table : table->substr(dot + 1);
        if (history.schema.empty() || history.table.empty()) {
            file.refuse(*file.find("history.table"), "history.table", "SCHEMA.TABLE");
        }
    } else if (!history.version_column.empty()) {
        file.refuse(*file.find("history.version_column"), "history.version_column",
                    "of a table that history.table names");
    }
}

void read_tidemark(Project& project, const fs::path& path, const EnvironmentLookup& environment)
{
    const ConfigFile file(path, environment);
    project.config_file = path;
    if (const std::optional<std::string> platform = file.text("platform")) {
        if (*platform != "supabase" && *platform != "none") {
            file.refuse(*file.find("platform"), "platform", "\"supabase\" or \"none\"");
        }
        project.platform = *platform == "supabase" ? Platform::supabase : Platform::none;
    }
    const std::optional<std::string> directory = file.text("migrations.dir");
    project.names_migrations_dir = directory.has_value();
    if (directory || project.migrations_dir.empty()) {
        project.migrations_dir = (project.root / directory.value_or("migrations")).lexically_normal();
    }
    if (file.find("migrations.schema_paths") != nullptr) {
        project.schema_paths = below(project.root, file.texts("migrations.schema_paths"));
    }
    project.ignore_rules = ignore_rules_of(file);
    project.db_port = file.integer("db.port").value_or(project.db_port);
    project.db_major_version = file.integer("db.major_version").value_or(project.db_major_version);
    read_history_options(project.history, file);
    warn_of_unknown_keys(file.table(), "", path, project.warnings);
}

}  // namespace

std::optional<std::string> environment_variable(const std::string& name)
{
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<Project> find_project(const fs::path& start, const EnvironmentLookup& environment)
{
    std::error_code ignored;
    for (fs::path directory = fs::absolute(start).lexically_normal();; directory = directory.parent_path()) {
        const fs::path supabase = directory / "supabase" / "config.toml";
        const fs::path tidemark = directory / "tidemark.toml";
        Project project;
        project.root = directory;
        if (fs::is_regular_file(supabase, ignored)) {
            read_supabase(project, supabase, environment);
        } else if (fs::is_directory(directory / "supabase", ignored)) {
            project.platform = Platform::supabase;
            project.db_port = supabase_db_port;
        }
        if (fs::is_regular_file(tidemark, ignored)) {
            read_tidemark(project, tidemark, environment);
        }
        if (!project.config_file.empty()) {
            return project;
        }
        if (directory == directory.parent_path()) {
            return std::nullopt;
        }
    }
}

}  // namespace tidemark::apps
