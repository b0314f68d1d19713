# What nearly every file of a library includes is parsed once for it, which saves a good third of a build. Each file includes what it
# uses all the same: -DTIDEMARK_PRECOMPILED_HEADERS=OFF, as clang-tidy runs, notices one that does not.
option(TIDEMARK_PRECOMPILED_HEADERS "Parse the headers that most files include once per library" ON)

function(tidemark_precompile target)
    if(TIDEMARK_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <tuple>
            <unordered_map> <unordered_set> <utility> <vector> ${ARGN})
        # ccache, too, has to see what they hold.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endif()
endfunction()
