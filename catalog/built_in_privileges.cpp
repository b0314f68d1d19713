#include "catalog/built_in_privileges.h"

#include <string_view>

namespace tidemark::catalog {
namespace {

std::vector<GrantedPrivilege> without_grant_option(const std::vector<Name>& privileges)
{
    std::vector<GrantedPrivilege> granted;
    granted.reserve(privileges.size());
    for (const Name privilege : privileges) {
        granted.push_back({privilege, false});
    }
    return granted;
}

}  // namespace

Name object_class_of(Kind subject_kind)
{
    switch (subject_kind) {
    case Kind::table:
    case Kind::view:
    case Kind::materialized_view:
        return "TABLES";
    case Kind::sequence:
        return "SEQUENCES";
    case Kind::routine:
        return "FUNCTIONS";
    case Kind::base_type:
    case Kind::enum_type:
    case Kind::range_type:
    case Kind::composite_type:
    case Kind::domain:
        return "TYPES";
    case Kind::schema:
        return "SCHEMAS";
    default:
        return {};
    }
}

std::vector<Name> object_class_privileges(Name object_class, int major)
{
    const std::string_view name = object_class.text();
    if (name == "TABLES") {
        // MAINTAIN came with PostgreSQL 17.
        if (major >= 17) {
            return {"DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"};
        }
        return {"DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"};
    }
    if (name == "SEQUENCES") {
        return {"SELECT", "UPDATE", "USAGE"};
    }
    if (name == "FUNCTIONS") {
        return {"EXECUTE"};
    }
    if (name == "TYPES") {
        return {"USAGE"};
    }
    if (name == "SCHEMAS") {
        return {"CREATE", "USAGE"};
    }
    if (name == "LARGE OBJECTS") {
        return {"SELECT", "UPDATE"};
    }
    return {};
}

std::vector<GrantedPrivilege> built_in_class_privileges(Name object_class, bool is_owner, bool is_public, int major)
{
    const bool open_to_all = object_class.text() == "FUNCTIONS" || object_class.text() == "TYPES";
    if (is_owner || (is_public && open_to_all)) {
        return without_grant_option(object_class_privileges(object_class, major));
    }
    return {};
}

std::vector<Name> all_privileges(Kind subject_kind, int major)
{
    switch (subject_kind) {
    case Kind::column:
        return {"INSERT", "REFERENCES", "SELECT", "UPDATE"};
    case Kind::foreign_data_wrapper:
    case Kind::server:
    case Kind::language:
        return {"USAGE"};
    default:
        return object_class_privileges(object_class_of(subject_kind), major);
    }
}

std::vector<GrantedPrivilege> built_in_privileges(Kind subject_kind, bool is_owner, bool is_public, int major)
{
    switch (subject_kind) {
    case Kind::foreign_data_wrapper:
    case Kind::server:
    case Kind::language: {
        const bool has_all = is_owner || (is_public && subject_kind == Kind::language);
        return has_all ? without_grant_option(all_privileges(subject_kind, major)) : std::vector<GrantedPrivilege>{};
    }
    default:
        return built_in_class_privileges(object_class_of(subject_kind), is_owner, is_public, major);
    }
}

}  // namespace tidemark::catalog
