# libpq ships a pkg-config file only (or a CMake package only in newer releases); gives the target Libpq::Libpq.
find_package(PkgConfig REQUIRED)
pkg_check_modules(Libpq REQUIRED QUIET IMPORTED_TARGET libpq)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libpq REQUIRED_VARS Libpq_VERSION VERSION_VAR Libpq_VERSION)
if(NOT TARGET Libpq::Libpq)
    add_library(Libpq::Libpq ALIAS PkgConfig::Libpq)
endif()
