# How everything of ours is compiled.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(HEADWATER_CHECKS "build tests, eval, bench and tools" ON)
option(HEADWATER_FUZZ "build the fuzzers (clang only)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

add_library(ours INTERFACE)
target_compile_options(ours INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # lifetimebound is clang's; and g++ 12 sees uninitialised uses inside its own std::expected.
  target_compile_options(ours INTERFACE "-Wno-attributes=clang::" -Wno-maybe-uninitialized)
endif()
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
  target_compile_options(ours INTERFACE -march=x86-64-v2) # of 2009 and later: they count bits at once
endif()
target_include_directories(ours INTERFACE ${CMAKE_SOURCE_DIR}/src)
