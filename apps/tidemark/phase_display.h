#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace tidemark::apps {

/// Shows what is going on, but only when it takes a while: a run that is quick says nothing.
class PhaseDisplay {
public:
    enum class Form {
        nothing,
        /// For logs: each phase that lasts is told once.
        line_per_phase,
        /// For terminals: one line, kept up to date, gone when the phase is over.
        updating_line,
    };

    /// Writes to `file`; what lasts shorter than `patience` is not shown.
    PhaseDisplay(Form form, int file, std::chrono::milliseconds patience);
    ~PhaseDisplay();
    PhaseDisplay(const PhaseDisplay&) = delete;
    PhaseDisplay& operator=(const PhaseDisplay&) = delete;

    /// A phase begins, and the one before is over; with an empty text nothing goes on from now on. One line, terminal-safe.
    void begin(std::string text);
    /// How far it is; it is over when `done` reaches a `total` that is not 0.
    void progress(std::size_t done, std::size_t total, const std::string& what);

    /// While the lock is held nothing is drawn, and the line is clear for others to write.
    std::unique_lock<std::mutex> pause();

private:
    void watch();
    void show();
    void clear();
    void write(const std::string& text) const;
    std::string line() const;

    const Form form_;
    const int file_;
    const std::chrono::milliseconds patience_;

    std::mutex mutex_{};
    std::condition_variable changed_{};
    bool stopping_ = false;
    std::string text_{};
    std::string detail_{};
    std::chrono::steady_clock::time_point begun_{};
    bool is_told_ = false;
    bool is_drawn_ = false;
    std::thread watcher_{};
};

}  // namespace tidemark::apps
