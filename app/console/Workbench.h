// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/controllers/EvidenceDesk.h"
#include "app/console/controllers/ExerciseController.h"
#include "app/console/controllers/ExercisesController.h"
#include "app/console/controllers/SyncController.h"
#include "app/console/session/Session.h"
#include "views/frame/PageActions.h"
#include "views/widgets/PaletteItem.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QStackedWidget;

namespace redoubt::views {
class ExercisePage;
class ExercisesPage;
class MainFrame;
class SettingsPage;
class SyncPage;
} // namespace redoubt::views

namespace redoubt::console {

class Notices;
struct Receipt;

/// The pages of a signed-in console and their controllers: rail, top bar, palette, and which page is open.
class Workbench : public QObject
{
    Q_OBJECT
public:
    /// @p frame is empty and belongs to the window.
    Workbench(Session &session, views::MainFrame &frame, QObject *parent);
    ~Workbench() override;

    void openExercise(const Id &exercise);
    void showExercises();
    /// The list of exercises is what is shown.
    [[nodiscard]] bool isOnTheList() const;
    /// The account may do nothing at the server before its password has been changed.
    void askForNewPassword();
    void passwordChanged();
    [[nodiscard]] views::ExercisePage *exercisePage() const { return m_exercisePage; }
    [[nodiscard]] ExerciseController *exercise() const { return m_exercise.get(); }
    /// Pages that nobody sees at first are made when they are asked for.
    [[nodiscard]] views::SettingsPage &settingsPage();
    [[nodiscard]] views::SyncPage &syncPage();
    [[nodiscard]] bool hasSettingsPage() const { return m_settingsPage != nullptr; }
    [[nodiscard]] views::MainFrame &frame() { return m_frame; }
    /// Files of a submission are being sealed: what leaves its exercise now would stop it.
    [[nodiscard]] bool isTakingIn() const { return m_exercise && m_exercise->isTakingIn(); }
    /// The same, and the person who wants to leave is told so.
    [[nodiscard]] bool holdsBack();
    /// The scoreboard is open on a screen.
    [[nodiscard]] bool isOnTheWall() const;

Q_SIGNALS:
    void signOutRequested();
    /// Somebody asked for it.
    void settingsPageMade();

private:
    void makePages();
    void makeActions();
    void showAccount();
    void showClock();
    void showChip();
    /// What the palette finds now; the acts among it are kept until it is asked again.
    [[nodiscard]] QList<views::PaletteItem> paletteItems();
    void addActs(QList<views::PaletteItem> &items, std::vector<views::PageAction> acts);
    [[nodiscard]] std::vector<views::PageAction> looks();
    void choose(const QString &item);
    void openWall(const Id &exercise);
    /// One step: out of settings and outbox to the exercises as one left them, out of an exercise to the list.
    void goBack();
    /// For who may plan in some unit; else nothing.
    void openNewExercise();
    void openSync(views::SyncPart part);
    void receipt(const Receipt &receipt);
    void trouble(const QString &sentence);
    /// What became of a damaged cache.
    void showRescue();
    void showLinkTrouble();
    void leaveGoneExercise();

    Session &m_session;
    views::MainFrame &m_frame;
    Notices *m_notices;
    EvidenceDesk *m_evidence;
    QStackedWidget *m_exerciseArea = nullptr;
    views::ExercisesPage *m_exercisesPage = nullptr;
    views::ExercisePage *m_exercisePage = nullptr;
    QWidget *m_syncRoom = nullptr;
    QWidget *m_settingsRoom = nullptr;
    views::SyncPage *m_syncPage = nullptr;
    views::SettingsPage *m_settingsPage = nullptr;
    ExercisesController *m_exercises = nullptr;
    SyncController *m_sync = nullptr;
    std::unique_ptr<ExerciseController> m_exercise;
    std::vector<views::PageAction> m_acts; ///< of the palette, by number
    QTimer m_second;
};

} // namespace redoubt::console
