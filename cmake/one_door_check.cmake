# Fails when a heavy library is included elsewhere than behind its one door, or a layer reaches into one above it.
#   cmake -DROOT=<source directory> -P cmake/one_door_check.cmake
cmake_minimum_required(VERSION 3.22)
if(NOT ROOT)
    get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
endif()

# What an #include names | the files that may (regular expressions over the path from the root).
set(doors
    "pqxx/"         "catalog/session\\.cpp"
    "libpq-fe\\.h|postgres_ext\\.h" "catalog/(conninfo|script_connection)\\.cpp"
    "boost/crc\\.hpp|openssl/" "catalog/shadow/checksum\\.cpp"
    "boost/[^c]|boost/c[^r]" "diff/step_graph\\.cpp"
    "curl/"         "apps/tidemark/http\\.cpp"
    "CLI/"          "apps/tidemark/cli\\.cpp"
    "spdlog/"       "apps/tidemark/log\\.cpp"
    "toml\\+\\+/|toml\\.hpp" "apps/tidemark/config\\.cpp"
    "pg_query\\.h|pg_query/" "catalog/shadow/sql_scanner\\.cpp"
    "nlohmann/"     ".*\\.cpp"
    "dtl/"          "emit/line_diff\\.cpp"
    "rapidjson/"    "catalog/snapshot_(to|from)_json\\.cpp"
    "benchmark/"    "tests/bench/.*\\.cpp"
    "gtest/|gmock/" "tests/.*")

# The files of a layer (by path) | what they must not include. catalog_model <- diff <- emit <- apps.
set(arrows
    "catalog/"      "diff/|emit/|apps/|tests/"
    "diff/"         "emit/|apps/|tests/|catalog/(session|reader|kind_reader|conninfo|script_connection|shadow/)"
    "emit/"         "apps/|tests/|catalog/(session|reader|kind_reader|conninfo|script_connection|shadow/)"
    "apps/"         "tests/")

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/catalog/*.h" "${ROOT}/catalog/*.cpp" "${ROOT}/diff/*.h" "${ROOT}/diff/*.cpp"
    "${ROOT}/emit/*.h" "${ROOT}/emit/*.cpp" "${ROOT}/apps/*.h" "${ROOT}/apps/*.cpp"
    "${ROOT}/tests/*.h" "${ROOT}/tests/*.cpp")

set(problems "")
foreach(file IN LISTS files)
    file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*).*" "\\1" included "${line}")
        set(pairs ${doors})
        while(pairs)
            list(POP_FRONT pairs header allowed)
            if(included MATCHES "^(${header})" AND NOT file MATCHES "^(${allowed})$")
                string(APPEND problems "\n  ${file}: includes ${included}")
            endif()
        endwhile()
        set(pairs ${arrows})
        while(pairs)
            list(POP_FRONT pairs layer forbidden)
            if(file MATCHES "^${layer}" AND included MATCHES "^(${forbidden})")
                string(APPEND problems "\n  ${file}: includes ${included}, which its layer must not know")
            endif()
        endwhile()
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "One door each (cmake/one_door_check.cmake says which file may include what):${problems}")
endif()
