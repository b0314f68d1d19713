// A shared library for the stand-ins: the few things that SQL alone cannot supply. It is loaded by the private server
// of a shadow only, and built without a server's headers, because one library must serve every major: what it needs of
// the server it declares itself, and all of that has kept its shape since PostgreSQL 13.
#include <cstddef>
#include <cstdint>
#include <cstring>

// The server calls these by name; there is no header to declare them in.
#pragma GCC diagnostic ignored "-Wmissing-declarations"

using Datum = std::uintptr_t;

extern "C" {
// Of the server.
Datum hashhandler(void* call);
void* hashoptions(Datum options, bool validate);
Datum brinhandler(void* call);
void* brinoptions(Datum options, bool validate);
const char* GetConfigOption(const char* name, bool missing_ok, bool restrict_privileged);
void* palloc(std::size_t size);
}

namespace {

using OptionsFunction = void* (*)(Datum, bool);

/// Takes options of any name and value (lists, m, ef_construction): they are kept as written, and mean nothing.
void* accept_any_options(Datum /*options*/, bool /*validate*/) { return nullptr; }

/// The IndexAmRoutine of a built-in access method, with its amoptions replaced. Where that field lies differs between majors;
/// it is the one that holds the built-in's own options function. The struct is longer than 32 pointers in every major.
Datum with_any_options(Datum routine, OptionsFunction built_in)
{
    auto* const fields = reinterpret_cast<char*>(routine);
    for (std::size_t offset = 0; offset < 32 * sizeof(void*); offset += sizeof(void*)) {
        OptionsFunction field = nullptr;
        std::memcpy(&field, fields + offset, sizeof field);
        if (field == built_in) {
            const OptionsFunction replacement = accept_any_options;
            std::memcpy(fields + offset, &replacement, sizeof replacement);
            break;
        }
    }
    return routine;
}

/// FunctionCallInfoBaseData up to its first argument (src/include/fmgr.h).
struct Call {
    void* flinfo = nullptr;
    void* context = nullptr;
    void* resultinfo = nullptr;
    std::uint32_t collation = 0;
    bool isnull = false;
    std::int16_t argument_count = 0;
    struct {
        Datum value = 0;
        bool isnull = false;
    } arguments[3]{};
};

/// GISTENTRY (src/include/access/gist.h).
struct GistEntry {
    Datum key = 0;
    void* relation = nullptr;
    void* page = nullptr;
    std::uint16_t offset = 0;
    bool is_leaf_key = false;
};

/// The box at the origin: what every value is to a GiST index that is never searched.
struct Box {
    double high_x = 0, high_y = 0, low_x = 0, low_y = 0;
};
const Box origin{};

struct GeometryKind {
    const char* name;
    int length;
};
// In the order of PostGIS's type numbers.
constexpr GeometryKind geometry_kinds[] = {{"Geometry", 8},        {"Point", 5},
                                           {"LineString", 10},     {"Polygon", 7},
                                           {"MultiPoint", 10},     {"MultiLineString", 15},
                                           {"MultiPolygon", 12},   {"GeometryCollection", 18},
                                           {"CircularString", 14}, {"CompoundCurve", 13},
                                           {"CurvePolygon", 12},   {"MultiCurve", 10},
                                           {"MultiSurface", 12},   {"PolyhedralSurface", 17},
                                           {"Triangle", 8},        {"Tin", 3}};
constexpr int geometry_kind_count = sizeof geometry_kinds / sizeof geometry_kinds[0];

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// "PointZM" -> type 1, z and m, in the bits where PostGIS keeps them: type << 2 | z << 1 | m. 0 when the name is unknown.
int kind_bits(const char* text)
{
    for (int kind = geometry_kind_count - 1; kind >= 0; --kind) {
        int matched = 0;
        while (matched < geometry_kinds[kind].length &&
               lower(text[matched]) == lower(geometry_kinds[kind].name[matched]))
            ++matched;
        if (matched < geometry_kinds[kind].length)
            continue;
        int bits = kind << 2;
        for (const char* rest = text + matched; *rest != '\0'; ++rest)
            bits |= lower(*rest) == 'z' ? 2 : lower(*rest) == 'm' ? 1 : 0;
        return bits;
    }
    return 0;
}

/// A one-dimensional cstring[] without nulls: header, one dimension, one lower bound, then the strings with their ends.
int typmod_of(Datum array, int default_srid)
{
    const char* const bytes = reinterpret_cast<const char*>(array);
    std::int32_t header[6] = {};  // size, dimensions, data offset, element type, count, lower bound
    std::memcpy(header, bytes, sizeof header);
    if (header[1] != 1 || header[4] < 1)
        return -1;
    const char* element = bytes + (header[2] != 0 ? header[2] : static_cast<std::int32_t>(sizeof header));
    int typmod = kind_bits(element);
    int srid = default_srid;
    if (header[4] > 1) {
        while (*element != '\0')
            ++element;
        ++element;
        srid = 0;
        for (; *element >= '0' && *element <= '9'; ++element)
            srid = srid * 10 + (*element - '0');
    }
    return typmod | ((srid & 0x1FFFFF) << 8);
}

char* append(char* out, const char* text)
{
    while (*text != '\0')
        *out++ = *text++;
    return out;
}

struct FunctionInfo {
    int api_version = 1;
};
const FunctionInfo version_one{};

/// Pg_magic_struct as 18 has it; earlier majors read its beginning, as long as `length` says.
struct Magic {
    int length = 0;
    int version = 0;
    int max_arguments = 100;
    int max_index_keys = 32;
    int name_length = 64;
    int float8_by_value = 1;
    char abi[32] = "PostgreSQL";
    const char* module_name = nullptr;
    const char* module_version = nullptr;
};
Magic magic{};

}  // namespace

