#include "apps/tidemark/fingerprint.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catalog/shadow/digest.h"

namespace tidemark::apps {
namespace {

using catalog::HasFields;
using catalog::Identity;
using catalog::Name;
using catalog::TypeReference;

/// Adds one value after another, each so that it cannot run into the next.
class Fingerprint {
public:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void add(T value) { add(std::string_view(std::to_string(static_cast<std::int64_t>(value)))); }
    void add(std::string_view text)
    {
        constexpr std::string_view end("\0", 1);
        digest_.add(text);
        digest_.add(end);
    }
    void add(const std::string& text) { add(std::string_view(text)); }
    void add(Name name) { add(std::string_view(name.text())); }

    void add(const TypeReference& type)
    {
        add(type.schema);
        add(type.name);
        add(type.is_array);
    }

    void add(Identity identity)
    {
        add(identity ? code_of(identity.kind()) : std::string_view{});
        if (identity) {
            add(identity.schema());
            add(identity.name());
            add(identity.qualifier());
            add(identity.arguments());
            add(identity.parent());
        }
    }

    template <class T>
    void add(const std::optional<T>& value)
    {
        add(value.has_value());
        if (value) {
            add(*value);
        }
    }

    template <class T>
    void add(const catalog::Boxed<T>& value)
    {
        add(value.has_value());
        if (value) {
            add(*value);
        }
    }

    template <class T>
    void add(const std::vector<T>& values)
    {
        add(values.size());
        for (const T& value : values) {
            add(value);
        }
    }

    template <HasFields T>
    void add(const T& value)
    {
        if constexpr (catalog::detail::HasIdentity<T>) {
            add(value.identity);
        }
        catalog::for_each_field<T>([&](const auto& field) { add(value.*field.member); });
    }

    std::string text() const { return digest_.text(); }

private:
    catalog::Digest digest_{};
};

}  // namespace

std::string fingerprint(const catalog::Snapshot& snapshot)
{
    Fingerprint all;
    snapshot.for_each([&all](const auto& facts) { all.add(facts); });
    all.add(snapshot.unmodelled);
    all.add(snapshot.referenced);
    return all.text();
}

}  // namespace tidemark::apps
