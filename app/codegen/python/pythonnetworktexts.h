// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace simmer::codegen {

// What a program needs that brings its servers and the clients of its listeners along, and talks to them.

/// "fork", processes that begin as copies of their parent.
extern const std::string_view forkText;
/// "Server", and the "Page" that it answers with.
extern const std::string_view serverText;
/// "Listener", with its load.
extern const std::string_view listenerText;
/// "fetch", "serve" and "receive" of coroutines.
extern const std::string_view asyncFetchText;
extern const std::string_view asyncServeText;
extern const std::string_view asyncReceiveText;
/// "fetch", "arrivals" and "Connection" of those that block.
extern const std::string_view fetchText;
extern const std::string_view arrivalsText;
extern const std::string_view connectionText;
/// "make_room" of processes.
extern const std::string_view makeRoomText;

} // namespace simmer::codegen
