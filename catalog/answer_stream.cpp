#include "catalog/answer_stream.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace tidemark::catalog {

struct AnswerStream::State {
    std::mutex mutex{};
    std::condition_variable changed{};
    std::deque<std::unique_ptr<ResultSet>> answers{};
    std::exception_ptr error{};
    std::thread thread{};
};

AnswerStream::AnswerStream(Session& session, std::vector<std::string> queries)
{
    start([&session, queries = std::move(queries)](const Session::TakeAnswer& take) { session.run(queries, take); });
}

AnswerStream::AnswerStream(const Conninfo& target, std::string exported_snapshot, std::vector<std::string> queries)
{
    start([target, exported_snapshot = std::move(exported_snapshot),
           queries = std::move(queries)](const Session::TakeAnswer& take) {
        Session session(target);
        session.begin_read(exported_snapshot);
        session.run(queries, take);
        session.rollback();
    });
}

void AnswerStream::start(Produce produce)
{
    state_ = std::make_shared<State>();
    state_->thread = std::thread([state = state_, produce = std::move(produce)] {
        try {
            produce([&state](std::unique_ptr<ResultSet> answer) {
                const std::lock_guard lock(state->mutex);
                state->answers.push_back(std::move(answer));
                state->changed.notify_one();
            });
        } catch (...) {
            const std::lock_guard lock(state->mutex);
            state->error = std::current_exception();
            state->changed.notify_one();
        }
    });
}

AnswerStream::~AnswerStream()
{
    if (state_->thread.joinable()) {
        state_->thread.join();
    }
}

std::unique_ptr<ResultSet> AnswerStream::next()
{
    std::unique_lock lock(state_->mutex);
    state_->changed.wait(lock, [this] { return !state_->answers.empty() || state_->error; });
    if (state_->answers.empty()) {
        std::rethrow_exception(state_->error);
    }
    std::unique_ptr<ResultSet> answer = std::move(state_->answers.front());
    state_->answers.pop_front();
    return answer;
}

bool AnswerStream::begins_within(std::chrono::milliseconds time)
{
    std::unique_lock lock(state_->mutex);
    state_->changed.wait_for(lock, time, [this] { return !state_->answers.empty() || state_->error; });
    if (!state_->answers.empty()) {
        return true;
    }
    state_->thread.detach();
    return false;
}

}  // namespace tidemark::catalog
