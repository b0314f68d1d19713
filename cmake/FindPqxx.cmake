# libpqxx ships a pkg-config file only (or a CMake package only in newer releases); gives the target Pqxx::Pqxx.
find_package(PkgConfig REQUIRED)
pkg_check_modules(Pqxx REQUIRED QUIET IMPORTED_TARGET libpqxx)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Pqxx REQUIRED_VARS Pqxx_VERSION VERSION_VAR Pqxx_VERSION)
if(NOT TARGET Pqxx::Pqxx)
    add_library(Pqxx::Pqxx ALIAS PkgConfig::Pqxx)
endif()
