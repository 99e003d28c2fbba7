// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/Administration.h"

#include "core/text/NameKey.h"
#include "core/text/Password.h"
#include "core/text/ShownName.h"
#include "core/text/SignInName.h"
#include "server/auth/InstallationName.h"
#include "server/auth/PasswordPolicy.h"
#include "server/auth/Secrets.h"
#include "server/auth/SignInName.h"
#include "server/auth/Throttle.h"
#include "server/auth/TypedPassword.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"

#include <algorithm>
#include <utility>

namespace redoubt::server {

namespace {
Result<AccountRow> accountNamed(ReadTransaction &storage, const std::string &signInName)
{
    auto account = accountOf(storage, signInName);
    if (!account)
        return fail(ErrorCode::NotFound, "no account " + signInName);
    return std::move(*account);
}

/// Takes a wait away; tells of it where it still counted.
std::optional<LiftedLocks::Wait> liftWait(WriteTransaction &storage, const ThrottleScope &scope, Instant now)
{
    const auto row = storage.throttle(scope.name);
    if (!row)
        return std::nullopt;
    const auto before = standing(storage, scope, now);
    storage.removeThrottle(scope.name);
    if (!before.waitMs && before.triesLeft == scope.tries)
        return std::nullopt;
    LiftedLocks::Wait wait;
    wait.failures = row->failures;
    if (before.waitMs)
        wait.until = now + *before.waitMs;
    return wait;
}

LiftedLocks liftAll(ServerHand &hand, AccountRow &account, const ThrottleSettings &settings)
{
    LiftedLocks lifted;
    lifted.byAdministrator = std::exchange(account.locked, false);
    for (const auto &installation : hand.storage().installations()) {
        const auto note = [&](std::optional<LiftedLocks::Wait> wait, LiftedLocks::What what) {
            if (!wait)
                return false;
            wait->what = what;
            wait->installation = installation.name;
            lifted.waits.push_back(std::move(*wait));
            return true;
        };
        const auto lift = [&](const ThrottleScope &scope) { return liftWait(hand.storage(), scope, hand.now()); };
        const bool failed = note(lift(ThrottleScope::pair(settings, account.signInName, installation.id)), LiftedLocks::What::WrongPasswords);
        if (!failed && !hand.storage().key(account.id, installation.id))
            continue; // others' failures at a console that this account does not use
        // Tries that keep nobody waiting are not worth telling of.
        if (auto keys = lift(ThrottleScope::newKeys(settings, account.id, installation.id)); keys && keys->until)
            note(std::move(keys), LiftedLocks::What::NewKeys);
        if (auto across = lift(ThrottleScope::installation(settings, installation.id)); across && across->until)
            note(std::move(across), LiftedLocks::What::AnyonesWrongPasswords);
    }
    return lifted;
}

/// Lists and sentences name accounts by their sign-in names: no two may be one name or look alike.
Result<void> checkIsFree(ReadTransaction &storage, const std::string &signInName)
{
    text::TakenNames taken(text::TakenNames::Alike::MayNotBe);
    for (const auto &account : storage.accounts())
        taken.take(account.signInName);
    if (const auto clash = taken.find(signInName))
        return fail(ErrorCode::AlreadyExists, "there is an account of that name: " + text::sentenceOf(*clash, signInName));
    return {};
}
} // namespace

Administration::Administration(Storage &storage, Writer &writer, StreamService &streams, const Clock &clock, Random &random, AuthSettings settings)
    : m_storage(storage), m_writer(writer), m_streams(streams), m_clock(clock), m_random(random), m_settings(std::move(settings))
{ }

Result<void> Administration::perform(std::function<Result<void>(ServerHand &)> work)
{
    Result<void> result = fail(ErrorCode::Internal, "the writer did not answer: it must be an InlineWriter");
    REDOUBT_TRY(m_writer.submit(m_streams.serverTask(std::move(work), [&result](const Result<void> &committed) { result = committed; })));
    return result;
}

Result<Id> Administration::addAccount(const NewAccount &account)
{
    const auto signInName = text::foldSignInName(account.signInName);
    REDOUBT_TRY(text::checkSignInName(signInName));
    if (auto shown = text::checkShownName(account.name); !shown)
        return fail(shown.error().code, "a shown name: " + shown.error().detail);
    REDOUBT_TRY(checkPassword(text::canonicalPassword(account.password), signInName, m_settings.minPasswordLength));
    const auto hash = hashTyped(account.password, m_settings.cost, m_random);
    Id id;
    auto added = perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_TRY(checkIsFree(hand.storage(), signInName));
        if (!hand.state().units().find(account.unit))
            return fail(ErrorCode::NotFound, "no unit " + account.unit.toString());
        id = hand.newId();
        hand.storage().putAccount({id, signInName, account.name, account.unit, hash, false, account.mustChangePassword, hand.now()});
        const auto &server = m_streams.identity().id;
        hand.openStream(feed::accountStream(server, id), StreamPurpose::Account, account.unit, id);
        feed::StaffRecord staff;
        staff.name = account.name;
        staff.unit = account.unit;
        REDOUBT_TRY(hand.add(feed::directoryStream(server), feed::StaffRecord::Kind, toJsonObject(staff), id));
        hand.storage().addAudit({hand.now(), {}, "account.add", id.toString(), signInName});
        if (account.role) {
            REDOUBT_TRY(hand.giveUnitRole(id, account.unit, *account.role));
            hand.storage().addAudit({hand.now(), {}, "grant.unit", id.toString(), account.unit.toString() + " " + enumName(*account.role)});
        }
        return {};
    });
    REDOUBT_TRY(std::move(added));
    return id;
}

