// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppwords.h"

namespace simmer::codegen {

const std::set<std::string, std::less<>> &cppWords()
{
    // clang-format off
    static const std::set<std::string, std::less<>> words{
        "Duration", "alignas", "alignof", "alloca", "and", "and_eq", "asm", "assert", "assert_perror",
        "auto", "be16toh", "be32toh", "be64toh", "bitand", "bitor", "bool", "break", "case", "catch",
        "char", "char16_t", "char32_t", "char8_t", "class", "clock_gettime", "co_await", "co_return",
        "co_yield", "compl", "concept", "const", "const_cast", "consteval", "constexpr", "constinit",
        "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "emit",
        "enum", "errno", "explicit", "export", "extern", "false", "final", "float", "for", "foreach",
        "forever", "friend", "goto", "htobe16", "htobe32", "htobe64", "htole16", "htole32", "htole64",
        "i386", "if", "import", "inline", "int", "issubnormal", "le16toh", "le32toh", "le64toh",
        "lesson", "linux", "long", "main", "math_errhandling", "module", "mutable", "namespace", "new",
        "noexcept", "not", "not_eq", "nullptr", "offsetof", "operator", "or", "or_eq", "override",
        "private", "protected", "pthread_cleanup_pop", "pthread_cleanup_push", "public", "qApp",
        "qCCritical", "qCDebug", "qCInfo", "qCWarning", "qCritical", "qDebug", "qFatal", "qInfo",
        "qMove", "qPrintable", "qUtf16Printable", "qUtf8Printable", "qWarning", "register",
        "reinterpret_cast", "requires", "return", "s6_addr", "s6_addr16", "s6_addr32", "sa_handler",
        "sa_sigaction", "sched_priority", "setjmp", "short", "si_addr", "si_addr_lsb", "si_arch",
        "si_band", "si_call_addr", "si_fd", "si_int", "si_lower", "si_overrun", "si_pid", "si_pkey",
        "si_ptr", "si_status", "si_stime", "si_syscall", "si_timerid", "si_uid", "si_upper", "si_utime",
        "si_value", "sigev_notify_attributes", "sigev_notify_function", "sigmask", "signals", "signed",
        "sizeof", "slots", "static", "static_assert", "static_cast", "std", "stderr", "stdin", "stdout",
        "strdupa", "strndupa", "struct", "switch", "template", "this", "thread_local", "throw",
        "timeradd", "timerclear", "timercmp", "timerisset", "timersub", "timespec", "true", "try",
        "typedef", "typeid", "typename", "union", "unix", "unsigned", "using", "va_arg", "va_copy",
        "va_end", "va_start", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq"};
    // clang-format on
    return words;
}

bool isLikeMacro(const std::string &name)
{
    const auto isCapital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    return name.size() > 1 && isCapital(name[0]) &&
           (isCapital(name[1]) || name[1] == '_' || (name[1] >= '0' && name[1] <= '9'));
}

} // namespace simmer::codegen
