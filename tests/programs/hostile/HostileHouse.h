// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoServer.h"
#include "core/Random.h"
#include "tests/programs/hostile/TlsPeer.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::hostile {

/// A redoubt-server of its own, as it is installed, with a directory of some megabytes. Every failure ends the program.
class HostileHouse
{
public:
    HostileHouse(const std::filesystem::path &program, std::filesystem::path folder);

    /// An account with a session; gives its token.
    [[nodiscard]] std::string enter(const std::string &name);
    [[nodiscard]] std::unique_ptr<TlsPeer> connect(std::uint8_t from) const { return std::make_unique<TlsPeer>(*m_context, m_port, from); }
    /// Of the server's process, in bytes: "VmRSS" (now) or "VmHWM" (the most there ever was).
    [[nodiscard]] std::size_t memory(const std::string &what) const;
    /// A counter or gauge of the server's /metrics.
    [[nodiscard]] double figure(const std::string &name) const;
    [[nodiscard]] bool isRunning() const { return m_process->isRunning(); }
    /// A stream that everybody reads.
    [[nodiscard]] const Id &directory() const { return m_directory; }

private:
    struct FreeContext
    {
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    };
    std::filesystem::path m_program;
    std::filesystem::path m_folder;
    demo::DemoServer m_server;
    SystemRandom m_random;
    std::unique_ptr<SSL_CTX, FreeContext> m_context{SSL_CTX_new(TLS_client_method())};
    std::unique_ptr<demo::ChildProcess> m_process;
    std::uint16_t m_port = 0;
    Id m_directory;
};

[[noreturn]] void giveUp(const std::string &why);
/// A request as it goes over the line; @p token may be empty.
[[nodiscard]] std::string request(const std::string &method, const std::string &path, const std::string &token, const std::string &body = {});

} // namespace redoubt::hostile