Result<std::vector<AccountFacts>> Administration::accounts() const
{
    try {
        const auto storage = m_storage.read();
        std::vector<AccountFacts> accounts;
        for (auto &account : storage->accounts()) {
            AccountFacts facts{std::move(account), {}, {}};
            facts.unitRoles = storage->unitRolesOf(facts.account.id);
            for (const auto &grant : storage->grantsOf(facts.account.id)) {
                if (grant.source == GrantRow::Source::Unit)
                    continue; // an officer of a city has fifty of them, all said by the role in the unit
                const auto stream = storage->stream(grant.stream);
                if (!stream || stream->purpose == StreamPurpose::Account || stream->purpose == StreamPurpose::Directory)
                    continue;
                const AccountFacts::StreamRole role{grant.stream, stream->purpose, grant.role};
                if (std::find(facts.streamRoles.begin(), facts.streamRoles.end(), role) == facts.streamRoles.end())
                    facts.streamRoles.push_back(role);
            }
            accounts.push_back(std::move(facts));
        }
        return accounts;
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Result<LiftedLocks> Administration::setLocked(const std::string &signInName, bool locked)
{
    LiftedLocks lifted;
    auto done = perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(auto account, accountNamed(hand.storage(), signInName));
        if (locked)
            account.locked = true;
        else
            lifted = liftAll(hand, account, m_settings.throttle);
        hand.storage().putAccount(account);
        if (locked) {
            hand.storage().removeSessionsOf(account.id, {});
            hand.storage().requirePassword(account.id, {});
        }
        hand.storage().addAudit({hand.now(), {}, locked ? "account.lock" : "account.unlock", account.id.toString(), account.signInName});
        return {};
    });
    REDOUBT_TRY(std::move(done));
    return lifted;
}

Result<LiftedLocks> Administration::resetPassword(const std::string &signInName, const std::string &password, bool mustChange)
{
    REDOUBT_TRY(checkPassword(text::canonicalPassword(password), text::foldSignInName(signInName), m_settings.minPasswordLength));
    const auto hash = hashTyped(password, m_settings.cost, m_random);
    LiftedLocks lifted;
    auto done = perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(auto account, accountNamed(hand.storage(), signInName));
        lifted = liftAll(hand, account, m_settings.throttle);
        account.passwordHash = hash;
        account.mustChangePassword = mustChange;
        hand.storage().putAccount(account);
        hand.storage().removeSessionsOf(account.id, {});
        hand.storage().requirePassword(account.id, {});
        hand.storage().addAudit({hand.now(), {}, "password.reset", account.id.toString(), account.signInName});
        return {};
    });
    REDOUBT_TRY(std::move(done));
    return lifted;
}

