# The static library, so that nothing more has to be loaded at start-up; gives the target jemalloc::jemalloc.
find_library(jemalloc_LIBRARY NAMES libjemalloc_pic.a libjemalloc.a)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(jemalloc REQUIRED_VARS jemalloc_LIBRARY)
if(jemalloc_FOUND AND NOT TARGET jemalloc::jemalloc)
    find_package(Threads REQUIRED)
    add_library(jemalloc::jemalloc STATIC IMPORTED)
    set_target_properties(jemalloc::jemalloc PROPERTIES
        IMPORTED_LOCATION "${jemalloc_LIBRARY}" INTERFACE_LINK_LIBRARIES "Threads::Threads;${CMAKE_DL_LIBS};m")
endif()
