#pragma once

#include <cstddef>
#include <string_view>

namespace tidemark::catalog {

/// How the catalog layer tells what it is doing; apps decide whether and how to show it. Every call has a default that
/// does nothing. Texts are for people and hold no secrets; they may hold object names, so escape them before a terminal.
class Observer {
public:
    virtual ~Observer() = default;

    /// A phase begins, e.g. ("shadow", "starting PostgreSQL 15.8"). Phases do not nest.
    virtual void phase(std::string_view /*code*/, std::string_view /*what*/) {}
    /// Progress inside the phase: `done` of `total` (0 when unknown).
    virtual void progress(std::size_t /*done*/, std::size_t /*total*/, std::string_view /*what*/) {}
    /// Something a user should know, though it stops nothing.
    virtual void warning(std::string_view /*text*/) {}
    /// For -v.
    virtual void detail(std::string_view /*text*/) {}
};

/// An observer that says nothing.
Observer& silent_observer();

}  // namespace tidemark::catalog
