# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT

# Two thirds of the time of a build go into reading the same headers of others again. They are read once for each of these sets.
# Sources still include all that they use: the dev preset builds without the sets and finds what is missing.
option(SIMMER_PRECOMPILE "Read the libraries' headers once for all sources" ON)

# Lets a target use a set of headers: plain, core, quick, test.
function(simmer_precompiled target set)
    if(TARGET simmer_headers_${set})
        target_precompile_headers(${target} REUSE_FROM simmer_headers_${set})
    endif()
endfunction()
if(NOT SIMMER_PRECOMPILE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
endif()

# A set belongs to a target, and a target has a source.
set(SIMMER_EMPTY_SOURCE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
file(TOUCH ${SIMMER_EMPTY_SOURCE})

set(standard <algorithm> <array> <atomic> <bit> <charconv> <chrono> <cmath> <coroutine> <cstdint> <cstring> <deque> <exception>
    <filesystem> <fstream> <functional> <iostream> <limits> <map> <memory> <mutex> <optional> <random> <ranges> <set> <span> <sstream>
    <stdexcept> <string> <string_view> <thread> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>)

# simmer_header_set(NAME HEADERS … LINKS …): for simmer_precompiled(TARGET NAME).
function(simmer_header_set name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LINKS")
    add_library(simmer_headers_${name} OBJECT ${SIMMER_EMPTY_SOURCE})
    target_link_libraries(simmer_headers_${name} PRIVATE ${arg_LINKS})
    target_compile_options(simmer_headers_${name} PRIVATE -Wpedantic) # it defines a macro
    target_precompile_headers(simmer_headers_${name} PRIVATE ${standard} ${arg_HEADERS})
endfunction()
simmer_header_set(plain HEADERS <nlohmann/json.hpp> LINKS nlohmann_json::nlohmann_json)
simmer_header_set(core HEADERS <QtCore/QtCore> LINKS Qt6::Core)
simmer_header_set(quick HEADERS <QtCore/QtCore> <QtQml/qqmlprivate.h> <QtQml/QQmlEngine> <QtQuick/QQuickItem> <QtQuick/QQuickPaintedItem>
    <QtQuick/QQuickWindow> LINKS Qt6::Quick)
# For tests. Not QtTest: what that says depends on the folder of the test.
simmer_header_set(test HEADERS <QtCore/QtCore> <nlohmann/json.hpp> LINKS Qt6::Core nlohmann_json::nlohmann_json)
target_compile_options(simmer_headers_test PRIVATE ${SIMMER_TEST_OPTIONS})
set_target_properties(simmer_headers_test PROPERTIES EXCLUDE_FROM_ALL ON)
