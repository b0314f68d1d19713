#pragma once

#include "catalog/name.h"

namespace tidemark::catalog {

/// pg_trigger.tgenabled and pg_rewrite.ev_enabled in words: in which sessions (session_replication_role) it fires.
inline Name firing_name(char code)
{
    switch (code) {
    case 'D':
        return "disabled";
    case 'R':
        return "replica";
    case 'A':
        return "always";
    default:
        return "origin";
    }
}

}  // namespace tidemark::catalog
