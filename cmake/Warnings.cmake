# The warnings every target of ours is built with. Third-party headers come in as SYSTEM.
option(TIDEMARK_WERROR "Treat warnings as errors" OFF)

add_library(tidemark_options INTERFACE)
target_compile_features(tidemark_options INTERFACE cxx_std_20)
target_compile_options(tidemark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${TIDEMARK_WERROR}>:-Werror>)
target_include_directories(tidemark_options INTERFACE "${PROJECT_SOURCE_DIR}")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
