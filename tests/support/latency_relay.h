#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <thread>

namespace tidemark::tests {

/// Stands between a client and a server as a network does: takes one connection at a Unix socket, hands on what is sent after
/// a delay, in both directions, and counts how often the client had to wait for an answer.
class LatencyRelay {
public:
    /// `one_way` is half of a round trip's. The socket is made before the constructor returns.
    LatencyRelay(std::filesystem::path listening, std::filesystem::path server, std::chrono::milliseconds one_way);
    /// Breaks the connection, if there is one still.
    ~LatencyRelay();
    LatencyRelay(const LatencyRelay&) = delete;
    LatencyRelay& operator=(const LatencyRelay&) = delete;

    /// Times that the client sent something when it had been answered since it sent last; the first counts too.
    std::size_t round_trips() const { return round_trips_; }

private:
    void run();

    std::filesystem::path listening_;
    std::filesystem::path server_;
    std::chrono::milliseconds one_way_;
    std::atomic<std::size_t> round_trips_{0};
    std::atomic<bool> stopping_{false};
    int listener_ = -1;
    std::thread thread_{};
};

}  // namespace tidemark::tests
