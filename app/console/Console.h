// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/IdleWatch.h"
#include "app/console/Preferences.h"
#include "app/console/StoreThread.h"
#include "app/console/UiDispatcher.h"
#include "app/console/Workbench.h"
#include "app/console/session/EnrolmentController.h"
#include "app/console/session/Session.h"
#include "app/console/session/SignInController.h"
#include "app/link/IoThread.h"
#include "core/Clock.h"
#include "core/Random.h"
#include "core/crypto/Password.h"
#include "feed/KindRegistry.h"
#include "views/theme/Language.h"
#include "views/theme/Theme.h"

#include <QObject>
#include <QStackedWidget>
#include <QString>

#include <memory>

namespace redoubt::console {

/// How a console is started.
struct ConsoleOptions
{
    QString profileFolder;     ///< settings, enrolment and caches of this console
    QString installationName;  ///< what the administrator will know this console by
    QString language;          ///< overrides the preference
    PasswordCost passwordCost; ///< of new wraps; tests lower it
};

/// The console: builds every object, hands each to who needs it, and shows first run, sign-in or the workbench.
/// One per profile. A test may have several in one process.
class Console : public QObject
{
    Q_OBJECT
public:
    /// @p theme is the process's; @p clock and @p random outlive the console.
    Console(ConsoleOptions options, views::Theme &theme, const Clock &clock, Random &random, QObject *parent = nullptr);
    /// Cancels sync, joins the I/O thread, drains and joins the store thread, then lets the models go.
    ~Console() override;

    /// Opens the profile and shows what comes first.
    void start();
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] Workbench *workbench() { return m_workbench.get(); }
    [[nodiscard]] Session *session() { return m_session.get(); }
    [[nodiscard]] EnrolmentController &enrolment() { return m_enrolment; }
    [[nodiscard]] SignInController &signIn() { return m_signIn; }
    [[nodiscard]] views::Language &language() { return m_language; }

    /// Signs out: the workbench goes, what was not sent stays.
    void signOut();
    [[nodiscard]] IdleWatch &idleWatch() { return m_idle; }
    /// Makes the pages anew in another language; what was typed and not saved as a draft is lost, so settings asks first.
    void setLanguage(const QString &code);

Q_SIGNALS:
    void firstRunShown();
    void signInShown();
    void workbenchShown();
    /// The profile could not be opened; @p sentence says why and what to do.
    void startFailed(const QString &sentence);
    /// Another window has the profile open; @p sentence is for whom that window cannot be shown.
    void openElsewhere(const QString &sentence);

private:
    void showFirstRun();
    void showSignIn();
    void showWorkbench();
    void makeWorkbench();
    void enter();
    void replaceContents(QWidget *widget);
    void openPasswordDialog();
    /// Nobody has touched the console for a while.
    void leaveIdle();
    [[nodiscard]] bool isChinese() const { return m_language.current() == QLatin1String("zh_CN"); }

    ConsoleOptions m_options;
    views::Theme &m_theme;
    const Clock &m_clock;
    Random &m_random;
    Preferences m_preferences;
    views::Language m_language;
    feed::KindRegistry m_kinds;
    UiDispatcher m_ui;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<link::IoThread> m_io;
    EnrolmentController m_enrolment;
    SignInController m_signIn;
    QStackedWidget m_window;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Workbench> m_workbench;
    IdleWatch m_idle;
    Surroundings m_surroundings;
    QString m_signOutReason; ///< why the sign-in page is there again, and what was kept
    QString m_kept;
    enum class Shown { Nothing, FirstRun, SignIn, Workbench } m_shown = Shown::Nothing;
};

} // namespace redoubt::console
