# ccache and lld, used when they are there.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(LLD_PROGRAM NAMES ld.lld)
if(LLD_PROGRAM)
    add_link_options(-fuse-ld=lld)
endif()
