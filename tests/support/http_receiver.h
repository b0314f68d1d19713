#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tidemark::tests {

/// What a client sent.
struct HttpRequest {
    /// "POST /services/x HTTP/1.1"
    std::string line{};
    /// By their names in lower case.
    std::map<std::string, std::string> headers{};
    std::string body{};
};

/// A web server on a port of its own, of this machine only: it takes one connection after another, keeps what was sent, and
/// answers as it was told to, else 200.
class HttpReceiver {
public:
    struct Answer {
        int status = 200;
        /// "Name: value"
        std::vector<std::string> headers{};
        /// Says nothing until the client hangs up.
        bool is_silent = false;
    };

    HttpReceiver();
    ~HttpReceiver();
    HttpReceiver(const HttpReceiver&) = delete;
    HttpReceiver& operator=(const HttpReceiver&) = delete;

    /// "http://127.0.0.1:PORT/services/canary": its path is a secret in the tests.
    std::string url() const;
    /// The next requests are answered so, one each.
    void answer_with(const std::vector<Answer>& answers);
    /// Those received since this was last called.
    std::vector<HttpRequest> take_requests();

private:
    void run();
    void serve(int connection);

    int listener_ = -1;
    /// Written to when it is to end.
    int wake_[2] = {-1, -1};
    int port_ = 0;
    std::mutex mutex_{};
    std::deque<Answer> answers_{};
    std::vector<HttpRequest> requests_{};
    std::thread thread_{};
};

}  // namespace tidemark::tests
