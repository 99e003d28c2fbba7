// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/ChildProcess.h"
#include "app/demo/exercise/DemoPlan.h"
#include "feed/wire/Session.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace redoubt::demo {

/// A redoubt-server of its own folder, used as an administrator uses it: by its command line.
class DemoServer
{
public:
    /// @p program: redoubt-server. @p folder: where server.toml, data/ and server.log are or will be.
    DemoServer(std::filesystem::path program, const std::filesystem::path &folder);

    /// What a server is set to that one account fills as fast as it can: a bench, a replay.
    static constexpr std::string_view NoAccountLimits =
        "\n[account]\nchanges_per_hour = 0\nbytes_per_hour = 0\nrecords_per_hour = 0\nbytes = 0\nchains = 0\n"
        "\n[limits]\naccount_live_sockets = 100000\n";
    /// Makes the server: settings on a free port of 127.0.0.1, identity, CA, first administrator. @p moreSettings: TOML sections behind those.
    /// Fails with the server's own words.
    [[nodiscard]] Result<void> init(std::string_view password, std::string_view moreSettings = {});
    /// Reads the port that init chose. Fails with NotFound.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::unique_ptr<ChildProcess>> serve() const;

    /// Adds the units below the home unit; gives every unit's id, by name.
    [[nodiscard]] Result<std::map<std::string, Id, std::less<>>> importUnits();
    [[nodiscard]] Result<Id> addAccount(std::string_view name, std::string_view shown, std::string_view unit, std::string_view unitRole,
                                        std::string_view password);
    /// @p role: as the server's commands call it.
    [[nodiscard]] Result<void> giveRole(std::string_view account, std::string_view role, std::string_view unit);
    /// Opens the streams of duty of @p unit and of all below it: offices, broadcasts, and channels to the unit above.
    [[nodiscard]] Result<void> openDuty(std::string_view unit);
    /// Writes a ticket that is good for 90 days and one installation.
    [[nodiscard]] Result<void> issueTicket(std::string_view installation, const std::filesystem::path &file);

    [[nodiscard]] std::string address() const { return "https://127.0.0.1:" + std::to_string(m_port); }

private:
    /// Runs a command to its end and gives what it printed.
    [[nodiscard]] Result<std::string> perform(std::vector<std::string> arguments, std::string_view input = {}) const;
    [[nodiscard]] Command command(std::vector<std::string> arguments, std::string_view input = {}) const;
    [[nodiscard]] std::filesystem::path settingsFile() const { return m_folder / "server.toml"; }

    std::filesystem::path m_program;
    std::filesystem::path m_folder;
    std::uint16_t m_port = 0;
};

[[nodiscard]] Result<feed::EnrolmentTicket> readTicket(const std::filesystem::path &file);

} // namespace redoubt::demo
