#include "catalog/shadow/child_process.h"

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "catalog/error.h"
#include "catalog/shadow/file_descriptor.h"

namespace tidemark::catalog {
namespace {

/// In the child: writes errno to the parent and ends.
[[noreturn]] void give_up(int report)
{
    const int error = errno;
    // Nobody is left to tell when the pipe is broken.
    [[maybe_unused]] const ssize_t written = write(report, &error, sizeof error);
    _exit(127);
}

/// In the child: every descriptor but the first three closes at exec.
void close_descriptors_at_exec()
{
#if defined(SYS_close_range)
    constexpr unsigned close_range_cloexec = 4;  // CLOSE_RANGE_CLOEXEC, Linux 5.11
    if (syscall(SYS_close_range, 3U, ~0U, close_range_cloexec) == 0) {
        return;
    }
#endif
    for (int descriptor = 3; descriptor < 4096; ++descriptor) {
        fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    }
}

/// Between fork and exec: only async-signal-safe calls, since other threads' locks may be held for ever.
[[noreturn]] void become(const ChildProgram& child, char* const* arguments, pid_t parent, int report)
{
    for (int number = 1; number < NSIG; ++number) {
        signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);

    // A session of its own: Ctrl-C in the terminal reaches us alone, and we end the child in an orderly way.
    setsid();
    umask(077);
    const rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (chdir("/") != 0 || nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 ||
        dup2(child.output >= 0 ? child.output : nothing, STDOUT_FILENO) < 0 ||
        dup2(child.output >= 0 ? child.output : nothing, STDERR_FILENO) < 0) {
        give_up(report);
    }
    close_descriptors_at_exec();
    if (child.without_network) {
        // Refused in most containers; the server listens nowhere either way.
        [[maybe_unused]] const int outcome = unshare(CLONE_NEWNET);
    }
    if (child.account.is_foreign && (setgroups(child.account.groups.size(), child.account.groups.data()) != 0 ||
                                     setresgid(child.account.gid, child.account.gid, child.account.gid) != 0 ||
                                     setresuid(child.account.uid, child.account.uid, child.account.uid) != 0)) {
        give_up(report);
    }
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // After the change of user, which clears it; and the parent may have died before it was set.
    if (child.signal_at_our_death != 0) {
        prctl(PR_SET_PDEATHSIG, child.signal_at_our_death, 0, 0, 0);
        if (getppid() != parent) {
            _exit(127);
        }
    }
    char* const environment[] = {nullptr};
    execve(arguments[0], arguments, environment);
    give_up(report);
}

int status_of(int wait_status)
{
    return WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

}  // namespace

pid_t start_program(const ChildProgram& child)
{
    std::string program = child.program.string();
    std::vector<std::string> copies = child.arguments;
    std::vector<char*> arguments = {program.data()};
    for (std::string& argument : copies) {
        arguments.push_back(argument.data());
    }
    arguments.push_back(nullptr);

    std::array<int, 2> ends = {-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw ClusterError("cannot make a pipe: " + std::string(std::strerror(errno)), {});
    }
    const FileDescriptor incoming(ends[0]);
    FileDescriptor outgoing(ends[1]);
    const pid_t parent = getpid();
    const pid_t process = fork();
    if (process < 0) {
        throw ClusterError("cannot start a process: " + std::string(std::strerror(errno)), {});
    }
    if (process == 0) {
        become(child, arguments.data(), parent, outgoing.get());
    }
    outgoing.reset();
    int error = 0;
    ssize_t received = 0;
    do {
        received = read(incoming.get(), &error, sizeof error);
    } while (received < 0 && errno == EINTR);
    if (received == static_cast<ssize_t>(sizeof error)) {
        wait_for_exit(process);
        std::string problem = "cannot execute " + program;
        if (child.account.is_foreign) {
            problem += " as user '" + child.account.name + "'";
        }
        throw ClusterError(problem + ": " + std::strerror(error), {child.program.parent_path().string()});
    }
    return process;
}

int wait_for_exit(pid_t process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) {
            return 127;
        }
    }
    return status_of(status);
}

std::optional<int> exit_status_if_ended(pid_t process)
{
    int status = 0;
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == 0 || (ended < 0 && errno == EINTR)) {
        return std::nullopt;
    }
    return ended < 0 ? 127 : status_of(status);
}

std::string output_of(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    std::array<int, 2> ends = {-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return {};
    }
    const FileDescriptor incoming(ends[0]);
    FileDescriptor outgoing(ends[1]);
    ChildProgram child;
    child.program = program;
    child.arguments = arguments;
    child.output = outgoing.get();
    child.signal_at_our_death = SIGKILL;
    pid_t process = -1;
    try {
        process = start_program(child);
    } catch (const ClusterError&) {
        return {};
    }
    outgoing.reset();
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t received = 0; (received = read(incoming.get(), buffer.data(), buffer.size())) != 0;) {
        if (received < 0 && errno != EINTR) {
            break;
        }
        if (received > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(received));
        }
    }
    return wait_for_exit(process) == 0 ? text : std::string{};
}

}  // namespace tidemark::catalog
