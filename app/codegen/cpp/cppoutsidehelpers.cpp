// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppoutsidehelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view file = R"(/// The program's own file. It has no name, and goes with the program.
const int file = fileno(std::tmpfile());

void writeFile(std::size_t kib)
{
    const std::vector<char> block(1024, 's');
    for (std::size_t i = 0; i < kib; ++i) {
        const off_t place = off_t(i * block.size());
        if (pwrite(file, block.data(), block.size(), place) != ssize_t(block.size()))
            throw std::runtime_error("the file cannot be written");
    }
    if (ftruncate(file, off_t(kib * block.size())) != 0 || fdatasync(file) != 0)
        throw std::runtime_error("the file cannot be written");
}

/// So many KiB at most.
void readFile(std::size_t kib)
{
    std::vector<char> block(1024);
    for (std::size_t i = 0; i < kib; ++i) {
        if (pread(file, block.data(), block.size(), off_t(i * block.size())) <= 0)
            return;
    }
}
)";

constexpr std::string_view database =
    R"(/// A database in memory. It takes a while for an answer, and the thread that asks waits for it.
class Database
{
public:
    Database(Duration time, const std::vector<const char *> &setup) : latency(time)
    {
        sqlite3_open(":memory:", &database);
        for (const char *sql : setup)
            run(sql);
    }
    Database(const Database &) = delete;
    ~Database() { sqlite3_close(database); }
    /// The first number of the answer.
    std::int64_t query(const char *sql)
    {
        $SLEEP(latency);
        return run(sql);
    }

private:
    std::int64_t run(const char *sql)
    {
        const std::lock_guard hold(mutex);
        sqlite3_stmt *statement = nullptr;
        int state = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
        if (state == SQLITE_OK)
            state = sqlite3_step(statement);
        const std::int64_t value = state == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
        sqlite3_finalize(statement);
        if (state != SQLITE_ROW && state != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(database));
        return value;
    }

    const Duration latency;
    std::mutex mutex;
    sqlite3 *database = nullptr;
};
)";

constexpr std::string_view sockets =
    R"(/// A socket that listens on this machine, at a port that was free.
int listenHere()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, reinterpret_cast<sockaddr *>(&here), sizeof here) != 0 ||
        listen(listener, SOMAXCONN) != 0)
        throw std::system_error(errno, std::generic_category(), "no port can be had");
    return listener;
}

sockaddr_in addressOf(int listener)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    return address;
}

int connectTo(sockaddr_in address)
{
    const int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        throw std::system_error(errno, std::generic_category(), "no connection");
    return client;
}
)";

constexpr std::string_view server =
    R"(/// A web server on this machine, whose workers take their time for each answer.
class Server
{
public:
    Server(Duration latency, Duration jitter, int count)
    {
        for (int i = 0; i < count; ++i)
            workers.emplace_back([this, latency, jitter] { serve(latency, jitter); });
    }
    Server(const Server &) = delete;
    ~Server()
    {
        shutdown(listener, SHUT_RDWR); // nobody accepts any more
        workers.clear();
        close(listener);
    }
    sockaddr_in address() const { return addressOf(listener); }

private:
    void serve(Duration latency, Duration jitter) const
    {
        const std::string answer =
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n";
        std::mt19937 random(std::random_device{}());
        std::uniform_real_distribution<double> spread(-1, 1);
        for (;;) {
            const int client = accept(listener, nullptr, nullptr);
            if (client < 0)
                return;
            char request[4096];
            if (recv(client, request, sizeof request, 0) > 0) {
                std::this_thread::sleep_for(latency + spread(random) * jitter);
                send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
            }
            close(client);
        }
    }

    const int listener = listenHere();
    std::vector<std::jthread> workers;
};
)";

constexpr std::string_view get = R"(/// Asks a server for something, and waits for its answer.
void get(const Server &server, const std::string &path)
{
    const int connection = connectTo(server.address());
    const std::string request =
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    send(connection, request.data(), request.size(), MSG_NOSIGNAL);
    std::string answer;
    char block[4096];
    for (ssize_t size = 1; size > 0;) {
        size = recv(connection, block, sizeof block, 0);
        answer.append(block, size > 0 ? std::size_t(size) : 0);
    }
    close(connection);
    if (answer.compare(0, 12, "HTTP/1.1 200") != 0)
        throw std::runtime_error("there is no answer to " + path);
}
)";

constexpr std::string_view clients =
    R"(/// Clients that connect all at once. Each, in every round, thinks, sends a line, and waits for one.
