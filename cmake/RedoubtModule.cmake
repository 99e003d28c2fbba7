# SPDX-License-Identifier: GPL-3.0-or-later
# redoubt_module(core DEPS … [QT])   one static library from every source below the calling folder
# redoubt_test_library(redoubt_house SOURCES … DEPS …)
# redoubt_tests(core DEPS … [HEADERS_OF redoubt_views] [MEASURES] [SHARED House.cpp])
#                                    one Qt Test program from every Test*.cpp of the calling folder, one CTest entry a class;
#                                    MEASURES: as optimised as the product; SHARED names what a library has because other test
#                                    programs link it too

# moc takes what it writes from the class before it; given folders of headers it reads all that the file includes, which takes it
# thirty times as long (0.9 s for one of 240 headers and 180 tests). So it is given none. What it then leaves out is how Qt 5 found
# types of arguments that other headers declare; Qt 6 has them in the class's own table.
if(TARGET Qt6::moc)
    get_target_property(redoubt_qt_moc Qt6::moc IMPORTED_LOCATION)
    set(redoubt_moc ${CMAKE_BINARY_DIR}/moc-by-itself)
    file(CONFIGURE OUTPUT ${redoubt_moc} @ONLY CONTENT [[#!/bin/sh
for argument do
    shift
    case "$argument" in -I* | --include=*) ;; *) set -- "$@" "$argument" ;; esac
done
exec "@redoubt_qt_moc@" "$@"
]])
    file(CHMOD ${redoubt_moc} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endif()

# CMake 3.25 with Ninja does not run moc over a file that joins a glob after the first build: its time stamp then
# has to go whenever the list of sources changes.
function(redoubt_automoc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE ${redoubt_moc})
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

# In batches of REDOUBT_BATCHES sources a module compiles from nothing in a fraction of the time, because headers are read and
# templates made once a batch: four batches of twelve of the console as one take 57 s instead of 90. One by one, an edit compiles
# again what it touched and nothing else.
# Names at the top of a module's files therefore differ (tests/architecture looks).
# The build folder remembers who is in which batch: a source that joins later gets into a new one, and all others stay as they are.
function(redoubt_batches target)
    if(REDOUBT_BATCHES)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    endif()
    if(REDOUBT_BATCHES AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Meant for headers: in a batch GCC takes every source for one.
        # And a parameter that is called like the constant of another source in its batch hides nothing that its author knew of.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage -Wno-shadow -Wshadow=local)
    elseif(REDOUBT_BATCHES)
        target_compile_options(${target} PRIVATE -Wno-shadow) # clang has no kind of it for local names alone
    endif()
    set(memory ${CMAKE_CURRENT_BINARY_DIR}/${target}_batches.txt)
    set(known "")
    if(EXISTS ${memory})
        file(STRINGS ${memory} known)
    endif()
    set(first 0)
    foreach(line ${known})
        string(REGEX MATCH "^[0-9]+" batch ${line})
        if(batch GREATER_EQUAL first)
            math(EXPR first "${batch} + 1")
        endif()
    endforeach()
    set(count 0)
    foreach(source ${ARGN})
        if(NOT source MATCHES "\\.cpp$")
            continue()
        endif()
        # GCC 12 takes the frames of coroutines that a batch includes for types without linkage: each of theirs is compiled by itself.
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE whole)
        file(STRINGS ${whole} coroutines REGEX "co_await|co_return" LIMIT_COUNT 1)
        if(coroutines)
            set_property(SOURCE ${source} TARGET_DIRECTORY ${target} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
            continue()
        endif()
        cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE name)
        set(line ${known})
        list(FILTER line INCLUDE REGEX "^[0-9]+ ${name}$")
        if(line)
            string(REGEX MATCH "^[0-9]+" batch ${line})
        else()
            if(REDOUBT_BATCHES)
                math(EXPR batch "${first} + ${count} / ${REDOUBT_BATCHES}")
            else()
                math(EXPR batch "${first} + ${count}")
            endif()
            math(EXPR count "${count} + 1")
            file(APPEND ${memory} "${batch} ${name}\n")
        endif()
        set_property(SOURCE ${source} TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP ${batch})
    endforeach()
endfunction()

function(redoubt_module name)
    cmake_parse_arguments(ARG "QT" "" "DEPS;EXCLUDE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    foreach(pattern ${ARG_EXCLUDE})
        list(FILTER sources EXCLUDE REGEX "${pattern}")
    endforeach()
    add_library(redoubt_${name} STATIC ${sources})
    target_link_libraries(redoubt_${name} PUBLIC ${ARG_DEPS})
    redoubt_batches(redoubt_${name} ${sources})
    if(ARG_QT)
        redoubt_automoc(redoubt_${name} ${sources})
        # Its time goes to Qt, the domain and the store; at -O2 it takes a quarter longer to compile.
        target_compile_options(redoubt_${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1>)
        target_compile_definitions(redoubt_${name} PUBLIC QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    endif()
endfunction()

# Warnings of GCC that have no cause here: behind a precompiled header GCC 12 sees copies out of bounds in inlined std::string code,
# takes the value of an expected that holds an error for one that was never set, and Asio's coroutines free what was made by another new.
function(redoubt_quiet_tests target)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict -Wno-mismatched-new-delete
                               -Wno-maybe-uninitialized)
    endif()
endfunction()

# What several test programs link, compiled once.
function(redoubt_test_library target)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPS" ${ARGN})
    add_library(${target} STATIC ${ARG_SOURCES})
    target_link_libraries(${target} PUBLIC ${ARG_DEPS})
    redoubt_quiet_tests(${target})
endfunction()

# A test program uses a precompiled header that is made anyway: the test kit's, or that of the module with windows or models that
# it tests (HEADERS_OF). It must define all that was defined for that header, else GCC refuses it with an error.
function(redoubt_tests name)
    cmake_parse_arguments(ARG "MEASURES" "TIMEOUT;HEADERS_OF" "DEPS;LABELS;SHARED;FOLDERS" ${ARGN})
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
    set(patterns *.cpp *.h)
    foreach(folder ${ARG_FOLDERS}) # of trades; folders that are not named have programs of their own
        list(APPEND patterns ${folder}/*.cpp ${folder}/*.h)
    endforeach()
    file(GLOB sources CONFIGURE_DEPENDS ${patterns})
    list(TRANSFORM ARG_SHARED PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    list(REMOVE_ITEM sources ${ARG_SHARED})
    set(target redoubt_tests_${name})
    add_executable(${target} ${sources})
    redoubt_automoc(${target} ${sources})
    redoubt_batches(${target} ${sources})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE redoubt_testkit ${ARG_DEPS})
    if(NOT ARG_HEADERS_OF)
        set(ARG_HEADERS_OF redoubt_testkit)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${ARG_HEADERS_OF})
    redoubt_quiet_tests(${target})
    if(NOT ARG_MEASURES)
        # What a test does by itself need not be fast, and compiles in three quarters of the time.
        target_compile_options(${target} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1>)
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
