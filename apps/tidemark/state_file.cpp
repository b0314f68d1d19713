#include "apps/tidemark/state_file.h"

#include <fstream>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apps/tidemark/whole_file.h"
#include "catalog/error.h"

namespace tidemark::apps {
namespace {

using Json = nlohmann::ordered_json;
using emit::DifferenceClass;

constexpr int format_version = 1;
constexpr const char* version_key = "tidemark_state";

DifferenceClass class_of(const std::string& word)
{
    for (const DifferenceClass candidate :
         {DifferenceClass::missing, DifferenceClass::unexpected, DifferenceClass::changed}) {
        if (emit::word_of(candidate) == word) {
            return candidate;
        }
    }
    throw std::invalid_argument(word);
}

}  // namespace

emit::State read_state(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return {};
    }
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        throw catalog::InputError(path.string(), 0, 0, "cannot be read");
    }
    try {
        const Json json = Json::parse(text.str());
        if (json.at(version_key) != format_version) {
            throw catalog::InputError(path.string(), 0, 0,
                                      fmt::format("is a state of version {}, and this tidemark knows version {}",
                                                  json.at(version_key).dump(), format_version));
        }
        emit::State state;
        state.last_run = json.at("last_run");
        for (const Json& known : json.at("known")) {
            state.known.push_back(
                {known.at("id"), known.at("object"), class_of(known.at("class")), known.at("first_seen")});
        }
        return state;
    } catch (const std::exception& problem) {
        if (dynamic_cast<const catalog::InputError*>(&problem) != nullptr) {
            throw;
        }
        throw catalog::InputError(path.string(), 0, 0,
                                  "is no state that tidemark wrote; another --state, or remove it");
    }
}

void write_state(const std::filesystem::path& path, const emit::State& state)
{
    Json known = Json::array();
    for (const emit::ResolvedDifference& difference : state.known) {
        known.push_back({{"id", difference.id},
                         {"class", std::string(emit::word_of(difference.difference_class))},
                         {"object", difference.object},
                         {"first_seen", difference.first_seen}});
    }
    const Json json{{version_key, format_version}, {"last_run", state.last_run}, {"known", std::move(known)}};
    write_whole_file(path, json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace tidemark::apps
