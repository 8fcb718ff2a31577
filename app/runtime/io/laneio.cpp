// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/laneio.h"

#include <cmath>

namespace simmer::runtime {

LaneIo::LaneIo(const Program &program, Tasks tasks)
    : m_program(program), m_databases(program.objects().size()), m_servers(program.objects().size()),
      m_listeners(program.objects().size())
{
    allowManyDescriptors();
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        const scenario::Object &object = program.objects()[i];
        if (std::holds_alternative<scenario::ServerObject>(object.type))
            m_servers[i] = std::make_unique<Server>(object, program.unitNs());
        else if (std::holds_alternative<scenario::ListenerObject>(object.type))
            m_listeners[i] = std::make_unique<Listener>(object, program.unitNs());
    }
    for (const auto &server : m_servers) {
        if (server)
            m_helpers.insert(server->process());
    }
    for (const auto &listener : m_listeners) {
        if (listener)
            m_helpers.insert(listener->loadProcess());
    }
    if (program.has(OpCode::Request))
        prepareHttpClients();
    if (program.has(OpCode::File))
        m_file.emplace();
    for (std::size_t i = 0; i < m_databases.size(); ++i) {
        if (!std::holds_alternative<scenario::DatabaseObject>(program.objects()[i].type))
            continue;
        m_databases[i] = std::make_unique<Database>(program.objects()[i]);
        if (tasks == Tasks::InOneProcess)
            m_databases[i]->prepare();
    }
}

LaneIo::~LaneIo() = default;

LaneIo::Awaited LaneIo::awaited(const Operation &operation) const
{
    if (operation.kind == Operation::Kind::Request)
        return {trace::WaitKind::Reply, std::uint32_t(operation.object), 0};
    if (operation.kind != Operation::Kind::Query)
        return {trace::WaitKind::File, trace::nothing, 0};
    const double units = m_databases[std::uint32_t(operation.object)]->latency();
    return {trace::WaitKind::Query, std::uint32_t(operation.object),
            std::llround(units * m_program.unitNs())};
}

IoResult LaneIo::carryOut(const Operation &operation, const std::function<bool()> &goOn)
{
    if (operation.kind == Operation::Kind::Request)
        return request(operation)->perform(goOn);
    if (operation.kind == Operation::Kind::Query)
        return m_databases[std::uint32_t(operation.object)]->query(m_program.string(operation.string));
    return operation.kind == Operation::Kind::WriteFile ? m_file->write(std::uint32_t(operation.value))
                                                        : m_file->read(std::uint32_t(operation.value));
}

std::unique_ptr<HttpRequest> LaneIo::request(const Operation &operation) const
{
    const Server &server = *m_servers[std::uint32_t(operation.object)];
    return std::make_unique<HttpRequest>(server.name(), server.port(), m_program.string(operation.string));
}

} // namespace simmer::runtime
