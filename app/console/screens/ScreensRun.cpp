// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/ScreensRun.h"

#include "app/console/Version.h"

#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/WallWindow.h"
#include "views/frame/MainFrame.h"
#include "views/gallery/ComponentsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/gallery/StatesPage.h"
#include "views/signin/FirstRunView.h"
#include "views/sync/SyncPage.h"

#include <QDir>
#include <QTextStream>
#include <QTimer>

namespace redoubt::console {

namespace {
constexpr int kLongestWaitMs = 15'000;
} // namespace

ScreensRun::ScreensRun(Console &console, views::Theme &theme, QString folder) : m_console(console), m_theme(theme), m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    connect(&console, &Console::workbenchShown, this, [this] {
        connect(m_console.session(), &Session::statusChanged, this, [this](const sync::Status &status) {
            if (status.state == sync::SyncState::Online && m_console.session()->isLoaded())
                begin();
        });
        QTimer::singleShot(kLongestWaitMs, this, &ScreensRun::begin); // without a server the pages are shown as they are offline
    });
}

void ScreensRun::begin()
{
    if (std::exchange(m_begun, true))
        return;
    using Scheme = views::Theme::Scheme;
    const QSize home(1920, 1080);
    const QSize small(1366, 768);
    m_console.window().show();
    for (const auto &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
            planLook({language, scheme, home, false});
            planLook({language, scheme, small, false});
        }
    }
    planLook({QStringLiteral("zh_CN"), Scheme::Light, home, true});
    planLook({QStringLiteral("zh_CN"), Scheme::Light, small, true});
    then([this, home] {
        m_size = home;
        m_theme.setLargeType(false);
        m_console.window().resize(home);
        m_console.signOut();
    });
    planEntryPages(QStringLiteral("zh_CN-light-1920"));
    then([this] {
        QTextStream(stdout) << m_saved << " pictures in " << m_folder << '\n';
        Q_EMIT finished(m_failures);
    });
    next();
}

void ScreensRun::planLook(const Look &look)
{
    const auto suffix = QStringLiteral("%1-%2-%3%4")
                            .arg(look.language, look.scheme == views::Theme::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                            .arg(look.size.width())
                            .arg(look.large ? QStringLiteral("-large") : QString());
    then([this, look] {
        m_size = look.size;
        m_theme.setScheme(look.scheme);
        m_theme.setLargeType(look.large);
        m_console.setLanguage(look.language);
        m_console.window().resize(look.size);
    });
    planPages(suffix);
}

void ScreensRun::planPages(const QString &suffix)
{
    const auto window = [this]() -> QWidget * { return &m_console.window(); };
    const auto tab = [this](views::ExercisePage::Tab which) {
        if (auto *page = m_console.workbench()->exercisePage())
            page->showTab(which);
    };
    /// The window while the open exercise shows that tab; nothing for an account that does not have it.
    const auto windowAt = [this](views::ExercisePage::Tab which) {
        return [this, which]() -> QWidget * {
            const auto *page = m_console.workbench()->exercisePage();
            return page && page->currentTab() == which ? &m_console.window() : nullptr;
        };
    };
    then([this] { m_console.workbench()->showExercises(); });
    shoot(QStringLiteral("exercises-") + suffix, window);
    then([this] {
        const auto exercises = m_console.session()->desk().exercises();
        if (!exercises.empty())
            m_console.workbench()->openExercise(exercises.back());
    });
    then([tab] { tab(views::ExercisePage::Tab::Plan); });
    shoot(QStringLiteral("plan-") + suffix, windowAt(views::ExercisePage::Tab::Plan));
    then(
        [this, tab] {
            tab(views::ExercisePage::Tab::Judging);
            if (auto *page = m_console.workbench()->exercisePage())
                page->judgingPage()->openNext();
        },
        900);
    shoot(QStringLiteral("judging-") + suffix, windowAt(views::ExercisePage::Tab::Judging));
    then(
        [this, tab] {
            tab(views::ExercisePage::Tab::Room);
            if (auto *page = m_console.workbench()->exercisePage())
                page->roomPage()->findChild<views::QueuePane *>()->step(1);
        },
        900);
    shoot(QStringLiteral("room-") + suffix, windowAt(views::ExercisePage::Tab::Room));
    then([tab] { tab(views::ExercisePage::Tab::Standings); });
    shoot(QStringLiteral("standings-") + suffix, window);
    then([this] {
        auto &bench = *m_console.workbench();
        bench.syncPage().showTab(views::SyncPage::Tab::Outbox);
        bench.frame().showPage(QStringLiteral("sync"));
    });
    shoot(QStringLiteral("outbox-") + suffix, window);
    then([this] { m_console.workbench()->syncPage().showTab(views::SyncPage::Tab::Conflicts); });
    shoot(QStringLiteral("conflicts-") + suffix, window);
    then([this] { m_console.workbench()->frame().showPage(QStringLiteral("settings")); });
    shoot(QStringLiteral("settings-") + suffix, window);
    then(
        [this] {
            if (auto *exercise = m_console.workbench()->exercise()) {
                exercise->standings().openWall();
                m_extra = exercise->standings().wall();
                m_extra->showNormal();
                m_extra->resize(m_size);
            }
        },
        900);
    shoot(QStringLiteral("wall-") + suffix, [this]() -> QWidget * { return m_extra; });
    then([this] {
        if (m_extra)
            m_extra->close();
        m_extra = new views::ComponentsPage;
        m_extra->setAttribute(Qt::WA_DeleteOnClose);
        m_extra->resize(m_size);
        m_extra->show();
    });
    shoot(QStringLiteral("components-") + suffix, [this]() -> QWidget * { return m_extra; });
    then([this] {
        m_extra->close();
        m_extra = new views::StatesPage;
        m_extra->setAttribute(Qt::WA_DeleteOnClose);
        m_extra->resize(m_size);
        m_extra->show();
    });
    shoot(QStringLiteral("states-") + suffix, [this]() -> QWidget * { return m_extra; });
    then([this] { m_extra->close(); }, 0);
}

void ScreensRun::planEntryPages(const QString &suffix)
{
    shoot(QStringLiteral("signin-") + suffix, [this]() -> QWidget * { return &m_console.window(); });
    then([this] {
        auto *view = new views::FirstRunView;
        view->setFooter(QStringLiteral("DUTY-01"), QString::fromLatin1(ProgramVersion),
                        {{QStringLiteral("zh_CN"), views::Language::nameOf(QStringLiteral("zh_CN"))}}, QStringLiteral("zh_CN"));
        m_extra = view;
        m_extra->setAttribute(Qt::WA_DeleteOnClose);
        m_extra->resize(m_size);
        m_extra->show();
    });
    shoot(QStringLiteral("firstrun-") + suffix, [this]() -> QWidget * { return m_extra; });
    then([this] { m_extra->close(); }, 0);
}

void ScreensRun::then(std::function<void()> work, int settleMs) { m_steps.push_back({std::move(work), settleMs}); }

void ScreensRun::shoot(const QString &name, const std::function<QWidget *()> &widget)
{
    then([this, name, widget] { save(name, widget()); }, 0);
}

void ScreensRun::next()
{
    if (m_steps.empty())
        return;
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step.work();
    QTimer::singleShot(step.settleMs, this, &ScreensRun::next);
}

void ScreensRun::save(const QString &name, QWidget *widget)
{
    const auto path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (!widget)
        return; // this account has no such page
    if (widget->grab().save(path)) {
        ++m_saved;
        return;
    }
    ++m_failures;
    QTextStream(stderr) << "not saved: " << path << '\n';
}

} // namespace redoubt::console
