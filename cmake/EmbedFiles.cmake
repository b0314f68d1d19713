# tidemark_embed_files(TARGET <target> NAMESPACE <namespace> FUNCTION <name> HEADER <header> BASE <directory>
#                      FILES <file>... [LIBRARY <target>] [WITH_SHA256])
#
# Adds to the target a generated source file that defines
#     std::span<const EmbeddedFile> <namespace>::<name>()
# as the header declares it: every file's path below the base directory, and its text, in the order given; with WITH_SHA256
# also the text's hash, in hexadecimal. LIBRARY adds the built module of that target, under its file name. The text is written
# as hexadecimal numbers, because files may hold anything.
#
# The same file is the script that writes it, run at build time whenever one of the files changed.

if(CMAKE_SCRIPT_MODE_FILE)
    file(READ "${LIST}" entries)
    string(REGEX REPLACE "\n$" "" entries "${entries}")
    string(REPLACE "\n" ";" entries "${entries}")
    set(number 0)
    set(contents "")
    set(table "")
    foreach(entry IN LISTS entries)
        string(REPLACE "|" ";" entry "${entry}")
        list(GET entry 0 path)
        list(GET entry 1 file)
        file(READ "${file}" hex HEX)
        set(hash "")
        if(WITH_SHA256)
            file(SHA256 "${file}" hash)
            set(hash ", \"${hash}\"")
        endif()
        string(LENGTH "${hex}" length)
        math(EXPR length "${length} / 2")
        string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
        # Short pieces: a compiler need not take a longer literal, and editors do not either.
        string(REGEX REPLACE "(................................................................................)" "\\1\"\n    \""
               escaped "${escaped}")
        string(APPEND contents "constexpr char content_${number}[] =\n    \"${escaped}\";\n")
        string(APPEND table "    {\"${path}\", {content_${number}, ${length}}${hash}},\n")
        math(EXPR number "${number} + 1")
    endforeach()
    file(WRITE "${OUTPUT}"
        "#include \"${HEADER}\"\n\nnamespace {\n\n${contents}\n"
        "constexpr ${NAMESPACE}::EmbeddedFile files[] = {\n${table}};\n\n}  // namespace\n\n"
        "std::span<const ${NAMESPACE}::EmbeddedFile> ${NAMESPACE}::${FUNCTION}()\n"
        "{\n    return files;\n}\n")
    return()
endif()

set(TIDEMARK_EMBED_FILES_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(tidemark_embed_files)
    cmake_parse_arguments(PARSE_ARGV 0 embed "WITH_SHA256" "TARGET;NAMESPACE;FUNCTION;HEADER;BASE;LIBRARY" "FILES")
    set(list_file "${CMAKE_CURRENT_BINARY_DIR}/${embed_FUNCTION}.list")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/${embed_FUNCTION}.cpp")
    set(entries "")
    foreach(file IN LISTS embed_FILES)
        file(RELATIVE_PATH path "${embed_BASE}" "${file}")
        string(APPEND entries "${path}|${file}\n")
    endforeach()
    if(embed_LIBRARY)
        string(APPEND entries "$<TARGET_FILE_NAME:${embed_LIBRARY}>|$<TARGET_FILE:${embed_LIBRARY}>\n")
    endif()
    file(GENERATE OUTPUT "${list_file}" CONTENT "${entries}")
    add_custom_command(OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" "-DLIST=${list_file}" "-DOUTPUT=${output}" "-DFUNCTION=${embed_FUNCTION}"
                "-DNAMESPACE=${embed_NAMESPACE}" "-DHEADER=${embed_HEADER}" "-DWITH_SHA256=${embed_WITH_SHA256}" -P "${TIDEMARK_EMBED_FILES_SCRIPT}"
        DEPENDS ${embed_FILES} ${embed_LIBRARY} "${list_file}" "${TIDEMARK_EMBED_FILES_SCRIPT}"
        COMMENT "Embedding ${embed_FUNCTION}"
        VERBATIM)
    target_sources(${embed_TARGET} PRIVATE "${output}")
endfunction()
