#pragma once

#include <exception>

#include "catalog/error.h"

namespace tidemark::apps {

/// Options that do not go with each other, or with what there is: the status is that of a usage error.
class UsageError : public catalog::Error {
public:
    using Error::Error;
};

/// Something that an option forbids was found, and nothing was done (exit status 3).
class RefusedError : public catalog::Error {
public:
    using catalog::Error::Error;
};

/// Says on standard error what went wrong, where, and what usually mends it; gives the exit status that fits.
int tell_failure(const std::exception_ptr& failure);

}  // namespace tidemark::apps
