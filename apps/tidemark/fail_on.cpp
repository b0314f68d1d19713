#include "apps/tidemark/fail_on.h"

#include <set>
#include <stdexcept>
#include <string>

#include "apps/tidemark/misspelling.h"

namespace tidemark::apps {
namespace {

using emit::DifferenceClass;
using emit::FailOn;
using emit::Severity;

/// Is it a word of --fail-on?
bool take(std::string_view word, FailOn& on, std::set<DifferenceClass>& classes)
{
    for (const DifferenceClass difference_class :
         {DifferenceClass::missing, DifferenceClass::unexpected, DifferenceClass::changed}) {
        if (word == emit::word_of(difference_class)) {
            classes.insert(difference_class);
            return true;
        }
    }
    for (const Severity severity : {Severity::info, Severity::warning, Severity::critical}) {
        if (word == emit::word_of(severity)) {
            on.least = severity;
            return true;
        }
    }
    bool* const file = word == "pending"         ? &on.pending
                       : word == "missing-files" ? &on.missing_files
                       : word == "edited-files"  ? &on.edited_files
                       : word == "out-of-order"  ? &on.out_of_order
                                                 : nullptr;
    if (file != nullptr) {
        *file = true;
    }
    return file != nullptr;
}

}  // namespace

FailOn parse_fail_on(std::string_view text)
{
    FailOn on;
    if (text == "never") {
        on.classes.clear();
        return on;
    }
    std::set<DifferenceClass> classes;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string word(text.substr(0, comma));
        if (!take(word, on, classes)) {
            const std::string meant =
                meant_by(word, {"missing", "unexpected", "changed", "info", "warning", "critical", "pending",
                                "missing-files", "edited-files", "out-of-order", "never"});
            throw std::invalid_argument('"' + word + "\" is nothing to fail on" +
                                        (meant.empty() ? "" : "; did you mean \"" + meant + "\"?"));
        }
        if (comma == std::string_view::npos) {
            break;
        }
        text.remove_prefix(comma + 1);
    }
    if (!classes.empty()) {
        on.classes = std::move(classes);
    }
    return on;
}

}  // namespace tidemark::apps
