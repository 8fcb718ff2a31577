// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonnetworktexts.h"

namespace simmer::codegen {

const std::string_view forkText =
    R"(fork = multiprocessing.get_context("fork")  # a child begins as a copy of its parent
)";

const std::string_view serverText = R"(class Page(http.server.BaseHTTPRequestHandler):
    """What a server answers, whatever it is asked for."""

    wbufsize = -1  # in one piece

    def do_GET(self):
        with self.server.workers:
            time.sleep(self.server.answer_time())
        self.send_response(200)
        self.send_header("Content-Length", "3")
        self.end_headers()
        self.wfile.write(b"ok\n")

    def log_message(self, *arguments):
        """Says nothing of requests."""


class Server(http.server.ThreadingHTTPServer):
    """A web server on this machine, in a process of its own. So many workers answer."""

    request_queue_size = 1000

    def __init__(self, latency, jitter, workers):
        super().__init__(("127.0.0.1", 0), Page)
        self.latency = latency
        self.jitter = jitter
        self.workers = threading.Semaphore(workers)

    def answer_time(self):
        return max(0, self.latency + random.uniform(-self.jitter, self.jitter))

    def start(self):
        fork.Process(target=self.run, daemon=True).start()
        self.server_close()  # here; the other process has a socket of its own

    def run(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        multiprocessing.parent_process().join()  # serves until the program is over
)";

const std::string_view listenerText = R"(class Listener:
    """A socket that listens on this machine. Its clients come from a process of their own."""

    def __init__(self, clients, rounds, think):
        self.clients = clients
        self.rounds = rounds
        self.think = think
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # each connection takes one
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=clients)
        atexit.register(self.socket.close)
        self.is_open = fork.Event()
        self.load = fork.Process(target=self.come, daemon=True)

    def start(self):
        self.load.start()

    def come(self):
        while not self.is_open.wait(1):
            if not multiprocessing.parent_process().is_alive():
                return
        asyncio.run(self.all_clients())

    async def all_clients(self):
        clients = [self.client() for _ in range(self.clients)]
        await asyncio.gather(*clients, return_exceptions=True)

    async def client(self):
        """Thinks, sends a line and awaits one in reply, again and again."""
        reader, writer = await asyncio.open_connection(*self.socket.getsockname())
        for number in range(self.rounds):
            await asyncio.sleep(self.think)
            writer.write(f"{number}\n".encode())
            if not await reader.readline():
                break
        writer.close()
)";

const std::string_view asyncFetchText = R"(async def fetch(server, path):
    """Asks a server for a page. Real programs take a package for this, such as aiohttp."""
    reader, writer = await asyncio.open_connection(*server.server_address)
    with contextlib.closing(writer):
        writer.write(f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
        status = await reader.readline()
        await reader.read()
    if b" 200 " not in status:
        raise ConnectionError(f"the server answered {status}")
)";

const std::string_view asyncServeText = R"(async def serve(listener, arrived):
    """Calls `arrived` with the streams of each client, until no client is left."""
    loop = asyncio.get_running_loop()
    over = asyncio.Event()
    loop.add_reader(listener.load.sentinel, over.set)
    server = await asyncio.start_server(
        arrived, sock=listener.socket.dup(), backlog=listener.clients
    )
    try:
        listener.is_open.set()
        await over.wait()
    finally:
        server.close()
        loop.remove_reader(listener.load.sentinel)
)";

const std::string_view asyncReceiveText = R"(async def receive(reader):
    """The number in the next line of a client."""
    line = await reader.readline()
    if not line:
        raise ConnectionError("the connection was closed by the other side")
    return int(line)
)";

const std::string_view fetchText = R"(def fetch(server, path):
    """Asks a server for a page and waits until it is there."""
+|    present.stop.look()
    client = http.client.HTTPConnection(*server.server_address)
    with contextlib.closing(client):
        client.request("GET", path)
+|        until(lambda limit: multiprocessing.connection.wait([client.sock], limit))
        answer = client.getresponse()
        answer.read()
    if answer.status != 200:
        raise ConnectionError(f"the server answered {answer.status}")
)";

const std::string_view arrivalsText = R"(def arrivals(listener):
    """The connection of each client, until no client is left."""
    listener.is_open.set()
    sources = [listener.socket, listener.load.sentinel]
    while True:
P|        make_room()
+|        present.stop.look()
+|        ready = until(lambda limit: multiprocessing.connection.wait(sources, limit))
-|        ready = multiprocessing.connection.wait(sources)
        if listener.socket not in ready:
            return
        yield Connection(listener.socket.accept()[0])
)";

const std::string_view connectionText = R"(class Connection:
    """A client, line by line."""

    def __init__(self, client):
        self.client = client
        self.lines = client.makefile("r", encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def close(self):
        self.lines.close()
        self.client.close()

    def receive(self):
        """The number in the next line."""
+|        present.stop.look()
+|        until(lambda limit: multiprocessing.connection.wait([self.client], limit))
        line = self.lines.readline()
        if not line:
            raise ConnectionError("the connection was closed by the other side")
        return int(line)

    def send(self, line):
        self.client.sendall(f"{line}\n".encode())
)";

const std::string_view makeRoomText = R"(def make_room():
    """Waits while there are more than so many children: processes are dear."""
    while len(children := multiprocessing.active_children()) > 64:
-|        multiprocessing.connection.wait([child.sentinel for child in children])
+|        sentinels = [child.sentinel for child in children]
+|        until(lambda limit: multiprocessing.connection.wait(sentinels, limit))
)";

} // namespace simmer::codegen
