// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/sharedfailure.h"

#include <algorithm>

namespace simmer::runtime {

void SharedFailure::store(const Failure &failure) noexcept
{
    m_kind = failure.kind;
    m_text = failure.text;
    m_argumentCount = std::uint32_t(std::min(failure.arguments.size(), m_arguments.size()));
    std::copy_n(failure.arguments.begin(), m_argumentCount, m_arguments.begin());
    const std::size_t length = std::min(failure.message.size(), m_message.size() - 1);
    std::copy_n(failure.message.begin(), length, m_message.begin());
    m_message[length] = 0;
}

FailurePtr SharedFailure::load(const Program &program) const
{
    Failure failure;
    failure.kind = m_kind;
    failure.text = m_text;
    failure.arguments.assign(m_arguments.begin(), m_arguments.begin() + m_argumentCount);
    failure.message =
        m_kind == Failure::Kind::Raised ? program.render(m_text, failure.arguments) : m_message.data();
    return std::make_shared<const Failure>(std::move(failure));
}

} // namespace simmer::runtime
