#include "catalog/disregard.h"

#include <algorithm>
#include <unordered_set>

#include "catalog/visibility.h"

namespace tidemark::catalog {
namespace {

template <class Facts>
void take_fields(Snapshot& to, const Snapshot& from, const Disregarded& difference)
{
    const Facts* source = from.find<Facts>(difference.identity);
    const Facts* target = to.find<Facts>(difference.identity);
    if (source == nullptr || target == nullptr) {
        return;
    }
    Facts& facts = to.all<Facts>()[static_cast<std::size_t>(target - to.all<Facts>().data())];
    for_each_field<Facts>([&](const auto& field) {
        if (std::find(difference.fields.begin(), difference.fields.end(), field.name) != difference.fields.end()) {
            facts.*field.member = source->*field.member;
        }
    });
}

void take_fields(Snapshot& to, const Snapshot& from, const Disregarded& difference)
{
    switch (difference.identity.kind()) {
#define TIDEMARK_KIND(basename, Facts)            \
    case Kind::basename:                          \
        take_fields<Facts>(to, from, difference); \
        break;
#include "catalog/kinds.def"
#undef TIDEMARK_KIND
    }
}

}  // namespace

void disregard(Snapshot& to, const Snapshot& from, const std::vector<Disregarded>& differences)
{
    std::vector<Identity> only_in_from;
    std::unordered_set<Identity> only_in_to;
    for (const Disregarded& difference : differences) {
        if (!to.contains(difference.identity)) {
            only_in_from.push_back(difference.identity);
        } else if (!from.contains(difference.identity)) {
            only_in_to.insert(difference.identity);
        } else {
            take_fields(to, from, difference);
        }
    }
    to.erase_if([&only_in_to](Identity identity) { return only_in_to.contains(identity); });
    to.referenced.insert(to.referenced.end(), only_in_to.begin(), only_in_to.end());
    to.seal();
    std::sort(only_in_from.begin(), only_in_from.end());
    restore(to, from, only_in_from);
}

}  // namespace tidemark::catalog
