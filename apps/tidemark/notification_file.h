#pragma once

#include <filesystem>

#include "catalog/shadow/file_descriptor.h"
#include "emit/notification.h"

namespace tidemark::apps {

/// What receivers were last told, in a file; while this lives no other run reads or writes it, so that two runs at a time do not
/// tell the same twice.
class NotificationFile {
public:
    /// Makes the directory when it is not there. Waits for another run for a minute. Throws InputError when the file cannot be
    /// had. A file that cannot be understood is taken for none, with a warning.
    explicit NotificationFile(std::filesystem::path path);

    const emit::NotificationStates& states() const { return states_; }
    /// The file appears whole or not at all. Throws InputError when it cannot be written.
    void write(const emit::NotificationStates& states) const;

private:
    std::filesystem::path path_;
    catalog::FileDescriptor lock_{};
    emit::NotificationStates states_{};
};

/// $XDG_STATE_HOME/tidemark, else ~/.local/state/tidemark; empty when neither is known.
std::filesystem::path state_directory();

}  // namespace tidemark::apps
