# What makes a clean build quick: headers that most files of a library include are parsed once for it, and its files are compiled six
# at a time. Each file includes what it uses all the same, and names of its own only where no neighbour has them; with both
# options OFF, as clang-tidy runs, a file that does not is noticed.
option(TIDEMARK_PRECOMPILED_HEADERS "Parse the headers that most files include once per library" ON)
option(TIDEMARK_UNITY_BUILD "Compile several files of a library at a time" ON)

function(tidemark_build_quickly target)
    if(TIDEMARK_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <tuple>
            <unordered_map> <unordered_set> <utility> <vector> ${ARGN})
        # ccache, too, has to see what they hold.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${TIDEMARK_UNITY_BUILD} UNITY_BUILD_BATCH_SIZE 6)
endfunction()
