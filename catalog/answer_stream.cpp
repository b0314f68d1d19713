#include "catalog/answer_stream.h"

#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "catalog/error.h"

namespace tidemark::catalog {

struct AnswerStream::State {
    std::mutex mutex{};
    std::condition_variable changed{};
    std::deque<std::unique_ptr<ResultSet>> answers{};
    std::exception_ptr error{};
    std::thread thread{};
    bool is_given_up = false;
};

namespace {

/// Threads that nobody waits for any more. What they have asked for a pooler hands to a server once it has one, and whoever is
/// gone by then costs it that server: the end of the process waits a moment for them.
class GivenUp {
public:
    static GivenUp& all()
    {
        // Never destroyed, for they may outlast whatever is.
        static GivenUp* const all = [] {
            std::atexit([] { GivenUp::all().wait(); });
            return new GivenUp;
        }();
        return *all;
    }

    void begin()
    {
        const std::lock_guard lock(mutex_);
        ++running_;
    }

    void end()
    {
        const std::lock_guard lock(mutex_);
        --running_;
        ended_.notify_all();
    }

private:
    void wait()
    {
        constexpr std::chrono::seconds patience{1};
        std::unique_lock lock(mutex_);
        ended_.wait_for(lock, patience, [this] { return running_ == 0; });
    }

    std::mutex mutex_{};
    std::condition_variable ended_{};
    std::size_t running_ = 0;
};

/// The server's process behind a pooler serves others next: it does not get it in the midst of a transaction, for it would have
/// to end it.
void run_to_the_end(Session& session, const std::vector<std::string>& queries, const Session::TakeAnswer& take)
{
    try {
        session.run(queries, take);
    } catch (const StatementError&) {
        session.rollback();
        throw;
    }
    session.rollback();
}

}  // namespace

AnswerStream::AnswerStream(Session& session, std::vector<std::string> queries)
{
    start([&session, queries = std::move(queries)](State&, const Session::TakeAnswer& take) {
        session.run(queries, take);
    });
}

AnswerStream::AnswerStream(const Conninfo& target, std::string exported_snapshot, std::vector<std::string> queries)
{
    start([target, exported_snapshot = std::move(exported_snapshot), queries = std::move(queries)](
              State& state, const Session::TakeAnswer& take) {
        Session session(target);
        {
            const std::lock_guard lock(state.mutex);
            if (state.is_given_up) {
                return;
            }
        }
        session.begin_read(exported_snapshot);
        run_to_the_end(session, queries, take);
    });
}

void AnswerStream::start(Produce produce)
{
    state_ = std::make_shared<State>();
    state_->thread = std::thread([state = state_, produce = std::move(produce)] {
        try {
            produce(*state, [&state](std::unique_ptr<ResultSet> answer) {
                const std::lock_guard lock(state->mutex);
                state->answers.push_back(std::move(answer));
                state->changed.notify_one();
            });
        } catch (...) {
            const std::lock_guard lock(state->mutex);
            state->error = std::current_exception();
            state->changed.notify_one();
        }
        const std::lock_guard lock(state->mutex);
        if (state->is_given_up) {
            GivenUp::all().end();
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
    if (state_->error) {
        return false;
    }
    state_->is_given_up = true;
    GivenUp::all().begin();
    state_->thread.detach();
    return false;
}

}  // namespace tidemark::catalog
