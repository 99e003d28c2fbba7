// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace redoubt::cli::testing {

/// A port of the loopback. Nobody answers on it, or who does says the same to everyone: the sign-in page of a network.
class Portal
{
public:
    explicit Portal(bool answers)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0
            || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
        if (!answers)
            return; // bound, and it does not listen: who connects is refused
        ::listen(m_socket, 4);
        m_thread = std::thread([this] {
            for (int peer = -1; (peer = ::accept(m_socket, nullptr, nullptr)) >= 0; ::close(peer)) {
                char hello[4096];
                (void)::recv(peer, hello, sizeof(hello), 0);
                const std::string page = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n";
                (void)::send(peer, page.data(), page.size(), MSG_NOSIGNAL);
            }
        });
    }
    ~Portal()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_socket);
    }
    Portal(const Portal &) = delete;
    Portal &operator=(const Portal &) = delete;
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace redoubt::cli::testing
