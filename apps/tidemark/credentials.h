#pragma once

#include <string>
#include <vector>

#include "catalog/session.h"

namespace tidemark::apps {

/// What the session's role could do besides looking, one phrase each ("is a superuser", "may write to 12 tables"); empty for a
/// role that fits a check. A read-only transaction is no barrier to a superuser (COPY ... TO PROGRAM), nor is
/// default_transaction_read_only, which one SET undoes: the role is. Within the transaction that the
/// session has begun.
std::vector<std::string> powers_of_reader(catalog::Session& session);

/// SQL that makes a role with which `tidemark db drift` can do all it does, and nothing else can be done. Run by an owner of the
/// database in that database. Without a password in it.
std::string grants_for_reader();

}  // namespace tidemark::apps
