// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/hostile/HostileHouse.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PrivateFile.h"
#include "core/crypto/Signing.h"
#include "core/json/Described.h"
#include "feed/kinds/AccountKinds.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace redoubt::hostile {

namespace {
constexpr const char *Password = "Hostile-2026-only-here";
constexpr const char *MetricsToken = "counters-of-this-house-alone";
/// Records of the directory: some pages of it, each cut by its bytes or its number.
constexpr int Units = 5'000;

template <class T>
T need(Result<T> result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + result.error().detail);
    return std::move(*result);
}
void need(const Result<void> &result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + result.error().detail);
}

template <class T>
T answered(const std::optional<PeerAnswer> &answer, const char *what)
{
    if (!answer || answer->status != 200)
        giveUp(std::string(what) + ": " + (answer ? answer->body : "no answer"));
    return need(fromJson<T>(need(parseJson(answer->body), what)), what);
}

std::uint16_t portOf(const std::string &address) { return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))); }
} // namespace

void giveUp(const std::string &why)
{
    std::cerr << "hostile: " << why << std::endl;
    std::exit(1);
}

std::string request(const std::string &method, const std::string &path, const std::string &token, const std::string &body)
{
    auto text = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.empty())
        text += "Authorization: Bearer " + token + "\r\n";
    if (method != "GET")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

HostileHouse::HostileHouse(const std::filesystem::path &program, std::filesystem::path folder)
    : m_program(program), m_folder(std::move(folder)), m_server(program, m_folder)
{
    need(m_server.init(Password), "init");
    const auto list = m_folder / "units.csv";
    {
        std::ofstream out(list);
        out << "name,parent\n";
        for (int i = 0; i < Units; ++i)
            out << "filling-" << i << '-' << std::string(100, 'u') << ',' << demo::HomeUnit << '\n';
    }
    const auto imported = need(demo::run({program, {"--config", (m_folder / "server.toml").string(), "unit", "import", list.string()}, {}}), "units");
    if (imported.exitCode != 0)
        giveUp("units: " + imported.complaint);
    need(demo::writePrivateFile(m_folder / "data" / "metrics.token", MetricsToken), "the token of /metrics");
    m_process = need(m_server.serve(), "serve");
    m_port = portOf(m_server.address());
}

std::string HostileHouse::enter(const std::string &name)
{
    (void)need(m_server.addAccount(name, name, demo::HomeUnit, "coordinator", Password), "account");
    const auto file = m_folder / (name + ".ticket");
    need(m_server.issueTicket(name, file), "ticket");
    const auto ticket = need(demo::readTicket(file), "ticket");
    const auto peer = connect(1);
    peer->send(request("POST", "/v1/enrol", {}, writeJson(toJson(feed::EnrolRequest{1, ticket.code, name}))));
    const auto enrolled = answered<feed::EnrolResponse>(peer->receive(), "enrol");
    const auto key = SigningKey::generate(m_random).verifyKey().bytes;
    const feed::SignInRequest signIn{1, name, Password, enrolled.installation, enrolled.secret, {key.begin(), key.end()}};
    peer->send(request("POST", "/v1/session", {}, writeJson(toJson(signIn))));
    const auto session = answered<feed::SessionResponse>(peer->receive(), "sign-in");
    m_directory = feed::directoryStream(session.server.id);
    return session.token;
}

double HostileHouse::figure(const std::string &name) const
{
    const auto peer = connect(1);
    peer->send(request("GET", "/metrics", MetricsToken));
    const auto answer = peer->receive();
    if (!answer || answer->status != 200)
        giveUp("/metrics cannot be read");
    const auto at = answer->body.find('\n' + name + ' ');
    if (at == std::string::npos)
        giveUp("/metrics has no " + name);
    return std::strtod(answer->body.c_str() + at + name.size() + 2, nullptr);
}

std::size_t HostileHouse::memory(const std::string &what) const
{
    std::ifstream status("/proc/" + std::to_string(m_process->pid()) + "/status");
    std::string word;
    while (status >> word) {
        std::size_t kib = 0;
        if (word == what + ':' && status >> kib)
            return kib * 1024;
    }
    giveUp("the server's memory cannot be read: it has ended");
}

} // namespace redoubt::hostile
