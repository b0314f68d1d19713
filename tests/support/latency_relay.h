#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <thread>
#include <vector>

namespace tidemark::tests {

/// Stands between clients and a server as a network does: takes connections at a Unix socket, hands on what is sent after a
/// delay, in both directions, and counts how often a client had to wait for an answer.
class LatencyRelay {
public:
    /// `one_way` is half of a round trip's. The socket is made before the constructor returns.
    LatencyRelay(std::filesystem::path listening, std::filesystem::path server, std::chrono::milliseconds one_way);
    /// Breaks the connections that there are still.
    ~LatencyRelay();
    LatencyRelay(const LatencyRelay&) = delete;
    LatencyRelay& operator=(const LatencyRelay&) = delete;

    /// Times that a client sent something when it had been answered since it sent last; the first of a connection counts too.
    std::size_t round_trips() const { return round_trips_; }
    std::size_t connections() const { return connections_; }

private:
    void accept_all();
    void relay(int client);

    std::filesystem::path listening_;
    std::filesystem::path server_;
    std::chrono::milliseconds one_way_;
    std::atomic<std::size_t> round_trips_{0};
    std::atomic<std::size_t> connections_{0};
    std::atomic<bool> stopping_{false};
    int listener_ = -1;
    /// The accepting thread's alone, until it has ended.
    std::vector<std::thread> relays_{};
    std::thread thread_{};
};

}  // namespace tidemark::tests
