// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppwords.h"

namespace simmer::codegen {

const std::set<std::string, std::less<>> &cppWords()
{
    // clang-format off
    static const std::set<std::string, std::less<>> words{
        "BUFSIZ", "CHAR_BIT", "CHAR_MAX", "CHAR_MIN", "CLOCKS_PER_SEC", "CLOCK_MONOTONIC",
        "CLOCK_REALTIME", "CLOCK_THREAD_CPUTIME_ID", "Duration", "EOF", "EXIT_FAILURE", "EXIT_SUCCESS",
        "FILENAME_MAX", "FOPEN_MAX", "HUGE_VAL", "INFINITY", "INT64_MAX", "INT64_MIN", "INT_MAX",
        "INT_MIN", "LONG_MAX", "LONG_MIN", "L_tmpnam", "MB_CUR_MAX", "NAN", "NULL", "RAND_MAX",
        "SCHAR_MAX", "SCHAR_MIN", "SEEK_CUR", "SEEK_END", "SEEK_SET", "SHRT_MAX", "SHRT_MIN",
        "SIGABRT", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM", "SIG_DFL", "SIG_ERR", "SIG_IGN",
        "TIME_UTC", "TMP_MAX", "UCHAR_MAX", "UINT_MAX", "ULONG_MAX", "USHRT_MAX", "alignas", "alignof",
        "and", "and_eq", "asm", "assert", "auto", "bitand", "bitor", "bool", "break", "case", "catch",
        "char", "char16_t", "char32_t", "char8_t", "class", "clock_gettime", "co_await", "co_return",
        "co_yield", "compl", "concept", "const", "const_cast", "consteval", "constexpr", "constinit",
        "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
        "errno", "explicit", "export", "extern", "false", "final", "float", "for", "friend", "goto",
        "i386", "if", "import", "inline", "int", "lesson", "linux", "long", "main", "math_errhandling",
        "module", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "offsetof",
        "operator", "or", "or_eq", "override", "private", "protected", "public", "register",
        "reinterpret_cast", "requires", "return", "setjmp", "short", "signals", "signed", "sizeof",
        "static", "static_assert", "static_cast", "std", "stderr", "stdin", "stdout", "struct",
        "switch", "template", "this", "thread_local", "throw", "timespec", "true", "try", "typedef",
        "typeid", "typename", "union", "unix", "unsigned", "using", "va_arg", "va_copy", "va_end",
        "va_start", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq"};
    // clang-format on
    return words;
}

} // namespace simmer::codegen
