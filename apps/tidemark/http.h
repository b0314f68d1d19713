#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::apps {

/// An http or https URL whose path, query or user may be a secret, as a webhook's token is. It shows without them, and only
/// post_json() reads it whole.
class SecretUrl {
public:
    /// None when it is no http or https URL with a host.
    static std::optional<SecretUrl> parse(const std::string& text);

    /// "https://hooks.slack.com": scheme and host only.
    std::string display() const { return scheme_ + "://" + host_; }
    /// In lower case.
    const std::string& host() const { return host_; }
    bool has_path_under(std::string_view prefix) const { return path_.starts_with(prefix); }
    /// In plain text over a network, which whoever stands in between can read.
    bool is_exposed() const;

private:
    SecretUrl() = default;

    std::string url_{};
    std::string scheme_{};
    std::string host_{};
    std::string path_{};

    friend struct HttpAnswer post_json(const SecretUrl& url, const std::string& body);
};

/// What came back.
struct HttpAnswer {
    /// 0 when there was no answer.
    long status = 0;
    /// Why there was none; without the URL.
    std::string problem{};
    /// What a server asks for that is busy.
    std::optional<std::chrono::seconds> retry_after{};

    bool is_success() const { return status >= 200 && status < 300; }
};

/// Sends JSON; 5 s to connect and 10 s for all of it. Certificates are checked, and no redirect is followed: a secret goes to the
/// host that it was made for, and to no other. The only door to libcurl. Never throws for what a network does.
HttpAnswer post_json(const SecretUrl& url, const std::string& body);

}  // namespace tidemark::apps
