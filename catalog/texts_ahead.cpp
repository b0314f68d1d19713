#include "catalog/texts_ahead.h"

#include <utility>

namespace tidemark::catalog {
namespace {

/// What is written and not taken is held in memory.
constexpr std::size_t furthest_ahead = 16;

}  // namespace

TextsAhead::TextsAhead(std::vector<Write> writes, unsigned threads) : writes_(std::move(writes)), texts_(writes_.size())
{
    for (unsigned thread = 0; thread < threads; ++thread) {
        threads_.push_back(std::async(std::launch::async, [this] { write_ahead(); }));
    }
}

TextsAhead::~TextsAhead()
{
    const std::lock_guard lock(mutex_);
    begun_ = writes_.size();
    changed_.notify_all();
}

std::string TextsAhead::take()
{
    std::unique_lock lock(mutex_);
    const std::size_t at = taken_;
    while (!texts_[at] && !error_) {
        if (may_begin()) {
            write_next(lock);
        } else {
            changed_.wait(lock);
        }
    }
    if (!texts_[at]) {
        std::rethrow_exception(error_);
    }
    ++taken_;
    changed_.notify_all();
    return *std::exchange(texts_[at], std::nullopt);
}

bool TextsAhead::may_begin() const { return begun_ < writes_.size() && begun_ < taken_ + furthest_ahead; }

void TextsAhead::write_next(std::unique_lock<std::mutex>& lock)
{
    const std::size_t at = begun_++;
    lock.unlock();
    std::optional<std::string> text;
    std::exception_ptr error;
    try {
        text = writes_[at]();
    } catch (...) {
        error = std::current_exception();
    }
    lock.lock();
    texts_[at] = std::move(text);
    error_ = error ? error : error_;
    changed_.notify_all();
}

void TextsAhead::write_ahead()
{
    std::unique_lock lock(mutex_);
    while (begun_ < writes_.size()) {
        if (may_begin()) {
            write_next(lock);
        } else {
            changed_.wait(lock);
        }
    }
}

}  // namespace tidemark::catalog
