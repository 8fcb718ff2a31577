// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/sharedmutex.h"

#include <cassert>
#include <cerrno>

namespace simmer::platform {

SharedMutex::SharedMutex()
{
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(&m_mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
}

bool SharedMutex::lockAndAsk() noexcept
{
    const int result = pthread_mutex_lock(&m_mutex);
    if (result == EOWNERDEAD) {
        pthread_mutex_consistent(&m_mutex);
        return true;
    }
    assert(result == 0);
    return false;
}

void SharedMutex::unlock() noexcept
{
    pthread_mutex_unlock(&m_mutex);
}

} // namespace simmer::platform
