#pragma once

#include <string>

#include "catalog/conninfo.h"
#include "catalog/snapshot.h"
#include "tests/scenario/scenario.h"

namespace tidemark::scenario {

/// A database of this process's own, dropped at the end.
class Database {
public:
    Database(const Bench& bench, const std::string& purpose, const std::string& copy_of = "template0");
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    catalog::Conninfo conninfo() const { return server_.with("dbname", name_); }
    const std::string& name() const { return name_; }
    catalog::Snapshot read() const;

private:
    catalog::Conninfo server_;
    std::string name_;
};

}  // namespace tidemark::scenario
