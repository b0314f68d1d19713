# tomlplusplus ships a pkg-config file only (or a CMake package only in newer releases); gives the target TomlPlusPlus::TomlPlusPlus.
find_package(PkgConfig REQUIRED)
pkg_check_modules(TomlPlusPlus REQUIRED QUIET IMPORTED_TARGET tomlplusplus)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(TomlPlusPlus REQUIRED_VARS TomlPlusPlus_VERSION VERSION_VAR TomlPlusPlus_VERSION)
if(NOT TARGET TomlPlusPlus::TomlPlusPlus)
    add_library(TomlPlusPlus::TomlPlusPlus ALIAS PkgConfig::TomlPlusPlus)
endif()
