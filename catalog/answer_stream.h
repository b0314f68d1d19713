#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "catalog/session.h"

namespace tidemark::catalog {

/// Answers that are received by a thread of their own while the caller decodes those before.
class AnswerStream {
public:
    /// The session is the stream's until all has been taken or the stream is gone.
    AnswerStream(Session& session, std::vector<std::string> queries);
    /// On a connection of its own, made meanwhile, that sees what the exporter of the snapshot sees.
    AnswerStream(const Conninfo& target, std::string exported_snapshot, std::vector<std::string> queries);
    /// Waits for what is still under way, unless it has been given up.
    ~AnswerStream();
    AnswerStream(const AnswerStream&) = delete;
    AnswerStream& operator=(const AnswerStream&) = delete;

    /// In the order of the queries; throws what the session threw.
    std::unique_ptr<ResultSet> next();

    /// Is the first answer there in time? Else the stream is given up: nobody waits for it, and nothing may be taken.
    bool begins_within(std::chrono::milliseconds time);

private:
    struct State;
    using Produce = std::function<void(State& state, const Session::TakeAnswer& take)>;

    void start(Produce produce);

    /// Shared with the thread, which goes on alone when it is given up.
    std::shared_ptr<State> state_;
};

}  // namespace tidemark::catalog
