# Adds a kind of object: its facts and reader, its writer, its line in kinds.def, and scenarios to fill in.
#   cmake -DKIND=subscription -DFACTS=Subscription -P cmake/NewKind.cmake
# For a kind that is not in the table below also: -DCATALOG=pg_x -DOID=<its fixed OID> -DPREFIX=<of its columns>
# and, when its rows have a schema, -DIN_SCHEMA=ON.
cmake_minimum_required(VERSION 3.22)
get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)

# kind | catalog | OID | prefix of its columns | rows have a schema
set(known
    "subscription|pg_subscription|6100|sub|OFF")
foreach(row IN LISTS known)
    string(REPLACE "|" ";" row "${row}")
    list(POP_FRONT row kind catalog oid prefix in_schema)
    if(kind STREQUAL "${KIND}" AND NOT DEFINED CATALOG)
        set(CATALOG ${catalog})
        set(OID ${oid})
        set(PREFIX ${prefix})
        set(IN_SCHEMA ${in_schema})
    endif()
endforeach()

if(NOT "${KIND}" MATCHES "^[a-z][a-z_]*$" OR NOT "${FACTS}" MATCHES "^[A-Z][A-Za-z]*$")
    message(FATAL_ERROR "Usage: cmake -DKIND=subscription -DFACTS=Subscription -P cmake/NewKind.cmake\n"
        "KIND is PostgreSQL's noun, lower_case; FACTS the name of its struct, CamelCase.")
endif()
if(NOT CATALOG OR NOT OID OR NOT PREFIX)
    message(FATAL_ERROR "Which catalog holds a ${KIND}? Say -DCATALOG=pg_... -DOID=... -DPREFIX=... [-DIN_SCHEMA=ON].")
endif()
file(READ "${root}/catalog/kinds.def" kinds)
if(kinds MATCHES "TIDEMARK_KIND\\(${KIND}," OR kinds MATCHES ", ${FACTS}\\)" OR EXISTS "${root}/catalog/kinds/${KIND}.h")
    message(FATAL_ERROR "There is a kind ${KIND} (or facts ${FACTS}) already.")
endif()

string(REPLACE "_" " " noun "${KIND}")
string(TOUPPER "${noun}" NOUN)
string(REGEX REPLACE "^(pg_)?(.).*" "\\2" alias "${CATALOG}")
if(IN_SCHEMA)
    set(QUERY "\"select ${alias}.oid, ${alias}.${PREFIX}namespace, ${alias}.${PREFIX}name, ${alias}.${PREFIX}owner \"\n           \"from pg_catalog.${CATALOG} ${alias} where \" +\n           user_schema(\"${alias}.${PREFIX}namespace\")")
    set(DECODE_IDENTITY "    const Name schema = oids.schema(row.oid());\n    ${KIND}.identity = in_schema(Kind::${KIND}, schema, row.name());")
    set(NAME "name_of(${KIND}.identity)")
    set(example "app.example")
    set(given "create schema app;\n")
else()
    set(QUERY "\"select ${alias}.oid, ${alias}.${PREFIX}name, ${alias}.${PREFIX}owner from pg_catalog.${CATALOG} ${alias}\"")
    set(DECODE_IDENTITY "    ${KIND}.identity = top_level(Kind::${KIND}, row.name());")
    set(NAME "ident(${KIND}.identity.name())")
    set(example "example")
    set(given "")
endif()
string(LENGTH "void Ddl<${FACTS}>::alter(" width)
string(REPEAT " " ${width} ALTER_INDENT)

set(templates "${CMAKE_CURRENT_LIST_DIR}/templates")
configure_file("${templates}/kind.h.in" "${root}/catalog/kinds/${KIND}.h" @ONLY)
configure_file("${templates}/kind.cpp.in" "${root}/catalog/kinds/${KIND}.cpp" @ONLY)
configure_file("${templates}/ddl.cpp.in" "${root}/emit/ddl/${KIND}.cpp" @ONLY)
find_program(CLANG_FORMAT clang-format)
if(CLANG_FORMAT)  # long names break lines
    execute_process(COMMAND "${CLANG_FORMAT}" -i "${root}/emit/ddl/${KIND}.cpp" "${root}/catalog/kinds/${KIND}.cpp")
endif()

# insert_line(FILE LINE BEFORE_PATTERN...): in front of the first line that one of the patterns matches, tried in turn.
function(insert_line file line)
    file(STRINGS "${root}/${file}" existing)
    file(READ "${root}/${file}" text)
    foreach(pattern IN LISTS ARGN)
        foreach(candidate IN LISTS existing)
            if(candidate MATCHES "${pattern}")
                string(FIND "${text}" "${candidate}\n" at)
                string(SUBSTRING "${text}" 0 ${at} head)
                string(SUBSTRING "${text}" ${at} -1 tail)
                file(WRITE "${root}/${file}" "${head}${line}\n${tail}")
                return()
            endif()
        endforeach()
    endforeach()
    message(WARNING "Add to ${file} by hand: ${line}")
endfunction()

# What hangs on other objects stays last.
insert_line(catalog/kinds.def "TIDEMARK_KIND(${KIND}, ${FACTS})" "^TIDEMARK_KIND\\(comment,")

set(include "#include \"catalog/kinds/${KIND}.h\"")
set(next "")
file(STRINGS "${root}/catalog/kinds/all.h" includes REGEX "^#include")
foreach(other IN LISTS includes)
    if(other STRGREATER include AND NOT next)
        string(REPLACE "." "\\." next "^${other}$")
    endif()
endforeach()
if(next)
    insert_line(catalog/kinds/all.h "${include}" "${next}")
else()
    file(APPEND "${root}/catalog/kinds/all.h" "${include}\n")
endif()

file(STRINGS "${root}/catalog/oid_map.h" tables REGEX "^    pg_[a-z_]+ = [0-9]+,$")
if(NOT "${tables}" MATCHES "    ${CATALOG} = ")
    set(next "^};")
    foreach(table IN LISTS tables)
        string(REGEX REPLACE ".* = ([0-9]+),$" "\\1" number "${table}")
        if(number GREATER OID AND next STREQUAL "^};")
            set(next "^${table}$")
        endif()
    endforeach()
    insert_line(catalog/oid_map.h "    ${CATALOG} = ${OID}," "${next}")
endif()

string(REPLACE "_" "-" dashed "${KIND}")

# scenario(WHAT SENTENCE FROM TO)
function(scenario what sentence from to)
    set(directory "${root}/testdata/scenarios/${dashed}-${what}")
    file(WRITE "${directory}/from.sql" "${given}${from}")
    file(WRITE "${directory}/to.sql" "-- ${sentence}\n${given}${to}")
endfunction()
set(create "create ${noun} ${example};\n")
scenario(create "A ${noun} that is missing is created." "" "${create}")
scenario(alter "A ${noun} is altered in place." "${create}" "${create}-- and here the change\n")
scenario(drop "A ${noun} that should not be there is dropped." "${create}" "")

message("Added the kind '${noun}'. What is left to do:
  catalog/kinds/${KIND}.h      its facts, each with what PostgreSQL offers when it changes
  catalog/kinds/${KIND}.cpp    their columns in the query, and in the same order in the decoder
  emit/ddl/${KIND}.cpp         CREATE, ALTER and DROP, one statement per changed field
  catalog/kinds.def            its place: the rank that a plan prefers when no dependency decides
  catalog/unmodelled.cpp       leave ${CATALOG} out of what no kind models
  testdata/scenarios/${dashed}-* from.sql, to.sql and the expected.sql of each; the census says which fields are missing")
