// Runs a command whose PostgreSQL is as far away as a network may be.
//   delayed MILLISECONDS HOST PORT -- COMMAND [ARGUMENT...]
// HOST is the directory of a server's socket. Whatever is sent takes MILLISECONDS, there and back; "@HOST@" in an argument
// becomes the directory of the socket that is to be used. Takes one connection. Exit status: that of the command.

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/latency_relay.h"

namespace fs = std::filesystem;

int main(int argc, char** argv)
{
    constexpr int first_word = 5;
    constexpr int usage = 2;
    if (argc <= first_word || std::string_view(argv[4]) != "--") {
        std::cerr << "usage: delayed MILLISECONDS HOST PORT -- COMMAND [ARGUMENT...]\n";
        return usage;
    }
    std::string directory = (fs::temp_directory_path() / "delayed-XXXXXX").string();
    if (mkdtemp(directory.data()) == nullptr) {
        std::cerr << "cannot make a directory for the socket\n";
        return usage;
    }
    int status = 0;
    {
        const std::string socket = std::string(".s.PGSQL.") + argv[3];
        const tidemark::tests::LatencyRelay relay(fs::path(directory) / socket, fs::path(argv[2]) / socket,
                                                  std::chrono::milliseconds(std::atoi(argv[1]) / 2));
        std::vector<std::string> words;
        for (int i = first_word; i < argc; ++i) {
            std::string word = argv[i];
            if (const std::size_t at = word.find("@HOST@"); at != std::string::npos) {
                word.replace(at, std::string_view("@HOST@").size(), directory);
            }
            words.push_back(std::move(word));
        }
        std::vector<char*> command;
        for (std::string& word : words) {
            command.push_back(word.data());
        }
        command.push_back(nullptr);
        pid_t child = 0;
        if (posix_spawnp(&child, command[0], nullptr, nullptr, command.data(), environ) != 0) {
            status = 127;
        } else {
            waitpid(child, &status, 0);
            status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
    fs::remove_all(directory);
    return status;
}
