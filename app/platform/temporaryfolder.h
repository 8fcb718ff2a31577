// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace simmer::platform {

/// A new empty folder on disk (below TMPDIR, or /tmp) that only this user can enter, removed with all that is
/// in it when this object is. What a process that was killed has left there, a later one removes.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    /// Empty when there is none; then `whyNot` says why.
    const std::string &path() const { return m_path; }
    const std::string &whyNot() const { return m_whyNot; }

private:
    std::string m_path;
    std::string m_whyNot;
    /// Locked as long as the folder is in use.
    int m_lock = -1;
};

} // namespace simmer::platform
