// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/Console.h"
#include "tests/simulation/Dice.h"
#include "tests/simulation/DutyWatch.h"
#include "tests/simulation/Network.h"
#include "tests/simulation/Schedule.h"
#include "tests/simulation/Server.h"
#include "tests/simulation/checks/OutboxWatch.h"
#include "tests/simulation/checks/Truth.h"
#include "tests/simulation/checks/UnitOracle.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace redoubt::simulation {

struct WorldOptions
{
    std::uint64_t seed = 1;
    PlantedBugs bugs;
    std::optional<feed::KindRegistry> kinds;        ///< none: those of the product and of the test kit
    std::function<void(const std::string &)> trace; ///< empty: silent
};

/// What a run was made of, for the summary.
struct WorldStats
{
    std::size_t consoles = 0;
    std::int64_t events = 0;
    std::int64_t commits = 0;
    std::int64_t changes = 0; ///< in the server's streams at the end
    std::int64_t quarantined = 0;
    std::int64_t strays = 0;    ///< digests of what strangers wrote
    std::int64_t conflicts = 0; ///< records in conflict at the end
    std::int64_t crashes = 0;
    std::int64_t forks = 0;
    std::int64_t attachments = 0;
    std::int64_t locks = 0;
    std::int64_t resets = 0;
    std::int64_t rescues = 0;
    std::int64_t setAsides = 0;
    std::int64_t stumbles = 0;        ///< times that the server began to fail at every push
    std::int64_t unitRoles = 0;       ///< given or taken
    std::int64_t moves = 0;           ///< of units
    std::int64_t handovers = 0;       ///< by which a shift ended
    std::int64_t twiceHandedOver = 0; ///< shifts that two pairs of people ended without seeing each other
    std::int64_t openMatters = 0;     ///< at the end
    std::int64_t swapsAnswered = 0;
    std::int64_t receipts = 0; ///< of bulletins
    std::int64_t reports = 0;  ///< zero reports
    std::int64_t drainedAfterMs = 0;
    WorldStats &operator+=(const WorldStats &other);
};

/// A person's account.
struct Person
{
    std::string name;
    Id account;
    Id home;
    std::string password;
};

/// One server, 5 to 50 consoles, one network, all in one thread and all from one seed: people work, things break, everything
/// heals, and at every step what must never be broken is checked. The same seed gives the same run.
class World
{
public:
    explicit World(WorldOptions options);
    ~World();

    /// Everything that was found broken; empty when the run was good. Ends at the first few.
    [[nodiscard]] Violations run();
    [[nodiscard]] const WorldStats &stats() const { return m_stats; }

private:
    friend class DutyWatch;
    friend class Fate;
    friend class Offices;
    friend class Paperwork;
    friend class People;
    friend class Shifts;
    void populate();
    /// After each step: false, enough was found broken.
    [[nodiscard]] bool goesOn();
    void addConsole(const Person &person, const feed::EnrolResponse &installation);
    void observe();
    void heal();
    /// Waits until all is drained, or says what is not.
    void drain(const std::string &since);
    /// The lines of @p outbox that have to wait: behind a blocked chain on a console with a copied disk, or behind a change that the server
    /// fails at.
    [[nodiscard]] std::set<Id> heldBack(Console &console, const std::vector<store::OutboxEntry> &outbox) const;
    void checkSetAside(const std::vector<store::OutboxEntry> &outbox, const std::vector<Id> &streams);
    void resetPassword(std::size_t person);
    void setLocked(std::size_t person, bool locked);
    [[nodiscard]] bool isDrained(std::string *why = nullptr);
    void broken(const std::string &what);
    void trace(const std::string &what) const;
    /// Commits @p drafts and notes what came of it, its streams in @p streams; false: the cache refused them.
    bool commit(Console &console, const char *what, std::vector<store::Draft> drafts, std::set<Id> &streams);

    // checks while it runs
    void followTruth();
    [[nodiscard]] const std::map<Id, std::set<Id>> &readable();
    /// What roles in units give, and what was written by it since the last look.
    void lookAtUnits();
    /// The same, and what the server finds for one of the people, or @p everyone, on every unit's stream.
    void checkUnits(bool everyone = false);
    void checkPulled(const Id &account, const std::vector<Id> &streams);
    void checkConsoleState(Console &console);
    void checkAcknowledged();
    [[nodiscard]] bool areAttachmentsUp(Console &console, std::string &why);
    // and at the end
    void checkAttachments(Console &console);
    void checkEnd();

    WorldOptions m_options;
    Dice m_dice;
    feed::KindRegistry m_kinds;
    Schedule m_schedule;
    Network m_network;
    Server m_server;
    std::vector<Person> m_people;
    std::vector<std::unique_ptr<Console>> m_consoles;
    std::vector<Id> m_units;
    std::vector<Id> m_accounts;
    std::set<Id> m_locked;          ///< accounts that surely are
    std::set<std::size_t> m_unsure; ///< people whose lock or password was to be changed while the disk failed
    std::set<Id> m_streams;         ///< ids of all streams that anyone has opened, taken or not
    std::set<Id> m_unitStreams;     ///< the same of units' streams, opened or not
    std::vector<Acknowledged> m_acknowledged;
    std::map<Id, std::size_t> m_groups;
    ForkWatch m_forks;                                         ///< what consoles sent
    ForkWatch m_judged;                                        ///< what the server looked at
    std::vector<std::tuple<feed::Author, Id, Id>> m_toConfirm; ///< (author, stream, change) that must be at the server once it is back
    Truth m_truth;                                             ///< streams as last read
    std::int64_t m_truthVersion = -1;
    std::map<Id, std::set<Id>> m_readable;
    std::int64_t m_readableVersion = -1;
    std::vector<server::GrantRow> m_grants; ///< the server's, as of m_readable
    UnitRights m_unitRights;                ///< the same
    std::map<Id, std::size_t> m_unitLines;  ///< of each unit's stream, that were looked at
    std::size_t m_nextPerson = 0;           ///< whose turn it is in checkUnits()
    std::optional<DutyWatch> m_duty;        ///< where duty is stood
    Violations m_broken;
    WorldStats m_stats;
};

} // namespace redoubt::simulation
