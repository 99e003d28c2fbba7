// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"
#include "app/demo/DemoServer.h"
#include "bench/sync/RawAuthor.h"
#include "feed/KindRegistry.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::bench {

inline constexpr const char *Password = "Bench-2026-only-here";
inline constexpr const char *Coordinator = "bench-coordinator";
inline constexpr const char *Commander = "bench-commander"; ///< the reader
inline constexpr const char *Judge = "bench-judge";

/// A redoubt-server of its own with three people and one exercise. Every failure ends the program.
class BenchHouse
{
public:
    /// @p teams: red teams of the exercise, each with a room.
    BenchHouse(std::filesystem::path folder, std::string program, int teams = 0);

    [[nodiscard]] feed::EnrolmentTicket ticket();
    /// At the console @p profile (a folder's name), which is enrolled where it is new.
    [[nodiscard]] std::unique_ptr<demo::DemoActor> person(const char *account, const std::string &profile);
    /// Until @p actor holds @p stream up to @p seq.
    static void reach(demo::DemoActor &actor, const Id &stream, std::int64_t seq);

    /// Adds @p count targets to the notice board, 500 a push; gives their ids. Its seq is then lastSeq.
    [[nodiscard]] std::vector<Id> addTargets(RawAuthor &author, std::size_t count);
    /// A fresh process on the same data.
    void restart();

    const std::filesystem::path folder;
    Id unit;
    Id exercise;    ///< and its white cell's stream
    Id noticeBoard; ///< the public stream
    std::int64_t lastSeq = 0;

    [[nodiscard]] int serverPid() const { return static_cast<int>(m_process->pid()); }
    [[nodiscard]] std::string address() const { return m_server.address(); }

private:
    demo::DemoServer m_server;
    feed::KindRegistry m_kinds;
    std::unique_ptr<demo::ChildProcess> m_process;
    int m_tickets = 0;
};

} // namespace redoubt::bench
