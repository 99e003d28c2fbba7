# SPDX-License-Identifier: GPL-3.0-or-later
# redoubt_module(core DEPS … [QT])   one static library from every source below the calling folder
# redoubt_tests(core DEPS …)         one Qt Test program from every Test*.cpp of the calling folder, one CTest entry a class

# CMake 3.25 with Ninja does not run moc over a file that joins a glob after the first build: its time stamp then
# has to go whenever the list of sources changes.
function(redoubt_automoc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    set(list_file ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt)
    set(known "")
    if(EXISTS ${list_file})
        file(READ ${list_file} known)
    endif()
    if(NOT known STREQUAL "${ARGN}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
        file(WRITE ${list_file} "${ARGN}")
    endif()
endfunction()

# In batches of eight a module compiles from nothing in half the time, because headers are read and templates made once
# a batch; one by one, an edit compiles again what it touched and nothing else (option REDOUBT_BATCHES).
function(redoubt_batches target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${REDOUBT_BATCHES} UNITY_BUILD_BATCH_SIZE 8)
    if(REDOUBT_BATCHES AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Meant for headers: in a batch GCC takes every source for one.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

function(redoubt_module name)
    cmake_parse_arguments(ARG "QT" "" "DEPS;EXCLUDE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    foreach(pattern ${ARG_EXCLUDE})
        list(FILTER sources EXCLUDE REGEX "${pattern}")
    endforeach()
    add_library(redoubt_${name} STATIC ${sources})
    target_link_libraries(redoubt_${name} PUBLIC ${ARG_DEPS})
    redoubt_batches(redoubt_${name})
    if(ARG_QT)
        redoubt_automoc(redoubt_${name} ${sources})
        target_compile_definitions(redoubt_${name} PUBLIC QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    endif()
endfunction()

function(redoubt_tests name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "DEPS;LABELS" ${ARGN})
    if(NOT REDOUBT_QT)
        return()
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    # Instrumented and without optimisation, what takes a minute takes ten.
    if(REDOUBT_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 10")
    endif()
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    set(target redoubt_tests_${name})
    add_executable(${target} ${sources})
    redoubt_automoc(${target} ${sources})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE redoubt_testkit ${ARG_DEPS})
    target_precompile_headers(${target} PRIVATE <QtTest> <functional> <map> <memory> <optional> <string> <vector>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # Behind a precompiled header GCC 12 sees copies out of bounds in inlined std::string code where there are none.
        target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict)
    endif()
    target_compile_definitions(${target} PRIVATE REDOUBT_SOURCE_DIR="${CMAKE_SOURCE_DIR}" REDOUBT_BINARY_DIR="${CMAKE_BINARY_DIR}")
    foreach(source ${sources})
        cmake_path(GET source STEM stem)
        if(stem MATCHES "^Test")
            add_test(NAME ${name}.${stem} COMMAND ${target} ${stem})
            set_tests_properties(${name}.${stem} PROPERTIES
                TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" SKIP_RETURN_CODE 77
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
        endif()
    endforeach()
endfunction()