extern "C" {

const void* Pg_magic_func()
{
    int version = 0;
    const char* digits = GetConfigOption("server_version_num", true, false);
    for (; digits != nullptr && *digits >= '0' && *digits <= '9'; ++digits)
        version = version * 10 + (*digits - '0');
    magic.version = version / 100;
    constexpr int length_to_14 = offsetof(Magic, abi);
    constexpr int length_to_17 = offsetof(Magic, module_name);
    magic.length = version >= 180000   ? static_cast<int>(sizeof(Magic))
                   : version >= 150000 ? length_to_17
                                       : length_to_14;
    return &magic;
}

Datum standin_hash_handler(void* call) { return with_any_options(hashhandler(call), hashoptions); }
const void* pg_finfo_standin_hash_handler() { return &version_one; }

Datum standin_brin_handler(void* call) { return with_any_options(brinhandler(call), brinoptions); }
const void* pg_finfo_standin_brin_handler() { return &version_one; }

/// Compress of GiST operator classes stored as boxes.
Datum standin_gist_compress(const Call* call)
{
    const auto* const entry = reinterpret_cast<const GistEntry*>(call->arguments[0].value);
    if (!entry->is_leaf_key)
        return call->arguments[0].value;
    auto* const compressed = static_cast<GistEntry*>(palloc(sizeof(GistEntry)));
    *compressed = *entry;
    compressed->key = reinterpret_cast<Datum>(&origin);
    compressed->is_leaf_key = false;
    return reinterpret_cast<Datum>(compressed);
}
const void* pg_finfo_standin_gist_compress() { return &version_one; }

/// extractValue of GIN operator classes: no value has any key.
Datum standin_gin_extract_value(const Call* call)
{
    *reinterpret_cast<std::int32_t*>(call->arguments[1].value) = 0;
    return 0;
}
const void* pg_finfo_standin_gin_extract_value() { return &version_one; }

Datum standin_geometry_typmod_in(const Call* call)
{
    return static_cast<Datum>(typmod_of(call->arguments[0].value, 0));
}
const void* pg_finfo_standin_geometry_typmod_in() { return &version_one; }

Datum standin_geography_typmod_in(const Call* call)
{
    return static_cast<Datum>(typmod_of(call->arguments[0].value, 4326));
}
const void* pg_finfo_standin_geography_typmod_in() { return &version_one; }

/// "(Point,4326)"; nothing when there is nothing to say.
Datum standin_geometry_typmod_out(const Call* call)
{
    const int typmod = static_cast<int>(call->arguments[0].value);
    auto* const text = static_cast<char*>(palloc(64));
    char* out = text;
    const int kind = (typmod & 0xFC) >> 2;
    const int srid = (typmod & 0x0FFFFF00) >> 8;
    if (typmod > 0 && kind < geometry_kind_count) {
        out = append(out, "(");
        out = append(out, geometry_kinds[kind].name);
        out = append(out, (typmod & 2) != 0 ? "Z" : "");
        out = append(out, (typmod & 1) != 0 ? "M" : "");
        if (srid != 0) {
            char digits[12] = {};
            int position = 11;
            for (int rest = srid; rest > 0; rest /= 10)
                digits[--position] = static_cast<char>('0' + rest % 10);
            out = append(out, ",");
            out = append(out, digits + position);
        }
        out = append(out, ")");
    }
    *out = '\0';
    return reinterpret_cast<Datum>(text);
}
const void* pg_finfo_standin_geometry_typmod_out() { return &version_one; }

}  // extern "C"
