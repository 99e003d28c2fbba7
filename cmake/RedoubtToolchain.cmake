# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, hardening, and the tools that make builds short.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# One level of debug information keeps backtraces readable and links short.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
if(REDOUBT_FUZZ)
    # libFuzzer asks for no more, and instrumented code at -O2 takes twice as long to compile.
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
    # And at -O0 in half of that: for the few seconds of `make test`, which are short beside the build.
    set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers only hit the cache with these; base_dir makes checkouts in different places share it.
    cmake_path(GET CMAKE_SOURCE_DIR PARENT_PATH redoubt_parent)
    set(redoubt_ccache ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${redoubt_parent} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 ${CCACHE_PROGRAM})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${redoubt_ccache})
    set(CMAKE_C_COMPILER_LAUNCHER ${redoubt_ccache})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND NOT REDOUBT_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(REDOUBT_WERROR)
    add_compile_options(-Werror)
endif()

# Hardening. _FORTIFY_SOURCE needs optimisation and gets in the way of the sanitizers.
add_compile_options(-fstack-protector-strong)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    add_compile_options(-fcf-protection)
endif()
add_link_options(-Wl,-z,relro,-z,now -Wl,--as-needed)
add_compile_definitions($<$<CONFIG:RelWithDebInfo,Release,MinSizeRel>:_FORTIFY_SOURCE=2> _GLIBCXX_ASSERTIONS)
include(CheckPIESupported)
check_pie_supported()

set(REDOUBT_SANITIZE "" CACHE STRING "Sanitizers to build with, as given to -fsanitize=")
if(REDOUBT_SANITIZE)
    add_compile_options(-fsanitize=${REDOUBT_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${REDOUBT_SANITIZE})
    if(REDOUBT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The sanitizer does not see Asio's fences, and GCC says so at each of them. What Asio hands from thread to thread
        # also goes through a mutex, and that it does see.
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-tsan>)
    endif()
endif()
option(REDOUBT_COVERAGE "Instrument for gcovr" OFF)
if(REDOUBT_COVERAGE)
    add_compile_options(--coverage -O0)
    add_link_options(--coverage)
endif()

include_directories(${CMAKE_SOURCE_DIR})
