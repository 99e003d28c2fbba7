// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoServer.h"
#include "app/demo/duty/DutyCast.h"
#include "app/demo/exercise/Drill.h"
#include "core/Random.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace redoubt::demo {

/// A folder with everything of a demo:
///
///     server.toml, data/, server.log   the server
///     credentials/<account>.json       {"account","password"}, mode 0600, random
///     tickets/<account>.json           one enrolment each, for people's consoles
///     consoles/                        for their profiles
///     demo.json                        written last: address, exercise
class DemoHouse
{
public:
    /// @p serverProgram: redoubt-server.
    DemoHouse(const std::filesystem::path &folder, std::filesystem::path serverProgram);

    /// Whether a demo was made here, to its end.
    [[nodiscard]] bool isMade() const;
    /// Makes the server and plays the drill. Fails with AlreadyExists when something else is in the folder, or as the server and
    /// the drill do; what was made until then stays, for its log.
    [[nodiscard]] Result<DrillOutcome> make(const Clock &clock, Random &random, const std::function<void(std::string_view)> &say);
    /// Finds the address of a demo that was made.
    [[nodiscard]] Result<void> open() { return m_server.open(); }
    /// Starts its server.
    [[nodiscard]] Result<std::unique_ptr<ChildProcess>> serve() const { return m_server.serve(); }

    [[nodiscard]] std::filesystem::path credentialsOf(std::string_view account) const;
    [[nodiscard]] std::filesystem::path ticketOf(std::string_view account) const;
    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    [[nodiscard]] std::string address() const { return m_server.address(); }

private:
    [[nodiscard]] Result<CastIds> addCast(Random &random);
    [[nodiscard]] Result<void> addAccount(CastIds &ids, const DutyAccount &account, Random &random);
    [[nodiscard]] Result<std::unique_ptr<DemoActor>> signInAs(std::string_view account);

    std::filesystem::path m_folder;
    DemoServer m_server;
    feed::KindRegistry m_registry;
    std::map<std::string, std::string, std::less<>> m_passwords;
    std::map<std::string, int, std::less<>> m_signIns; ///< of each account, so far
};

} // namespace redoubt::demo
