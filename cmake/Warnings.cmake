# The warnings every target of ours is built with. Third-party headers come in as SYSTEM.
option(TIDEMARK_WERROR "Treat warnings as errors" OFF)

add_library(tidemark_options INTERFACE)
target_compile_features(tidemark_options INTERFACE cxx_std_20)
target_compile_options(tidemark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${TIDEMARK_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees overlapping copies in the operator+ of its own std::string (GCC bug 105651).
    target_compile_options(tidemark_options INTERFACE -Wno-restrict)
    if(TIDEMARK_WERROR)
        # What these see depends on what the optimiser inlined: read them, but let none stop a build.
        target_compile_options(tidemark_options INTERFACE
            -Wno-error=maybe-uninitialized -Wno-error=array-bounds -Wno-error=stringop-overflow
            -Wno-error=stringop-overread)
    endif()
endif()
target_include_directories(tidemark_options INTERFACE "${PROJECT_SOURCE_DIR}")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
