// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoHouse.h"

#include "app/demo/DemoCast.h"
#include "app/demo/PrivateFile.h"
#include "app/demo/duty/BulletinDay.h"
#include "app/demo/duty/DutyDay.h"
#include "app/demo/duty/ReportDay.h"
#include "app/demo/incident/IncidentDay.h"
#include "app/kinds/ProductKinds.h"

#include <array>

namespace redoubt::demo {

namespace {
/// 24 characters of base64url: 144 random bits, which every password policy takes.
std::string newPassword(Random &random)
{
    std::array<std::uint8_t, 18> bytes{};
    random.fill(bytes);
    return toBase64Url(bytes);
}

/// For whom a ticket is laid out.
constexpr std::array<std::string_view, 15> guests{"demo-coordinator", "demo-chief",    "demo-judge",    "demo-judge2", "demo-commander",
                                                  "demo-red01",       "demo-red02",    "demo-red03",    "demo-blue",   "demo-planner",
                                                  "demo-officer",     "demo-officer2", "demo-officer3", "demo-leader", "demo-liaison"};

constexpr const char *Mark = "demo.json";
constexpr const char *Actors = "actors";
} // namespace

DemoHouse::DemoHouse(const std::filesystem::path &folder, std::filesystem::path serverProgram)
    : m_folder(std::filesystem::absolute(folder)), m_server(std::move(serverProgram), m_folder), m_registry(productKinds())
{ }

bool DemoHouse::isMade() const
{
    std::error_code ignored;
    return std::filesystem::exists(m_folder / Mark, ignored);
}

std::filesystem::path DemoHouse::credentialsOf(std::string_view account) const { return m_folder / "credentials" / (std::string(account) + ".json"); }

std::filesystem::path DemoHouse::ticketOf(std::string_view account) const { return m_folder / "tickets" / (std::string(account) + ".json"); }

Result<CastIds> DemoHouse::addCast(Random &random)
{
    CastIds ids;
    REDOUBT_ASSIGN(ids.units, m_server.importUnits());
    for (const auto &account : castAccounts())
        REDOUBT_TRY(addAccount(ids, {account.signInName, account.shownName, account.unitRole, account.unit}, random));
    for (const auto &account : dutyAccounts())
        REDOUBT_TRY(addAccount(ids, account, random));
    for (const auto &reporter : reporters()) {
        for (std::size_t i = 1; i < reporter.units.size(); ++i)
            REDOUBT_TRY(m_server.giveRole(reporter.account, "liaison", reporter.units[i]));
    }
    return ids;
}

Result<void> DemoHouse::addAccount(CastIds &ids, const DutyAccount &account, Random &random)
{
    const auto name = std::string(account.signInName);
    const auto password = newPassword(random);
    REDOUBT_ASSIGN(const auto id, m_server.addAccount(name, account.shownName, account.unit, account.unitRole, password));
    ids.accounts.emplace(name, id);
    REDOUBT_TRY(writePrivateFile(credentialsOf(name), writeJson(json::object{{"account", name}, {"password", password}}) + '\n'));
    m_passwords.emplace(name, password);
    return {};
}

Result<std::unique_ptr<DemoActor>> DemoHouse::signInAs(std::string_view account)
{
    // Each time at another console: parts of the play do not know of one another.
    const auto place = std::string(account) + "-" + std::to_string(++m_signIns[std::string(account)]);
    const auto folder = m_folder / Actors / place;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto file = m_folder / Actors / (place + ".ticket");
    REDOUBT_TRY(m_server.issueTicket(account, file));
    REDOUBT_ASSIGN(const auto ticket, readTicket(file));
    return DemoActor::signIn(folder / "profile", m_registry, ticket, {std::string(account), m_passwords.find(account)->second});
}

Result<DrillOutcome> DemoHouse::make(const Clock &clock, Random &random, const std::function<void(std::string_view)> &say)
{
    std::error_code error;
    if (std::filesystem::exists(m_folder, error) && !std::filesystem::is_empty(m_folder, error))
        return fail(ErrorCode::AlreadyExists, m_folder.string() + " is not empty, and there is no whole demo in it");
    for (const auto *part : {"credentials", "tickets", "consoles", Actors})
        std::filesystem::create_directories(m_folder / part, error);
    if (error)
        return fail(ErrorCode::StorageFailed, m_folder.string() + ": " + error.message());
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);

    say("making the server");
    const auto administrator = newPassword(random);
    REDOUBT_TRY(m_server.init(administrator));
    REDOUBT_TRY(writePrivateFile(credentialsOf("admin"), writeJson(json::object{{"account", "admin"}, {"password", administrator}}) + '\n'));
    REDOUBT_ASSIGN(const auto ids, addCast(random));
    REDOUBT_TRY(m_server.openDuty(HomeUnit));
    REDOUBT_ASSIGN(const auto server, m_server.serve());
    const SignInAs signIn = [this](std::string_view account) { return signInAs(account); };
    REDOUBT_ASSIGN(const auto outcome, playDrill(signIn, ids, calendarAround(clock.now()), say));
    REDOUBT_TRY(playDuty(signIn, ids.accounts, clock.now(), say));
    REDOUBT_TRY(playReports(signIn, ids.units, clock.now(), say));
    REDOUBT_TRY(playBulletins(signIn, ids.units, clock.now(), say));
    REDOUBT_TRY(playIncidents(signIn, clock.now(), say));
    for (const auto &guest : guests)
        REDOUBT_TRY(m_server.issueTicket(guest, ticketOf(guest)));
    // The actors' caches have done their work, and would only be more places with the drill in them.
    std::filesystem::remove_all(m_folder / Actors, error);
    REDOUBT_TRY(writePrivateFile(m_folder / Mark,
                                 writeJson(json::object{{"address", m_server.address()}, {"exercise", outcome.exercise.toString()}}) + '\n'));
    return outcome;
}

} // namespace redoubt::demo
