#pragma once

#include <string>
#include <vector>

#include "catalog/oid_map.h"
#include "catalog/row.h"

namespace tidemark::catalog {

/// What a kind's query may depend on.
struct QueryContext {
    /// Of the server, e.g. 15.
    int major = 0;
    /// OIDs of the relations that have a column with privileges of its own, as the text of an array; known once the columns are
    /// read.
    std::string relations_with_column_acl = "{}";

    /// `text` on servers that have the column, else `otherwise`: for select lists, e.g.
    /// since(14, "a.attcompression", "''").
    const char* since(int first_major, const char* text, const char* otherwise) const
    {
        return major >= first_major ? text : otherwise;
    }
};

/// How one kind is read; specialised in kinds/<basename>.cpp, where the query stands beside the decoder of its rows.
/// A kind that is forgotten does not link.
template <class Facts>
struct KindReader {
    /// One statement without a semicolon, all names qualified with pg_catalog. Rows may come in any order.
    /// It leaves out the server's own schemas (see user_schema) and temporary objects, and nothing else.
    static std::string query(const QueryContext& context);
    /// Takes every column of the row, defines the object's OID in `oids` (which tells whether an extension owns it; then
    /// nothing is kept), and appends to `out`.
    static void decode(Row& row, OidMap& oids, std::vector<Facts>& out);
};

// Declared for all kinds, since a specialisation must not come behind its first use.
#define TIDEMARK_KIND(basename, Facts)                              \
    struct Facts;                                                   \
    template <>                                                     \
    std::string KindReader<Facts>::query(const QueryContext&);      \
    template <>                                                     \
    void KindReader<Facts>::decode(Row&, OidMap&, std::vector<Facts>&);
#include "catalog/kinds.def"
#undef TIDEMARK_KIND

/// For select lists: facts that few rows have, as one cell that is NULL in all others, since each cell of a large answer costs
/// on both ends. `condition` says who has them. Row::cells() takes it.
std::string rare_cells(const std::string& condition, const std::vector<std::string>& cells);

/// For select lists: values that are never NULL, and whose text is free of packed_separator, as one cell, for the same reason;
/// the last one may be any text. Row::unpack() takes it. What may be NULL has to be made an empty text before, by
/// pg_catalog.concat().
std::string packed(const std::string& values);

/// A condition for pg_type t: not one of the array types, which follow from their elements. Only the server's two vectors have
/// the handler besides, and are no element's arrays.
extern const char* const is_no_array_type;

/// A condition for a column that holds a schema's OID: not one of the server's own, nor a temporary one.
std::string user_schema(const char* column);

}  // namespace tidemark::catalog
