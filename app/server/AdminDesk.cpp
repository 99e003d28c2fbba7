// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/AdminDesk.h"

#include "app/kinds/ProductKinds.h"
#include "app/server/DataDirectory.h"
#include "server/storage/DiskRoom.h"

namespace redoubt::app {

server::AuthSettings authSettings(const Configuration &configuration, std::string caPem)
{
    constexpr std::int64_t Minute = 60 * 1000;
    server::AuthSettings settings;
    settings.sessionMs = configuration.sessionMinutes * Minute;
    settings.minPasswordLength = configuration.passwordMinLength;
    settings.offlineDays = configuration.sessionOfflineDays;
    settings.throttle.triesPerInstallation = static_cast<int>(configuration.passwordTries);
    settings.throttle.lockMs = configuration.passwordLockMinutes * Minute;
    settings.caPem = std::move(caPem);
    return settings;
}

Result<std::unique_ptr<AdminDesk>> AdminDesk::open(const Configuration &configuration)
{
    const DataDirectory data(configuration.data);
    REDOUBT_TRY(data.check());
    // A full disk must not keep anybody from locking an account.
    server::DiskRoom(data.root(), configuration.diskReserveBytes).giveUpSpare();
    server::SqliteOptions options;
    options.path = data.database();
    options.mayCreate = false;
    auto storage = server::SqliteStorage::open(std::move(options));
    if (!storage)
        return fail(storage.error().code, data.database().string() + ": " + storage.error().detail);
    auto identity = server::loadIdentity(**storage);
    if (!identity)
        return fail(identity.error().code, data.root().string() + ": there is no server here; 'redoubt-server init' makes one");
    return std::make_unique<AdminDesk>(std::move(*storage), std::move(*identity), authSettings(configuration, {}));
}

AdminDesk::AdminDesk(std::unique_ptr<server::SqliteStorage> storage, server::ServerIdentity identity, server::AuthSettings settings)
    : m_storage(std::move(storage)), m_kinds(productKinds()), m_writer(*m_storage),
      m_streams(*m_storage, m_writer, std::move(identity), m_kinds, m_clock, m_random),
      m_administration(*m_storage, m_writer, m_streams, m_clock, m_random, std::move(settings))
{ }

} // namespace redoubt::app
