// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Console.h"

#include "app/console/Version.h"
#include "app/console/areas/Areas.h"
#include "app/console/areas/settings/SettingsArea.h"
#include "app/console/areas/sync/SyncRows.h"
#include "app/console/session/PasswordController.h"
#include "app/kinds/ProductKinds.h"
#include "views/frame/MainFrame.h"
#include "views/signin/FirstRunView.h"
#include "views/signin/SignInView.h"
#include "views/theme/Icons.h"

#include <QGuiApplication>

namespace redoubt::console {

Console::Console(ConsoleOptions options, views::Theme &theme, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_theme(theme), m_clock(clock), m_random(random), m_preferences(m_options.profileFolder),
      m_kinds(productKinds()), m_store(std::make_unique<StoreThread>(m_ui)), m_io(std::make_unique<link::IoThread>()),
      m_enrolment(*m_store, *m_io, m_ui, m_options.installationName, nullptr), m_signIn(*m_store, *m_io, m_ui, m_kinds, clock, nullptr),
      m_idle(clock), m_surroundings{m_preferences, m_theme, m_idle, m_options.profileFolder}
{
    m_language.apply(m_options.language.isEmpty() ? m_preferences.language() : m_options.language);
    m_theme.setScheme(m_preferences.scheme());
    m_theme.setLargeType(m_preferences.largeType());
    m_theme.setLessMotion(m_preferences.lessMotion());
    QGuiApplication::setWindowIcon(views::productIcon());
    m_window.setWindowTitle(tr("Redoubt"));
    m_window.resize(1600, 940);
    if (const auto geometry = m_preferences.geometry(); !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    connect(&m_enrolment, &EnrolmentController::enrolled, this, &Console::showSignIn);
    connect(&m_signIn, &SignInController::entered, this, &Console::enter);
    connect(&m_idle, &IdleWatch::idle, this, &Console::leaveIdle);
}

Console::~Console()
{
    m_preferences.setGeometry(m_window.saveGeometry());
    m_enrolment.cancel();
    m_signIn.cancel();
    m_workbench.reset();
    m_session.reset();
    m_io->join(); // nothing runs there any more, but the store thread may still post to it
    m_store.reset();
    m_io.reset();
}

void Console::start()
{
    m_store->ask(
        this,
        [folder = m_options.profileFolder.toStdString(), cost = m_options.passwordCost, &clock = m_clock,
         &random = m_random](StoreRoom &room) -> Result<bool> {
            store::Profile::Options options;
            options.cost = cost;
            REDOUBT_ASSIGN(room.profile, store::Profile::open(folder, clock, random, options));
            return room.profile->enrolment().has_value();
        },
        [this](const Result<bool> &enrolled) {
            if (enrolled) {
                *enrolled ? showSignIn() : showFirstRun();
                return;
            }
            switch (enrolled.error().code) {
            case ErrorCode::StorageBusy:
                Q_EMIT openElsewhere(
                    tr("Another Redoubt window has this profile open (%1). Use that window, or start this one with --profile and another name.")
                        .arg(QString::fromStdString(enrolled.error().detail)));
                break;
            case ErrorCode::SchemaTooNew:
                Q_EMIT startFailed(tr("This profile was made by a newer Redoubt. Nothing was changed. Start the newer program."));
                break;
            default:
                Q_EMIT startFailed(
                    tr("The profile could not be opened. Nothing was changed. Check that the disk has room and that you may write to %1.")
                        .arg(m_options.profileFolder));
                break;
            }
        });
}

void Console::replaceContents(QWidget *widget)
{
    while (m_window.count() > 0) {
        auto *old = m_window.widget(0);
        m_window.removeWidget(old);
        old->deleteLater();
    }
    m_window.addWidget(widget);
    m_window.setCurrentWidget(widget);
}

void Console::showFirstRun()
{
    m_shown = Shown::FirstRun;
    auto *view = new views::FirstRunView;
    QList<views::LanguageChoice> languages;
    for (const auto &code : views::Language::available())
        languages.push_back({code, views::Language::nameOf(code)});
    view->setFooter(m_options.installationName, QString::fromLatin1(ProgramVersion), languages, m_language.current());
    connect(view, &views::FirstRunView::languageChosen, this, &Console::setLanguage);
    m_enrolment.attach(*view);
    replaceContents(view);
    Q_EMIT firstRunShown();
}

void Console::showSignIn()
{
    m_shown = Shown::SignIn;
    auto *view = new views::SignInView;
    connect(view, &views::SignInView::enrolmentRequested, this, &Console::showFirstRun);
    connect(view, &views::SignInView::languageChosen, this, &Console::setLanguage);
    m_signIn.attach(*view);
    m_signIn.show(QString::fromLatin1(ProgramVersion), m_language.current());
    view->setNotice(m_signOutReason, m_kept);
    replaceContents(view);
    Q_EMIT signInShown();
}

void Console::enter()
{
    m_session = std::make_unique<Session>(m_signIn.takeEntry(), shelves(), *m_store, *m_io, m_ui, m_kinds, m_clock, m_random, isChinese(), nullptr);
    makeWorkbench();
    m_session->start();
    m_signOutReason.clear();
    m_idle.setMinutes(m_preferences.idleMinutes());
    if (m_session->entry().session && m_session->entry().session->mustChangePassword) {
        m_workbench->askForNewPassword();
        openPasswordDialog();
    }
    Q_EMIT workbenchShown();
}

void Console::makeWorkbench()
{
    m_shown = Shown::Workbench;
    m_workbench.reset();
    auto *frame = new views::MainFrame;
    m_session->place().chinese = isChinese();
    m_workbench = std::make_unique<Workbench>(*m_session, m_surroundings, *frame, nullptr);
    connect(m_workbench.get(), &Workbench::signOutRequested, this, &Console::signOut, Qt::QueuedConnection);
    const auto &settings = m_workbench->area<SettingsArea>();
    connect(&settings, &SettingsArea::languageChosen, this, &Console::setLanguage, Qt::QueuedConnection);
    connect(&settings, &SettingsArea::passwordChangeRequested, this, &Console::openPasswordDialog);
    replaceContents(frame);
}

void Console::openPasswordDialog()
{
    auto *controller = new PasswordController(*m_session, *m_store, &m_window);
    connect(controller, &PasswordController::changed, this, [this] {
        if (m_workbench)
            m_workbench->passwordChanged();
    });
    controller->open();
}

void Console::leaveIdle()
{
    // A scoreboard on a projector has no hands on it, and who submits large files waits for them.
    if (!m_session || (m_workbench && (m_workbench->wall() || m_workbench->isBusy())))
        return;
    const auto unsent = outboxActs(m_session->desk());
    m_signOutReason = tr("Signed out: %n min without a key or the mouse", nullptr, m_preferences.idleMinutes());
    const auto files = static_cast<int>(m_session->status().uploadsWaiting);
    m_kept = unsent > 0 ? tr("%n unsent change(s) and your drafts are kept on this machine.", nullptr, unsent)
        : files > 0     ? tr("%n unsent file(s) and your drafts are kept on this machine.", nullptr, files)
                        : tr("Everything was sent; your drafts are kept on this machine.");
    signOut();
}

void Console::signOut()
{
    if (!m_session || (m_workbench && m_workbench->holdsBack()))
        return;
    m_idle.setMinutes(0);
    m_session->signOut();
    m_workbench.reset();
    m_session.reset();
    showSignIn();
}

void Console::setLanguage(const QString &code)
{
    if (m_shown == Shown::Workbench && m_workbench->holdsBack()) {
        m_workbench->area<SettingsArea>().show(); // as it was
        return;
    }
    m_preferences.setLanguage(code);
    m_language.apply(code);
    m_window.setWindowTitle(tr("Redoubt"));
    switch (m_shown) {
    case Shown::FirstRun: showFirstRun(); break;
    case Shown::SignIn: showSignIn(); break;
    case Shown::Workbench: {
        const auto page = m_workbench->frame().currentPage();
        makeWorkbench();
        m_workbench->frame().showPage(page);
        break;
    }
    case Shown::Nothing: break;
    }
}

} // namespace redoubt::console
