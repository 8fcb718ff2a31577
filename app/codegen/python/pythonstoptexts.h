// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace simmer::codegen {

// What threads and processes need that coroutines have: tasks that can be asked to stop, and waits that look
// whether theirs is. Lines marked T are for threads, P for processes.

/// "Cancelled", "Stop", "present" and "until".
extern const std::string_view stopsText;
extern const std::string_view timeoutText;
extern const std::string_view pauseText;
extern const std::string_view takenText;
extern const std::string_view putIntoText;
extern const std::string_view takeFromText;
/// "Notice", an event.
extern const std::string_view noticeText;
/// "over", which the three after it need.
extern const std::string_view overText;
extern const std::string_view joinAllStoppableText;
extern const std::string_view joinGroupText;
extern const std::string_view joinFirstText;

} // namespace simmer::codegen
