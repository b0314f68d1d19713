#include "tests/support/http_receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

namespace tidemark::tests {
namespace {

int checked(int result, const char* what)
{
    if (result < 0) {
        throw std::system_error(errno, std::generic_category(), what);
    }
    return result;
}

/// False when there is nothing more, or the receiver ends.
bool receive(int connection, int wake, std::string& text)
{
    std::array<pollfd, 2> both{pollfd{connection, POLLIN, 0}, pollfd{wake, POLLIN, 0}};
    std::array<char, 65536> buffer{};
    if (poll(both.data(), both.size(), -1) < 0 || both[1].revents != 0) {
        return false;
    }
    const ssize_t count = read(connection, buffer.data(), buffer.size());
    if (count <= 0) {
        return false;
    }
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

HttpRequest parsed_head(const std::string& head)
{
    HttpRequest request;
    std::istringstream lines(head);
    std::string line;
    std::getline(lines, request.line);
    while (std::getline(lines, line)) {
        const std::size_t colon = line.find(": ");
        if (colon != std::string::npos) {
            std::string name = line.substr(0, colon);
            std::transform(name.begin(), name.end(), name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            request.headers[name] = line.substr(colon + 2, line.find('\r') - colon - 2);
        }
    }
    request.line = request.line.substr(0, request.line.find('\r'));
    return request;
}

std::optional<HttpRequest> read_request(int connection, int wake)
{
    std::string text;
    std::size_t end = std::string::npos;
    while ((end = text.find("\r\n\r\n")) == std::string::npos) {
        if (!receive(connection, wake, text)) {
            return std::nullopt;
        }
    }
    HttpRequest request = parsed_head(text.substr(0, end + 2));
    const auto length = request.headers.find("content-length");
    const std::size_t size = length == request.headers.end() ? 0 : std::stoul(length->second);
    request.body = text.substr(end + 4);
    while (request.body.size() < size) {
        if (!receive(connection, wake, request.body)) {
            return std::nullopt;
        }
    }
    return request;
}

}  // namespace

HttpReceiver::HttpReceiver()
{
    listener_ = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    checked(bind(listener_, generic, size), "bind");
    checked(listen(listener_, 8), "listen");
    checked(getsockname(listener_, generic, &size), "getsockname");
    port_ = ntohs(address.sin_port);
    checked(pipe(wake_), "pipe");
    thread_ = std::thread([this] { run(); });
}

HttpReceiver::~HttpReceiver()
{
    close(wake_[1]);
    thread_.join();
    close(wake_[0]);
    close(listener_);
}

std::string HttpReceiver::url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/services/canary"; }

void HttpReceiver::answer_with(const std::vector<Answer>& answers)
{
    const std::lock_guard lock(mutex_);
    answers_.assign(answers.begin(), answers.end());
}

std::vector<HttpRequest> HttpReceiver::take_requests()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(requests_, {});
}

void HttpReceiver::run()
{
    while (true) {
        std::array<pollfd, 2> both{pollfd{listener_, POLLIN, 0}, pollfd{wake_[0], POLLIN, 0}};
        if (poll(both.data(), both.size(), -1) < 0 || both[1].revents != 0) {
            return;
        }
        const int connection = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) {
            serve(connection);
            close(connection);
        }
    }
}

void HttpReceiver::serve(int connection)
{
    std::optional<HttpRequest> request = read_request(connection, wake_[0]);
    if (!request) {
        return;
    }
    Answer answer;
    {
        const std::lock_guard lock(mutex_);
        requests_.push_back(std::move(*request));
        if (!answers_.empty()) {
            answer = answers_.front();
            answers_.pop_front();
        }
    }
    std::string more;
    while (answer.is_silent && receive(connection, wake_[0], more)) {
    }
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) + " As Told\r\nConnection: close\r\n";
    for (const std::string& header : answer.headers) {
        text += header + "\r\n";
    }
    text += "Content-Length: 2\r\n\r\nok";
    send(connection, text.data(), text.size(), MSG_NOSIGNAL);
}

}  // namespace tidemark::tests
