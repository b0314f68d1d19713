#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::tests {

/// A program to run. Its environment is what is given here and nothing else.
struct Invocation {
    std::filesystem::path program{};
    std::vector<std::string> arguments{};
    std::filesystem::path directory{};
    std::map<std::string, std::string> environment{};
    /// Run as this user and group, for which we must be root.
    std::optional<uid_t> user{};
};

struct Outcome {
    /// 128 + the signal that ended it.
    int status = -1;
    std::string out{};
    std::string err{};
};

/// For gtest's messages.
std::ostream& operator<<(std::ostream& stream, const Outcome& outcome);

/// Started at once; killed at the end when it still runs.
class RunningProgram {
public:
    explicit RunningProgram(const Invocation& invocation);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    pid_t process() const { return process_; }
    void send(int signal) const;
    bool has_ended();
    /// Kills it when it does not end in time.
    Outcome wait(std::chrono::seconds longest = std::chrono::seconds(120));

private:
    pid_t process_ = -1;
    std::optional<int> status_{};
    int out_ = -1;
    int err_ = -1;
};

Outcome run_program(const Invocation& invocation);

}  // namespace tidemark::tests