Result<void> Administration::grantUnitRole(const std::string &signInName, const Id &unit, Role role)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(const auto account, accountNamed(hand.storage(), signInName));
        REDOUBT_TRY(hand.giveUnitRole(account.id, unit, role));
        hand.storage().addAudit({hand.now(), {}, "grant.unit", account.id.toString(), unit.toString() + " " + enumName(role)});
        return {};
    });
}

Result<void> Administration::revokeUnitRole(const std::string &signInName, const Id &unit, Role role)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(const auto account, accountNamed(hand.storage(), signInName));
        REDOUBT_TRY(hand.takeUnitRole(account.id, unit, role));
        hand.storage().addAudit({hand.now(), {}, "revoke.unit", account.id.toString(), unit.toString() + " " + enumName(role)});
        return {};
    });
}

Result<void> Administration::grantStream(const std::string &signInName, const Id &stream, Role role)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(const auto account, accountNamed(hand.storage(), signInName));
        const auto *granted = hand.state().stream(stream);
        if (!granted)
            return fail(ErrorCode::NotFound, "no stream " + stream.toString());
        if (granted->row.purpose == StreamPurpose::Account || granted->row.purpose == StreamPurpose::Directory || role == Role::Administrator)
            return fail(ErrorCode::InvalidArgument, "the directory and accounts' streams are the server's own, and no stream has an administrator");
        REDOUBT_TRY(hand.give({account.id, stream, role, GrantRow::Source::Manual, {}}));
        hand.storage().addAudit({hand.now(), {}, "grant.stream", account.id.toString(), stream.toString() + " " + enumName(role)});
        return {};
    });
}

Result<void> Administration::revokeStream(const std::string &signInName, const Id &stream, Role role)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        REDOUBT_ASSIGN(const auto account, accountNamed(hand.storage(), signInName));
        bool found = false;
        for (const auto &grant : hand.storage().grantsOf(account.id)) {
            if (grant.stream != stream || grant.role != role || grant.source == GrantRow::Source::Derived || grant.source == GrantRow::Source::Unit)
                continue;
            REDOUBT_TRY(hand.take(grant));
            found = true;
        }
        if (!found)
            return fail(ErrorCode::NotFound, "the account has no such role of its own on that stream");
        hand.storage().addAudit({hand.now(), {}, "revoke.stream", account.id.toString(), stream.toString() + " " + enumName(role)});
        return {};
    });
}

Result<EnrolmentCode> Administration::issueEnrolment(const std::string &name, std::int64_t validMs)
{
    if (validMs <= 0)
        return fail(ErrorCode::InvalidArgument, "a code is valid for some time");
    if (auto shown = name.empty() ? Result<void>() : checkInstallationName(name); !shown)
        return fail(shown.error().code, "a console's name: " + shown.error().detail);
    EnrolmentCode issued{newEnrolmentCode(m_random), m_clock.now() + validMs};
    auto kept = perform([&](ServerHand &hand) -> Result<void> {
        hand.storage().putEnrolment({enrolmentDigest(issued.code), name, hand.now(), issued.expiresAt, {}});
        hand.storage().addAudit({hand.now(), {}, "enrolment.issue", name, toRfc3339(issued.expiresAt)});
        return {};
    });
    REDOUBT_TRY(std::move(kept));
    return issued;
}

Result<void> Administration::revokeInstallation(const Id &id)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        auto installation = hand.storage().installation(id);
        if (!installation)
            return fail(ErrorCode::NotFound, "no installation " + id.toString());
        installation->revoked = true;
        hand.storage().putInstallation(*installation);
        hand.storage().addAudit({hand.now(), {}, "installation.revoke", id.toString(), installation->name});
        return {};
    });
}

Result<void> Administration::backup(const std::string &path)
{
    REDOUBT_TRY(m_storage.backup(path));
    return perform([&](ServerHand &hand) -> Result<void> {
        hand.storage().addAudit({hand.now(), {}, "backup", path, ""});
        return {};
    });
}

} // namespace redoubt::server
