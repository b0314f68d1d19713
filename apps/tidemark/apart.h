#pragma once

#include <pthread.h>

#include <csignal>
#include <future>
#include <type_traits>
#include <utility>
#include <vector>

namespace tidemark::apps {

/// Runs `action` in a thread of its own; signals stay the main thread's.
template <class Action>
auto run_apart(Action&& action)
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    auto result = std::async(std::launch::async, std::forward<Action>(action));
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return result;
}

/// For what is large at the end of the program: its memory goes with the process, not object by object.
template <class T>
void leave_to_exit(T&& value)
{
    static auto* const kept = new std::vector<void*>;
    kept->push_back(new std::remove_cvref_t<T>(std::forward<T>(value)));
}

}  // namespace tidemark::apps
