#include "tests/support/latency_relay.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace tidemark::tests {
namespace {

using Clock = std::chrono::steady_clock;

sockaddr_un address_of(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) {
        throw std::invalid_argument("too long for a socket: " + text);
    }
    std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
    return address;
}

int new_socket()
{
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0) {
        throw std::system_error(errno, std::generic_category(), "socket");
    }
    return made;
}

const sockaddr* generic(const sockaddr_un& address) { return reinterpret_cast<const sockaddr*>(&address); }

/// One direction: what was read, and when it may be handed on.
class Lane {
public:
    Lane(int from, int to, std::chrono::milliseconds delay) : from_(from), to_(to), delay_(delay) {}

    int source() const { return from_; }
    bool is_open() const { return open_ || !waiting_.empty(); }

    /// False at the end.
    bool read()
    {
        std::array<char, 65536> buffer{};
        const ssize_t count = ::read(from_, buffer.data(), buffer.size());
        if (count <= 0) {
            open_ = false;
            return false;
        }
        waiting_.emplace_back(Clock::now() + delay_, std::string(buffer.data(), static_cast<std::size_t>(count)));
        return true;
    }

    void hand_on()
    {
        while (!waiting_.empty() && waiting_.front().first <= Clock::now()) {
            const std::string& data = waiting_.front().second;
            for (std::size_t sent = 0; sent < data.size();) {
                const ssize_t count = ::send(to_, data.data() + sent, data.size() - sent, MSG_NOSIGNAL);
                if (count <= 0) {
                    open_ = false;
                    waiting_.clear();
                    return;
                }
                sent += static_cast<std::size_t>(count);
            }
            waiting_.pop_front();
        }
    }

    /// Until something may be handed on; a moment when nothing waits.
    std::chrono::milliseconds patience() const
    {
        constexpr std::chrono::milliseconds moment{50};
        if (waiting_.empty()) {
            return moment;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(waiting_.front().first - Clock::now());
        return std::clamp(left, std::chrono::milliseconds{0}, moment);
    }

private:
    int from_;
    int to_;
    std::chrono::milliseconds delay_;
    bool open_ = true;
    std::deque<std::pair<Clock::time_point, std::string>> waiting_{};
};

}  // namespace

LatencyRelay::LatencyRelay(std::filesystem::path listening, std::filesystem::path server,
                           std::chrono::milliseconds one_way)
    : listening_(std::move(listening)), server_(std::move(server)), one_way_(one_way), listener_(new_socket())
{
    const sockaddr_un address = address_of(listening_);
    if (::bind(listener_, generic(address), sizeof address) != 0 || ::listen(listener_, 16) != 0) {
        const int error = errno;
        ::close(listener_);
        throw std::system_error(error, std::generic_category(), listening_.string());
    }
    thread_ = std::thread([this] { accept_all(); });
}

LatencyRelay::~LatencyRelay()
{
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    ::unlink(listening_.c_str());
}

void LatencyRelay::accept_all()
{
    while (!stopping_) {
        const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            break;
        }
        ++connections_;
        relays_.emplace_back([this, client] { relay(client); });
    }
    for (std::thread& one : relays_) {
        one.join();
    }
}

void LatencyRelay::relay(int client)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = address_of(server_);
    if (server >= 0 && ::connect(server, generic(address), sizeof address) == 0) {
        Lane there(client, server, one_way_);
        Lane back(server, client, one_way_);
        bool was_answered = true;
        while (!stopping_ && there.is_open() && back.is_open()) {
            std::array<pollfd, 2> waiting{pollfd{there.source(), POLLIN, 0}, pollfd{back.source(), POLLIN, 0}};
            const auto patience = std::min(there.patience(), back.patience());
            ::poll(waiting.data(), waiting.size(), static_cast<int>(patience.count()));
            if (waiting[0].revents != 0 && there.read()) {
                round_trips_ += was_answered ? 1 : 0;
                was_answered = false;
            }
            if (waiting[1].revents != 0) {
                was_answered = back.read() || was_answered;
            }
            there.hand_on();
            back.hand_on();
        }
    }
    ::close(server);
    ::close(client);
}

}  // namespace tidemark::tests
