#include "apps/tidemark/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>

namespace tidemark::apps {
namespace {

constexpr long connect_timeout_ms = 5000;
constexpr long whole_timeout_ms = 10000;

struct UrlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct HandleDeleter {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct HeadersDeleter {
    void operator()(curl_slist* headers) const { curl_slist_free_all(headers); }
};

std::string part_of(CURLU* url, CURLUPart part)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK || text == nullptr) {
        return {};
    }
    std::string result = text;
    curl_free(text);
    return result;
}

std::string in_lower_case(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// A server that hangs up is an answer that does not come, and not the end of the process: libcurl leaves that signal to its
/// user where it is told to use none.
class NoBrokenPipe {
public:
    NoBrokenPipe()
    {
        struct sigaction ignoring {};
        ignoring.sa_handler = SIG_IGN;
        sigaction(SIGPIPE, &ignoring, &before_);
    }
    ~NoBrokenPipe() { sigaction(SIGPIPE, &before_, nullptr); }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

private:
    struct sigaction before_ {};
};

/// What the server writes is of no interest, and an endless answer none at all.
extern "C" size_t drop_answer(char*, size_t size, size_t count, void* received)
{
    constexpr std::size_t longest = std::size_t{256} * 1024;
    auto& total = *static_cast<std::size_t*>(received);
    total += size * count;
    return total > longest ? 0 : size * count;
}

std::string problem_of(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return "no answer in time";
    case CURLE_COULDNT_RESOLVE_HOST:
        return "its name cannot be resolved";
    case CURLE_COULDNT_CONNECT:
        return "cannot be connected to";
    case CURLE_PEER_FAILED_VERIFICATION:
        return "its certificate cannot be trusted";
    default:
        return curl_easy_strerror(code);
    }
}

}  // namespace

std::optional<SecretUrl> SecretUrl::parse(const std::string& text)
{
    const std::unique_ptr<CURLU, UrlDeleter> parts(curl_url());
    if (!parts || curl_url_set(parts.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) {
        return std::nullopt;
    }
    SecretUrl url;
    url.url_ = text;
    url.scheme_ = part_of(parts.get(), CURLUPART_SCHEME);
    url.host_ = in_lower_case(part_of(parts.get(), CURLUPART_HOST));
    url.path_ = part_of(parts.get(), CURLUPART_PATH);
    const bool is_web = url.scheme_ == "http" || url.scheme_ == "https";
    return is_web && !url.host_.empty() ? std::optional(std::move(url)) : std::nullopt;
}

bool SecretUrl::is_exposed() const
{
    const bool is_local = host_ == "localhost" || host_.ends_with(".localhost") || host_ == "[::1]" ||
                          (host_.starts_with("127.") && host_.find_first_not_of("0123456789.") == std::string::npos);
    return scheme_ == "http" && !is_local;
}

HttpAnswer post_json(const SecretUrl& url, const std::string& body)
{
    static const CURLcode prepared = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, HandleDeleter> handle(prepared == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) {
        return {0, "libcurl cannot be used here", {}};
    }
    std::unique_ptr<curl_slist, HeadersDeleter> headers(
        curl_slist_append(nullptr, "Content-Type: application/json; charset=utf-8"));
    std::size_t received = 0;
    const auto set = [&handle](CURLoption option, auto value) { curl_easy_setopt(handle.get(), option, value); };
    set(CURLOPT_URL, url.url_.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
    set(CURLOPT_TIMEOUT_MS, whole_timeout_ms);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "tidemark/" TIDEMARK_VERSION);
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(CURLOPT_POSTFIELDS, body.c_str());
    set(CURLOPT_WRITEFUNCTION, &drop_answer);
    set(CURLOPT_WRITEDATA, &received);

    const NoBrokenPipe no_broken_pipe;
    const CURLcode code = curl_easy_perform(handle.get());
    HttpAnswer answer;
    if (code != CURLE_OK) {
        answer.problem = problem_of(code);
        return answer;
    }
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t wait = 0;
    if (curl_easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &wait) == CURLE_OK && wait > 0) {
        answer.retry_after = std::chrono::seconds(wait);
    }
    return answer;
}

}  // namespace tidemark::apps
