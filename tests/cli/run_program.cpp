#include "tests/cli/run_program.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ostream>
#include <system_error>
#include <thread>

namespace tidemark::tests {
namespace {

using namespace std::chrono_literals;

int checked(int result, const char* what)
{
    if (result < 0) {
        throw std::system_error(errno, std::generic_category(), what);
    }
    return result;
}

/// Files in memory rather than pipes: nobody needs to read while the program runs.
int open_capture(const char* name) { return checked(memfd_create(name, MFD_CLOEXEC), "memfd_create"); }

std::string contents(int file)
{
    std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
    const ssize_t size = pread(file, text.data(), text.size(), 0);
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> result;
    for (std::string& word : words) {
        result.push_back(word.data());
    }
    result.push_back(nullptr);
    return result;
}

bool becomes(uid_t user) { return setgroups(0, nullptr) == 0 && setgid(user) == 0 && setuid(user) == 0; }

}  // namespace

std::ostream& operator<<(std::ostream& stream, const Outcome& outcome)
{
    return stream << "exit status " << outcome.status << "\n--- standard output\n"
                  << outcome.out << "--- standard error\n"
                  << outcome.err << "---\n";
}

RunningProgram::RunningProgram(const Invocation& invocation) : out_(open_capture("out")), err_(open_capture("err"))
{
    std::vector<std::string> words = {invocation.program.filename().string()};
    words.insert(words.end(), invocation.arguments.begin(), invocation.arguments.end());
    std::vector<std::string> settings;
    for (const auto& [name, value] : invocation.environment) {
        settings.push_back(name + "=" + value);
    }
    const std::vector<char*> argv = pointers(words);
    const std::vector<char*> envp = pointers(settings);
    // By file descriptor, since another user may not reach the build directory.
    const int program = checked(open(invocation.program.c_str(), O_RDONLY | O_CLOEXEC), invocation.program.c_str());
    process_ = checked(fork(), "fork");
    if (process_ == 0) {
        const int nothing = open("/dev/null", O_RDONLY);
        const bool is_ready = dup2(nothing, STDIN_FILENO) >= 0 && dup2(out_, STDOUT_FILENO) >= 0 &&
                              dup2(err_, STDERR_FILENO) >= 0 && chdir(invocation.directory.c_str()) == 0 &&
                              (!invocation.user || becomes(*invocation.user));
        if (is_ready) {
            fexecve(program, argv.data(), envp.data());
        }
        _exit(127);
    }
    close(program);
}

RunningProgram::~RunningProgram()
{
    if (!status_) {
        send(SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    close(out_);
    close(err_);
}

void RunningProgram::send(int signal) const { kill(process_, signal); }

bool RunningProgram::has_ended()
{
    int status = 0;
    if (!status_ && waitpid(process_, &status, WNOHANG) == process_) {
        status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    return status_.has_value();
}

Outcome RunningProgram::wait(std::chrono::seconds longest)
{
    const auto deadline = std::chrono::steady_clock::now() + longest;
    while (!has_ended()) {
        if (std::chrono::steady_clock::now() > deadline) {
            send(SIGKILL);
        }
        std::this_thread::sleep_for(1ms);
    }
    return {*status_, contents(out_), contents(err_)};
}

Outcome run_program(const Invocation& invocation) { return RunningProgram(invocation).wait(); }

}  // namespace tidemark::tests
