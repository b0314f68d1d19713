#pragma once

#include <string>

namespace tidemark::catalog {

/// Was a row that the transaction sees updated or deleted by another one that has been committed since? One boolean; to be
/// asked last in a REPEATABLE READ transaction. What pg_get_*def() gave, which looks at what is committed now, may then not go
/// with the rows. What was inserted meanwhile is not seen and disturbs nothing.
///
/// Where no transaction has ended since the snapshot was taken, that is known at once; else the catalogs that the kinds'
/// queries read are looked through for rows whose xmax the snapshot cannot see.
std::string catalogs_changed_query();

}  // namespace tidemark::catalog
