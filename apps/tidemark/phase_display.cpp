#include "apps/tidemark/phase_display.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <utility>

#include <fmt/format.h>

namespace tidemark::apps {
namespace {

constexpr std::chrono::milliseconds redraw_interval{250};

/// The first `columns` characters; a continuation byte of UTF-8 takes no column.
std::string cut(const std::string& text, std::size_t columns)
{
    std::size_t end = 0;
    for (std::size_t shown = 0; end < text.size(); ++end) {
        const bool begins_character = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
        if (begins_character && shown++ == columns) {
            break;
        }
    }
    return text.substr(0, end);
}

std::size_t columns_of(int file)
{
    winsize size{};
    return ::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col - 1U : 79U;
}

}  // namespace

PhaseDisplay::PhaseDisplay(Form form, int file, std::chrono::milliseconds patience)
    : form_(form), file_(file), patience_(patience)
{
}

PhaseDisplay::~PhaseDisplay()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        clear();
    }
    changed_.notify_all();
    if (watcher_.joinable()) {
        watcher_.join();
    }
}

void PhaseDisplay::begin(std::string text)
{
    if (form_ == Form::nothing) {
        return;
    }
    const std::lock_guard lock(mutex_);
    clear();
    text_ = std::move(text);
    detail_.clear();
    begun_ = std::chrono::steady_clock::now();
    is_told_ = false;
    if (!text_.empty() && !watcher_.joinable()) {
        // Signals are the main thread's.
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        watcher_ = std::thread([this] { watch(); });
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
    }
    changed_.notify_all();
}

void PhaseDisplay::progress(std::size_t done, std::size_t total, const std::string& what)
{
    if (form_ == Form::nothing) {
        return;
    }
    const std::lock_guard lock(mutex_);
    if (total != 0 && done == total) {
        clear();
        text_.clear();
        return;
    }
    detail_ = total != 0 ? fmt::format(": {} of {}", done, total) : "";
    if (!what.empty()) {
        detail_ += (total != 0 ? ", " : ": ") + what;
    }
}

std::unique_lock<std::mutex> PhaseDisplay::pause()
{
    std::unique_lock lock(mutex_);
    clear();
    return lock;
}

void PhaseDisplay::watch()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        if (text_.empty()) {
            changed_.wait(lock);
        } else if (std::chrono::steady_clock::now() - begun_ < patience_) {
            changed_.wait_until(lock, begun_ + patience_);
        } else {
            show();
            changed_.wait_for(lock, redraw_interval);
        }
    }
}

void PhaseDisplay::show()
{
    if (form_ == Form::updating_line) {
        write("\r\033[K" + cut(line(), columns_of(file_)));
        is_drawn_ = true;
    } else if (!is_told_) {
        write(text_ + " ...\n");
        is_told_ = true;
    }
}

void PhaseDisplay::clear()
{
    if (is_drawn_) {
        write("\r\033[K");
        is_drawn_ = false;
    }
}

/// Where it cannot be written, nobody looks.
void PhaseDisplay::write(const std::string& text) const
{
    if (::write(file_, text.data(), text.size()) < 0) {
        return;
    }
}

std::string PhaseDisplay::line() const
{
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begun_).count();
    return fmt::format("{}{} ({} s)", text_, detail_, seconds);
}

}  // namespace tidemark::apps
