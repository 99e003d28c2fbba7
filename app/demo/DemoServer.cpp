// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoServer.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PrivateFile.h"

#include <charconv>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace redoubt::demo {

namespace {
constexpr std::string_view kPortKey = "port = ";

/// A port that nobody listens on; the server keeps it from then on, since tickets name it.
Result<std::uint16_t> freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = socket >= 0 && ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    if (socket >= 0)
        ::close(socket);
    if (!bound)
        return fail(ErrorCode::Internal, "no free port on 127.0.0.1");
    return ntohs(address.sin_port);
}

/// A TOML basic string has the escapes that JSON's has.
std::string quoted(const std::filesystem::path &path) { return writeJson(json::value(path.string())); }
} // namespace

DemoServer::DemoServer(std::filesystem::path program, const std::filesystem::path &folder)
    : m_program(std::move(program)), m_folder(std::filesystem::absolute(folder))
{ }

Command DemoServer::command(std::vector<std::string> arguments, std::string_view input) const
{
    std::vector<std::string> all{"--config", settingsFile().string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return {m_program, std::move(all), std::string(input)};
}

Result<std::string> DemoServer::perform(std::vector<std::string> arguments, std::string_view input) const
{
    REDOUBT_ASSIGN(auto finished, run(command(std::move(arguments), input)));
    if (finished.exitCode != 0)
        return fail(ErrorCode::ServerError,
                    finished.complaint.empty() ? "redoubt-server failed" : finished.complaint.substr(0, finished.complaint.find('\n')));
    return std::move(finished.output);
}

Result<void> DemoServer::init(std::string_view password, std::string_view moreSettings)
{
    REDOUBT_ASSIGN(m_port, freePort());
    const std::string settings = "# A demo server: loopback only.\ndata = " + quoted(m_folder / "data") + "\n\n[listen]\naddress = \"127.0.0.1\"\n"
        + std::string(kPortKey) + std::to_string(m_port) + "\n\n[log]\nfile = " + quoted(m_folder / "server.log") + '\n' + std::string(moreSettings);
    REDOUBT_TRY(writePrivateFile(settingsFile(), settings));
    REDOUBT_TRY(perform({"init", "--name", "磐石演练（演示）", "--unit", std::string(HomeUnit), "--password-stdin"}, password));
    return {};
}

Result<void> DemoServer::open()
{
    REDOUBT_ASSIGN(const auto settings, readSmallFile(settingsFile()));
    const auto at = settings.find(kPortKey);
    const auto *begin = settings.data() + at + kPortKey.size();
    if (at == std::string::npos || std::from_chars(begin, settings.data() + settings.size(), m_port).ec != std::errc())
        return fail(ErrorCode::Malformed, settingsFile().string() + " names no port");
    return {};
}

Result<std::unique_ptr<ChildProcess>> DemoServer::serve() const { return ChildProcess::start(command({"serve"})); }

Result<std::map<std::string, Id, std::less<>>> DemoServer::importUnits()
{
    std::string csv = "name,parent\n";
    for (const auto names : {castDepartments(), castCounties()}) {
        for (const auto name : names)
            csv += std::string(name) + ',' + std::string(HomeUnit) + '\n';
    }
    const auto file = m_folder / "units.csv";
    REDOUBT_TRY(writePrivateFile(file, csv));
    REDOUBT_TRY(perform({"unit", "import", file.string()}));

    // "<id>  <indent><name>", a line a unit
    REDOUBT_ASSIGN(const auto list, perform({"unit", "list"}));
    std::map<std::string, Id, std::less<>> ids;
    std::string_view rest = list;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto space = line.find(' ');
        const auto name = line.find_first_not_of(' ', space);
        if (name == std::string_view::npos)
            continue;
        REDOUBT_ASSIGN(const auto id, Id::parse(line.substr(0, space)));
        ids.emplace(line.substr(name), id);
    }
    return ids;
}

Result<Id> DemoServer::addAccount(std::string_view name, std::string_view shown, std::string_view unit, std::string_view unitRole,
                                  std::string_view password)
{
    std::vector<std::string> arguments{
        "account", "add", std::string(name), "--shown", std::string(shown), "--unit", std::string(unit), "--keep-password", "--password-stdin"};
    if (!unitRole.empty()) {
        arguments.emplace_back("--role");
        arguments.emplace_back(unitRole);
    }
    REDOUBT_ASSIGN(const auto output, perform(std::move(arguments), password));
    return Id::parse(std::string_view(output).substr(0, output.find('\n')));
}

Result<void> DemoServer::openDuty(std::string_view unit)
{
    REDOUBT_TRY(perform({"unit", "open-duty", std::string(unit), "--below"}));
    return {};
}

Result<void> DemoServer::giveRole(std::string_view account, std::string_view role, std::string_view unit)
{
    REDOUBT_TRY(perform({"grant", std::string(account), std::string(role), "--unit", std::string(unit)}));
    return {};
}

Result<void> DemoServer::issueTicket(std::string_view installation, const std::filesystem::path &file)
{
    REDOUBT_TRY(perform({"enrol", "--name", std::string(installation), "--file", file.string(), "--url", address(), "--days", "90"}));
    return {};
}

Result<feed::EnrolmentTicket> readTicket(const std::filesystem::path &file)
{
    REDOUBT_ASSIGN(const auto text, readSmallFile(file));
    REDOUBT_ASSIGN(const auto object, parseJsonObject(text));
    return fromJson<feed::EnrolmentTicket>(json::value(object));
}

} // namespace redoubt::demo
