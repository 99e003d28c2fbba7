// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/session/Entry.h"
#include "app/link/IoThread.h"
#include "sync/client/Client.h"
#include "views/signin/SignInState.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace redoubt::views {
class SignInView;
}

namespace redoubt::console {

/// Signs in at the server, or unlocks what is here without it. Passwords pass through and are kept nowhere.
class SignInController : public QObject
{
    Q_OBJECT
public:
    SignInController(StoreThread &store, link::IoThread &io, UiDispatcher &ui, const feed::KindRegistry &kinds, const Clock &clock, QObject *parent);
    ~SignInController() override;

    void attach(views::SignInView &view);
    /// Reads what is known here and shows it.
    void show(const QString &version, const QString &language);
    void signIn(const QString &account, const QString &password);
    void unlockOffline(const QString &account, const QString &password);
    void cancel();
    /// Looks now from when the data here are; otherwise once a minute, while a form is open.
    void look();

Q_SIGNALS:
    /// The cache is open on the store thread. Taken once by takeEntry().
    void entered();
    void failed(redoubt::ErrorCode code);

public:
    [[nodiscard]] std::unique_ptr<Entry> takeEntry() { return std::move(m_entry); }

private:
    struct Attempt;
    void askServer(const std::shared_ptr<Attempt> &attempt);
    void askSecret(const std::shared_ptr<Attempt> &attempt);
    void complete(const std::shared_ptr<Attempt> &attempt);
    void finish(const std::shared_ptr<Attempt> &attempt, Result<Entry> entry);
    void fail(const std::shared_ptr<Attempt> &attempt, const sync::Failure &failure);
    void dropClient(const std::shared_ptr<Attempt> &attempt);
    [[nodiscard]] bool isCurrent(const std::shared_ptr<Attempt> &attempt) const { return attempt == m_attempt; }
    /// Runs @p work on the UI thread if this controller and the attempt are still wanted.
    template <class Work>
    void back(const std::shared_ptr<Attempt> &attempt, Work work);

    StoreThread &m_store;
    link::IoThread &m_io;
    UiDispatcher &m_ui;
    const feed::KindRegistry &m_kinds;
    const Clock &m_clock;
    QPointer<views::SignInView> m_view; ///< the one that was attached last
    /// The sentence on the data that is here moves with the clock, with what syncs, and with the account that is typed.
    void showOffline();

    std::vector<store::KnownAccount> m_accounts;
    QString m_typed; ///< the account's name, as it stands in the form
    QTimer m_minute;
    std::shared_ptr<Attempt> m_attempt;
    std::unique_ptr<Entry> m_entry;
};

} // namespace redoubt::console
