// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Workbench.h"

#include "app/console/ExerciseClock.h"
#include "app/console/Notices.h"
#include "app/console/PaletteContents.h"
#include "app/console/Receipt.h"
#include "app/console/Sentences.h"
#include "app/console/WallKeys.h"
#include "app/console/desk/DeskFacts.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/WallWindow.h"
#include "views/frame/MainFrame.h"
#include "views/settings/SettingsPage.h"
#include "views/sync/SyncPage.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/ModelsLetGo.h"
#include "views/widgets/Toast.h"

#include <QAction>
#include <QPointer>
#include <QStackedWidget>

namespace redoubt::console {

namespace {
constexpr const char *kExercises = "exercises";
constexpr const char *kSettings = "settings";
constexpr const char *kSync = "sync";
constexpr QLatin1StringView kAct("act:");
} // namespace

Workbench::Workbench(Session &session, views::MainFrame &frame, QObject *parent)
    : QObject(parent), m_session(session), m_frame(frame), m_notices(new Notices(frame, this))
{
    m_evidence = new EvidenceDesk(
        session.place(), [&session](const Id &stream, const Digest &digest) { session.wantDownload(stream, digest); }, this);
    connect(&session, &Session::downloadEnded, m_evidence, [this](const Id &stream, const Digest &digest, bool arrived, ErrorCode why) {
        if (arrived)
            m_evidence->arrived(stream, digest);
        else
            m_evidence->refused(stream, digest, {why, {}});
    });
    connect(&session, &Session::transferred, m_evidence, &EvidenceDesk::transferred);
    connect(m_evidence, &EvidenceDesk::saved, this, &Workbench::receipt);
    connect(m_evidence, &EvidenceDesk::failed, this, &Workbench::trouble);

    makePages();
    makeActions();
    // A workbench that was made anew, for another language, finds the session as it is.
    m_sync->setStatus(session.status());
    m_frame.setBadge(QString::fromLatin1(kExercises), m_exercises->waiting());
    showAccount();
    showChip();
    m_frame.setPaletteSource([this] { return paletteItems(); });

    connect(&session, &Session::statusChanged, this, [this](const sync::Status &status) {
        m_sync->setStatus(status);
        if (m_exercise)
            m_exercise->setOnline(m_sync->chip().online, status.lastContact);
    });
    connect(&session, &Session::signInNeeded, this, &Workbench::showLinkTrouble);
    connect(&session, &Session::uploadRefused, this, [this](const sync::BlobName &blob, ErrorCode why) {
        const link::Transfer over{blob, false, 0, 0};
        m_evidence->transferred(over);
        m_sync->setTransfer(over);
        trouble(Sentences::notUploaded(evidenceName(m_session.desk(), blob.digest), why));
    });
    connect(&session.desk(), &Desk::directoryChanged, this, &Workbench::showAccount);
    connect(&session.desk(), &Desk::alarmsChanged, this, [this] {
        const auto &alarms = m_session.desk().alarms();
        if (!alarms.empty() || !m_session.desk().failures().empty()) {
            m_notices->stand(
                views::Tone::Severity4, views::Icon::Alert, tr("Something needs the administrator's eyes"),
                tr("A stream was stopped or local data could not be read. Nothing was deleted. Open the outbox and copy the diagnostics."));
        }
    });
    connect(&session, &Session::linkUnusable, this, &Workbench::showLinkTrouble);
    showRescue();
    showLinkTrouble();
    connect(&m_second, &QTimer::timeout, this, &Workbench::showClock);
    m_second.start(1000);
    connect(&session.desk(), &Desk::exercisesChanged, this, &Workbench::leaveGoneExercise);
}

Workbench::~Workbench()
{
    // The models are the controllers' and end here; the frame is the window's and ends when the event loop turns.
    views::letGoOfModels(m_frame);
}

void Workbench::makePages()
{
    m_exerciseArea = new QStackedWidget;
    m_exercisesPage = new views::ExercisesPage;
    m_exerciseArea->addWidget(m_exercisesPage);
    m_syncRoom = new QWidget;
    m_settingsRoom = new QWidget;
    m_frame.addPage({QString::fromLatin1(kExercises), tr("Exercises"), views::Icon::Exercise, false}, m_exerciseArea);
    m_frame.addPage({QString::fromLatin1(kSettings), tr("Settings"), views::Icon::Settings, true}, m_settingsRoom);
    m_frame.addHiddenPage(QString::fromLatin1(kSync), m_syncRoom);
    m_frame.showPage(QString::fromLatin1(kExercises));

    m_exercises = new ExercisesController(m_session.place(), *m_exercisesPage, this);
    connect(m_exercises, &ExercisesController::exerciseChosen, this, &Workbench::openExercise);
    connect(m_exercises, &ExercisesController::saved, this, &Workbench::receipt);
    connect(m_exercisesPage, &views::ExercisesPage::refreshRequested, &m_session, &Session::syncNow);
    connect(m_exercises, &ExercisesController::failed, this, &Workbench::trouble);
    connect(m_exercises, &ExercisesController::listChanged, this,
            [this] { m_frame.setBadge(QString::fromLatin1(kExercises), m_exercises->waiting()); });

    const auto server = QString::fromStdString(m_session.entry().enrolment.server.name.empty() ? m_session.entry().enrolment.address
                                                                                               : m_session.entry().enrolment.server.name);
    m_sync = new SyncController(m_session.place(), server, this);
    connect(&m_session, &Session::transferred, m_sync, &SyncController::setTransfer);
    connect(m_sync, &SyncController::chipChanged, this, &Workbench::showChip);
    connect(m_sync, &SyncController::retryRequested, &m_session, &Session::syncNow);
    connect(m_sync, &SyncController::saved, this, &Workbench::receipt);
    connect(m_sync, &SyncController::failed, this, &Workbench::trouble);
    connect(m_sync, &SyncController::redraftRequested, this, [this](const Id &exercise, const views::ClaimDraft &draft) {
        openExercise(exercise);
        if (m_exercise && m_exercise->exercise() == exercise)
            m_exercise->redraft(draft);
    });
    connect(&m_frame, &views::MainFrame::pageShown, this, [this](const QString &id) {
        if (id == QLatin1String(kSync))
            (void)syncPage();
        else if (id == QLatin1String(kSettings))
            (void)settingsPage();
    });
    connect(&m_frame, &views::MainFrame::areaChosen, this, [this](const QString &id) {
        if (id == QLatin1String(kExercises))
            showExercises();
    });
    connect(&m_frame, &views::MainFrame::backRequested, this, &Workbench::goBack);
    connect(&m_frame, &views::MainFrame::syncRequested, this, &Workbench::openSync);
    connect(&m_frame, &views::MainFrame::paletteChosen, this, &Workbench::choose);
    connect(&m_frame, &views::MainFrame::compactChanged, this, [this](bool compact) {
        if (m_exercisePage)
            m_exercisePage->setCompact(compact);
    });
}

views::SettingsPage &Workbench::settingsPage()
{
    if (!m_settingsPage) {
        m_settingsPage = new views::SettingsPage;
        views::columnLayout(m_settingsRoom)->addWidget(m_settingsPage);
        connect(m_settingsPage, &views::SettingsPage::signOutRequested, this, &Workbench::signOutRequested);
        connect(m_settingsPage, &views::SettingsPage::diagnosticsRequested, m_sync, &SyncController::copyDiagnostics);
        Q_EMIT settingsPageMade();
    }
    return *m_settingsPage;
}

views::SyncPage &Workbench::syncPage()
{
    if (!m_syncPage) {
        m_syncPage = new views::SyncPage;
        views::columnLayout(m_syncRoom)->addWidget(m_syncPage);
        m_sync->attach(*m_syncPage);
    }
    return *m_syncPage;
}

void Workbench::openSync(views::SyncPart part)
{
    syncPage().showTab(part);
    m_frame.showPage(QString::fromLatin1(kSync));
}

void Workbench::makeActions()
{
    auto *syncNow = new QAction(tr("Sync now"), this);
    syncNow->setShortcut(QKeySequence(Qt::Key_F5));
    connect(syncNow, &QAction::triggered, &m_session, &Session::syncNow);
    m_frame.addMenuAction(syncNow, views::Icon::Sync);
    // Without a line in the menu: the palette has one, and lists of exercises have a button.
    auto *create = new QAction(tr("New exercise"), this);
    create->setShortcut(QKeySequence(QKeySequence::New));
    connect(create, &QAction::triggered, this, &Workbench::openNewExercise);
    m_frame.addAction(create);
    auto *outbox = new QAction(tr("Outbox and conflicts"), this);
    connect(outbox, &QAction::triggered, this, [this] { openSync(views::waitingPart(m_sync->chip())); });
    m_frame.addMenuAction(outbox, views::Icon::Send);
    auto *keys = new QAction(tr("Keyboard"), this);
    connect(keys, &QAction::triggered, &m_frame, &views::MainFrame::showKeys);
    m_frame.addMenuAction(keys, views::Icon::Keyboard);
    m_frame.addMenuSeparator();
    auto *signOut = new QAction(tr("Sign out"), this);
    signOut->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    connect(signOut, &QAction::triggered, this, &Workbench::signOutRequested);
    m_frame.addMenuAction(signOut, views::Icon::SignOut);
    new WallKeys(
        m_frame, [this]() -> QWidget * { return isOnTheWall() ? m_exercise->standings().wall() : nullptr; }, this);
}

void Workbench::showExercises()
{
    m_exerciseArea->setCurrentWidget(m_exercisesPage);
    m_frame.showPage(QString::fromLatin1(kExercises));
    m_exercisesPage->setFocus(Qt::OtherFocusReason);
}

bool Workbench::isOnTheList() const
{
    return m_frame.currentPage() == QLatin1String(kExercises) && m_exerciseArea->currentWidget() == m_exercisesPage;
}

void Workbench::openExercise(const Id &exercise)
{
    m_frame.showPage(QString::fromLatin1(kExercises));
    if (!m_exercise || m_exercise->exercise() != exercise) {
        if (holdsBack())
            return;
        m_exercise.reset();
        delete m_exercisePage;
        m_exercisePage = new views::ExercisePage;
        m_exercisePage->setCompact(m_frame.isCompact());
        m_exerciseArea->addWidget(m_exercisePage);
        connect(m_exercisePage, &views::ExercisePage::backRequested, this, &Workbench::showExercises);
        connect(m_exercisePage, &views::ExercisePage::editRequested, m_exercises, [this, exercise] { m_exercises->openChange(exercise); });
        connect(m_exercisePage, &views::ExercisePage::copyRequested, m_exercises, [this, exercise] { m_exercises->openCopy(exercise); });
        connect(m_exercisePage, &views::ExercisePage::discardRequested, m_exercises, [this, exercise] { m_exercises->discard(exercise); });
        m_exercise = std::make_unique<ExerciseController>(m_session.place(), *m_evidence, exercise, *m_exercisePage, nullptr);
        connect(m_exercise.get(), &ExerciseController::saved, this, &Workbench::receipt);
        connect(m_exercise.get(), &ExerciseController::failed, this, &Workbench::trouble);
        m_exercise->setOnline(m_sync->chip().online, m_session.status().lastContact);
        m_exercise->showAll();
    }
    m_exerciseArea->setCurrentWidget(m_exercisePage);
}

void Workbench::showAccount()
{
    views::AccountState state;
    const auto &desk = m_session.desk();
    state.account = QString::fromStdString(m_session.entry().accountName);
    if (const auto name = desk.knownName(desk.account()))
        state.account = QString::fromStdString(*name);
    state.unit = QString::fromStdString(desk.ownUnitName());
    m_frame.setAccount(state);
}

void Workbench::showChip() { m_frame.setSync(m_sync->chip()); }

void Workbench::showClock()
{
    const auto open = m_exercise ? std::optional(m_exercise->exercise()) : std::nullopt;
    auto shown = ExerciseClock::now(m_session.place(), open);
    m_frame.setClock(shown.clock);
    const bool itsPage = m_exercisePage && m_exerciseArea->currentWidget() == m_exercisePage && m_frame.currentPage() == QLatin1String(kExercises);
    if (itsPage)
        shown.strip.exercise.clear(); // the page says it
    m_frame.setStrip(shown.strip);
}

QList<views::PaletteItem> Workbench::paletteItems()
{
    m_acts.clear();
    QList<views::PaletteItem> items;
    // What can be done where one is comes first.
    if (m_exercisePage && m_exerciseArea->currentWidget() == m_exercisePage) {
        auto acts = m_exercisePage->actions();
        for (auto &action : acts) {
            action.act = [this, page = QPointer(m_exercisePage), act = std::move(action.act)] {
                if (!page)
                    return; // left since the palette opened
                m_frame.showPage(QString::fromLatin1(kExercises));
                act();
            };
        }
        addActs(items, std::move(acts));
    }
    items += PaletteContents::items(m_session.desk(), m_exercises->rows());
    addActs(items, looks());
    addActs(items, views::pageActions(settingsPage(), tr("Settings"), [this] { m_frame.showPage(QString::fromLatin1(kSettings)); }));
    using Part = views::SyncPart;
    addActs(items,
            {{tr("Outbox"), tr("page"), views::Icon::Send, [this] { openSync(Part::Outbox); }},
             {tr("Conflicts"), tr("page"), views::Icon::Conflict, [this] { openSync(Part::Conflicts); }},
             {tr("Quarantine"), tr("page"), views::Icon::Alert, [this] { openSync(Part::Quarantine); }}});
    return items;
}

void Workbench::addActs(QList<views::PaletteItem> &items, std::vector<views::PageAction> acts)
{
    for (auto &act : acts) {
        items.push_back({kAct + QString::number(m_acts.size()), act.name, act.place, act.icon, {}, {}});
        m_acts.push_back(std::move(act));
    }
}

/// How the console looks, as on the settings page.
std::vector<views::PageAction> Workbench::looks()
{
    auto *page = &settingsPage();
    const auto scheme = [page](views::Theme::Scheme wanted) { return [page, wanted] { Q_EMIT page->schemeChosen(wanted); }; };
    const auto large = [page](bool wanted) { return [page, wanted] { Q_EMIT page->largeTypeChosen(wanted); }; };
    const auto language = [page](const QString &code) { return [page, code] { Q_EMIT page->languageChosen(code); }; };
    const QString place = tr("Settings");
    using Scheme = views::Theme::Scheme;
    return {{tr("Dark colours"), place, views::Icon::Sun, scheme(Scheme::Dark)},
            {tr("Light colours"), place, views::Icon::Sun, scheme(Scheme::Light)},
            {tr("Colours as the system has them"), place, views::Icon::Sun, scheme(Scheme::System)},
            {tr("Large type"), place, views::Icon::Settings, large(true)},
            {tr("Normal type"), place, views::Icon::Settings, large(false)},
            {QStringLiteral("中文"), place, views::Icon::Settings, language(QStringLiteral("zh_CN"))},
            {QStringLiteral("English"), place, views::Icon::Settings, language(QStringLiteral("en"))}};
}

void Workbench::goBack()
{
    if (m_frame.currentPage() != QLatin1String(kExercises))
        m_frame.showPage(QString::fromLatin1(kExercises));
    else if (!isOnTheList())
        showExercises();
}

void Workbench::openWall(const Id &exercise)
{
    if (m_exercise && m_exercise->exercise() == exercise)
        m_exercise->standings().openWall();
}

void Workbench::choose(const QString &item)
{
    if (item.startsWith(kAct)) {
        const auto number = item.mid(kAct.size()).toUInt();
        if (number < m_acts.size())
            m_acts[number].act();
        return;
    }
    const auto choice = PaletteContents::choice(item);
    if (!choice)
        return;
    if (choice->what == PaletteChoice::What::NewExercise) {
        openNewExercise();
        return;
    }
    openExercise(choice->exercise);
    const bool isOpen = m_exercise && m_exercise->exercise() == choice->exercise; // another one may hold back
    if (!isOpen)
        return;
    using Tab = views::ExercisePage::Tab;
    switch (choice->what) {
    case PaletteChoice::What::Claim: m_exercisePage->showClaim(choice->claim); break;
    case PaletteChoice::What::Record: m_exercisePage->showRecord(choice->claim); break;
    case PaletteChoice::What::Judging: m_exercisePage->showTab(Tab::Judging); break;
    case PaletteChoice::What::Standings: m_exercisePage->showTab(Tab::Standings); break;
    case PaletteChoice::What::Wall: openWall(choice->exercise); break;
    case PaletteChoice::What::Exercise:
    case PaletteChoice::What::NewExercise: break;
    }
}

void Workbench::openNewExercise()
{
    if (!m_session.desk().unitsToPlanIn().empty())
        m_exercises->openNewExercise();
}

void Workbench::showRescue()
{
    const auto &entry = m_session.entry();
    if (!entry.chainsWhole)
        m_notices->stand(views::Tone::Severity4, views::Icon::Alert, tr("Nothing new can be saved in this profile"),
                         Sentences::chainsLost(entry.rescue));
    else if (entry.rescue)
        m_notices->stand(views::Tone::Severity2, views::Icon::Info, tr("The local data was damaged and has been put aside"),
                         Sentences::rescued(*entry.rescue));
}

void Workbench::leaveGoneExercise()
{
    if (!m_exercise || m_session.desk().board(m_exercise->exercise()))
        return;
    const bool discarded = m_session.desk().isDiscarded(m_exercise->exercise());
    // The access was taken away: nothing of it stays on the screen, the wall included.
    views::letGoOfModels(*m_exercisePage);
    m_exercise.reset();
    m_exercisePage->deleteLater();
    m_exercisePage = nullptr;
    showExercises();
    if (discarded)
        receipt(tr("The exercise was discarded"));
    else
        trouble(tr("You no longer have access to the exercise that was open. What you had not sent is kept in the outbox."));
}

void Workbench::showLinkTrouble()
{
    if (const auto &detail = m_session.linkTrouble())
        m_notices->stand(views::Tone::Severity4, views::Icon::CloudOff, tr("No connection to the server can be made"),
                         Sentences::linkUnusable(*detail));
    else if (m_session.needsSignIn())
        m_notices->stand(views::Tone::Severity2, views::Icon::Lock, tr("Sign in again to sync"),
                         tr("The server no longer accepts this session. Everything you do is kept here and sent after the next sign-in."));
}

bool Workbench::holdsBack()
{
    if (isTakingIn())
        trouble(tr("The files of a submission are still being taken in. Wait for them, or stop it in the team's room first."));
    return isTakingIn();
}

bool Workbench::isOnTheWall() const { return m_exercise && m_exercise->standings().wall() && m_exercise->standings().wall()->isVisible(); }

void Workbench::askForNewPassword()
{
    m_notices->stand(views::Tone::Severity2, views::Icon::Key, tr("Choose your own password first"),
                     tr("The server gives this account nothing before its first password has been changed."));
}

void Workbench::passwordChanged()
{
    m_notices->clear();
    receipt(tr("Password changed"));
    m_session.syncNow();
}

void Workbench::receipt(const Receipt &receipt)
{
    QList<views::ToastAction> actions;
    if (!receipt.place.isEmpty())
        actions.push_back({tr("See the record"), [this, place = receipt.place] { choose(place); }});
    if (receipt.undo)
        actions.push_back({tr("Undo"), receipt.undo});
    m_frame.showReceipt(receipt.text, actions);
}

void Workbench::trouble(const QString &sentence) { m_notices->trouble(sentence); }

} // namespace redoubt::console
