# ccache and lld, used when they are there.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # As it asks for where headers are precompiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "${CCACHE_PROGRAM}")
endif()
find_program(LLD_PROGRAM NAMES ld.lld)
if(LLD_PROGRAM)
    add_link_options(-fuse-ld=lld)
endif()
