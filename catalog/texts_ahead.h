#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::catalog {

/// Texts that need none of the others, in their order, written ahead by threads of their own where there are any.
class TextsAhead {
public:
    using Write = std::function<std::string()>;

    TextsAhead(std::vector<Write> writes, unsigned threads);
    /// What was not begun is not written any more.
    ~TextsAhead();
    TextsAhead(const TextsAhead&) = delete;
    TextsAhead& operator=(const TextsAhead&) = delete;

    /// The next one, as often as there are texts; throws what writing it has thrown. While it is not there, further ones are written
    /// here too.
    std::string take();

private:
    bool may_begin() const;
    void write_next(std::unique_lock<std::mutex>& lock);
    void write_ahead();

    std::vector<Write> writes_;
    std::mutex mutex_{};
    std::condition_variable changed_{};
    std::vector<std::optional<std::string>> texts_;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    std::exception_ptr error_{};
    /// Before all else they use is gone, they have ended.
    std::vector<std::future<void>> threads_{};
};

}  // namespace tidemark::catalog