void beClients(sockaddr_in server, int count, int rounds, Duration think)
{
    using Clock = std::chrono::steady_clock;
    struct Client
    {
        int round = 0;
        Clock::time_point goesOn;
    };
    const auto pause = std::chrono::duration_cast<Clock::duration>(think);
    std::vector<pollfd> sockets;
    std::vector<Client> clients(count);
    for (Client &client : clients) {
        sockets.push_back({connectTo(server), 0, 0});
        client.goesOn = Clock::now() + pause;
    }
    for (int left = count; left > 0;) {
        auto next = Clock::time_point::max();
        for (std::size_t i = 0; i < clients.size(); ++i) {
            pollfd &socket = sockets[i];
            if (socket.fd < 0)
                continue;
            if (socket.revents != 0) {
                char answer[4096];
                const ssize_t size = recv(socket.fd, answer, sizeof answer, 0);
                if (size <= 0 || (answer[size - 1] == '\n' && ++clients[i].round == rounds)) {
                    close(socket.fd);
                    socket.fd = -1;
                    --left;
                    continue;
                }
                if (answer[size - 1] == '\n') {
                    socket.events = 0;
                    clients[i].goesOn = Clock::now() + pause;
                }
            }
            if (socket.events == 0 && clients[i].goesOn <= Clock::now()) {
                const std::string line = std::to_string(clients[i].round) + '\n';
                send(socket.fd, line.data(), line.size(), MSG_NOSIGNAL);
                socket.events = POLLIN;
            }
            if (socket.events == 0)
                next = std::min(next, clients[i].goesOn);
        }
        const bool isTimed = next < Clock::time_point::max();
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
        if (left > 0)
            poll(sockets.data(), sockets.size(), isTimed ? std::max(0, int(wait)) : -1);
    }
}
)";

constexpr std::string_view listener =
    R"(/// What clients connect to; they come when the first one is asked for.
class Listener
{
public:
    Listener(int clients, int ofRounds, Duration time)
        : count(clients), rounds(ofRounds), think(time)
    {}
    Listener(const Listener &) = delete;
    ~Listener() { close(listener); }
    /// Waits for the next client: its socket, or -1 when all of them are gone.
    int accept()
    {
        std::call_once(opened, [this] {
            listener = listenHere();
            load = std::jthread([this] {
                beClients(addressOf(listener), count, rounds, think);
                shutdown(listener, SHUT_RDWR); // nobody is accepted any more
            });
        });
        return ::accept(listener, nullptr, nullptr);
    }

private:
    const int count;
    const int rounds;
    const Duration think;
    int listener = -1;
    std::once_flag opened;
    std::jthread load;
};
)";

constexpr std::string_view connection = R"(/// Lines from a client, and lines to it.
class Connection
{
public:
    explicit Connection(int client) : socket(client) {}
    Connection(const Connection &) = delete;
    ~Connection() { close(socket); }
    /// Waits for a line: the number that it begins with.
    std::int64_t receive()
    {
        for (;;) {
            const std::size_t end = received.find('\n');
            if (end != std::string::npos) {
                const std::string line = received.substr(0, end);
                received.erase(0, end + 1);
                return std::strtoll(line.c_str(), nullptr, 10);
            }
            char block[4096];
            const ssize_t size = recv(socket, block, sizeof block, 0);
            if (size <= 0)
                throw std::runtime_error("the connection is closed");
            received.append(block, std::size_t(size));
        }
    }
    void send(const std::string &text)
    {
        const std::string line = text + '\n';
        if (::send(socket, line.data(), line.size(), MSG_NOSIGNAL) != ssize_t(line.size()))
            throw std::runtime_error("the connection is closed");
    }

private:
    const int socket;
    std::string received;
};
)";

} // namespace

const std::vector<CppHelperText> &outsideHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::File,
         "file writeFile readFile",
         {"cstddef", "cstdio", "stdexcept", "unistd.h", "vector"},
         file},
        {CppHelper::Database,
         "Database",
         {"cstdint", "mutex", "sqlite3.h", "stdexcept", "thread", "vector"},
         database},
        {CppHelper::Sockets,
         "listenHere addressOf connectTo",
         {"cerrno", "netinet/in.h", "sys/socket.h", "system_error", "unistd.h"},
         sockets},
        {CppHelper::Server, "Server", {"chrono", "random", "string", "thread", "vector"}, server},
        {CppHelper::Get, "get", {"stdexcept", "string"}, get},
        {CppHelper::Clients,
         "beClients",
         {"algorithm", "chrono", "cstddef", "poll.h", "string", "vector"},
         clients},
        {CppHelper::Listener, "Listener", {"mutex", "thread"}, listener},
        {CppHelper::Connection,
         "Connection connection",
         {"cstddef", "cstdint", "cstdlib", "stdexcept", "string", "sys/socket.h", "unistd.h"},
         connection},
    };
    return all;
}

} // namespace simmer::codegen
