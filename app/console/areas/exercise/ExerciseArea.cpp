// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"

#include "app/console/areas/exercise/ClaimDraftText.h"
#include "app/console/areas/exercise/ExerciseClock.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExercisePalette.h"
#include "app/console/session/Session.h"
#include "views/exercise/ExerciseKeys.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/WallWindow.h"
#include "views/widgets/ModelsLetGo.h"

#include <QAction>
#include <QPointer>
#include <QStackedWidget>

namespace redoubt::console {

ExerciseArea::ExerciseArea(const AreaPlace &place) : m_place(place), m_pages(new QStackedWidget), m_exercisesPage(new views::ExercisesPage)
{
    m_pages->addWidget(m_exercisesPage);
    m_exercises = new ExercisesController(m_place.session.place(), *m_exercisesPage, this);
    connect(m_exercises, &ExercisesController::exerciseChosen, this, &ExerciseArea::open);
    connect(m_exercises, &ExercisesController::saved, this, [this](const QString &receipt) { Q_EMIT saved(receipt); });
    connect(m_exercises, &ExercisesController::failed, this, &ExerciseArea::failed);
    connect(m_exercises, &ExercisesController::listChanged, this, &ExerciseArea::waitingChanged);
    connect(m_exercisesPage, &views::ExercisesPage::refreshRequested, &m_place.session, &Session::syncNow);
    connect(&m_place.session, &Session::statusChanged, this, [this](const sync::Status &status) {
        m_exercisesPage->setFetching(m_place.session.isFetchingFirst());
        if (m_exercise)
            m_exercise->setOnline(m_place.session.isOnline(), status.lastContact);
    });
    m_exercisesPage->setFetching(m_place.session.isFetchingFirst());
    connect(&ExerciseShelf::of(m_place.session.desk()), &ExerciseShelf::exercisesChanged, this, &ExerciseArea::leaveGoneExercise);
}

ExerciseArea::~ExerciseArea() = default;

views::RailEntry ExerciseArea::entry() const { return {QStringLiteral("exercises"), tr("Exercises"), views::Icon::Exercise, false}; }

QWidget *ExerciseArea::page() const { return m_pages; }

void ExerciseArea::showHome()
{
    m_pages->setCurrentWidget(m_exercisesPage);
    Q_EMIT frontRequested();
    m_exercisesPage->setFocus(Qt::OtherFocusReason);
}

bool ExerciseArea::isOnTheList() const { return m_pages->currentWidget() == m_exercisesPage; }

bool ExerciseArea::goBack()
{
    if (isOnTheList())
        return false;
    showHome();
    return true;
}

void ExerciseArea::setCompact(bool compact)
{
    m_compact = compact;
    if (m_exercisePage)
        m_exercisePage->setCompact(compact);
}

void ExerciseArea::open(const Id &exercise)
{
    Q_EMIT frontRequested();
    if (!m_exercise || m_exercise->exercise() != exercise) {
        if (const auto why = holdsBack(); !why.isEmpty()) {
            Q_EMIT failed(why);
            return;
        }
        makeExercise(exercise);
    }
    m_pages->setCurrentWidget(m_exercisePage);
}

void ExerciseArea::makeExercise(const Id &exercise)
{
    m_exercise.reset();
    delete m_exercisePage;
    m_exercisePage = new views::ExercisePage;
    m_exercisePage->setCompact(m_compact);
    m_pages->addWidget(m_exercisePage);
    connect(m_exercisePage, &views::ExercisePage::backRequested, this, &ExerciseArea::showHome);
    connect(m_exercisePage, &views::ExercisePage::editRequested, m_exercises, [this, exercise] { m_exercises->openChange(exercise); });
    connect(m_exercisePage, &views::ExercisePage::copyRequested, m_exercises, [this, exercise] { m_exercises->openCopy(exercise); });
    connect(m_exercisePage, &views::ExercisePage::discardRequested, m_exercises, [this, exercise] { m_exercises->discard(exercise); });
    m_exercise = std::make_unique<ExerciseController>(m_place.session.place(), m_place.attachments, exercise, *m_exercisePage, nullptr);
    connect(m_exercise.get(), &ExerciseController::saved, this, &ExerciseArea::saved);
    connect(m_exercise.get(), &ExerciseController::failed, this, &ExerciseArea::failed);
    m_exercise->setOnline(m_place.session.isOnline(), m_place.session.status().lastContact);
    m_exercise->showAll();
}

std::vector<Waiting> ExerciseArea::waiting() const
{
    std::vector<Waiting> result;
    for (const auto &row : m_exercises->rows()) {
        if (row.waiting > 0)
            result.push_back({row.name, row.waiting, {}, ExercisePalette::item({PaletteChoice::What::Exercise, row.id, {}})});
    }
    return result;
}

EveryPage ExerciseArea::onEveryPage(bool isInFront) const
{
    const auto open = m_exercise ? std::optional(m_exercise->exercise()) : std::nullopt;
    auto shown = ExerciseClock::now(m_place.session.place(), open);
    if (isInFront && !isOnTheList())
        shown.strip.of.clear(); // the page says it
    EveryPage says;
    says.clock = shown.clock;
    says.strip = shown.strip;
    return says;
}

std::vector<AreaAction> ExerciseArea::actions()
{
    // Without a line in the menu: the palette has one, and lists of exercises have a button.
    auto *create = new QAction(tr("New exercise"), this);
    create->setShortcut(QKeySequence(QKeySequence::New));
    connect(create, &QAction::triggered, this, &ExerciseArea::openNewExercise);
    return {{create, views::Icon::None}};
}

QList<views::KeyGroup> ExerciseArea::keys() const { return views::ExerciseKeys::groups(); }

QList<views::KeyLine> ExerciseArea::keysEverywhere() const { return {views::ExerciseKeys::create()}; }

std::vector<views::PageAction> ExerciseArea::actsHere()
{
    if (isOnTheList())
        return {};
    auto acts = m_exercisePage->actions();
    for (auto &action : acts) {
        action.act = [this, page = QPointer(m_exercisePage), act = std::move(action.act)] {
            if (!page)
                return; // left since the palette opened
            Q_EMIT frontRequested();
            act();
        };
    }
    return acts;
}

QList<views::PaletteItem> ExerciseArea::finds() const { return ExercisePalette::items(m_place.session.desk(), m_exercises->currentRows()); }

bool ExerciseArea::choose(const QString &item)
{
    const auto choice = ExercisePalette::choice(item);
    if (!choice)
        return false;
    if (choice->what == PaletteChoice::What::NewExercise) {
        openNewExercise();
        return true;
    }
    open(choice->exercise);
    const bool isOpen = m_exercise && m_exercise->exercise() == choice->exercise; // another one may hold back
    if (!isOpen)
        return true;
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
    return true;
}

bool ExerciseArea::openRecord(const Intent &intent)
{
    const auto &desk = m_place.session.desk();
    const auto &shelf = ExerciseShelf::of(desk);
    if (!intent.stream || !intent.record || desk.shelfOf(intent.kind) != &shelf)
        return false;
    const auto exercise = shelf.exerciseOf(*intent.stream).value_or(*intent.stream);
    const auto *board = shelf.board(exercise);
    if (!board)
        return false;
    PaletteChoice choice{PaletteChoice::What::Exercise, exercise, *intent.record};
    if (board->claim(*intent.record))
        choice.what = PaletteChoice::What::Claim;
    else if (board->teams().contains(*intent.record) || board->targets().contains(*intent.record) || board->members().contains(*intent.record))
        choice.what = PaletteChoice::What::Record;
    return this->choose(ExercisePalette::item(choice));
}

bool ExerciseArea::follow(const Intent &intent)
{
    if (intent.what == Intent::What::Open)
        return openRecord(intent);
    if (intent.kind != exercise::Claim::Kind)
        return false;
    const auto claim = fromJson<exercise::Claim>(json::value(intent.facts));
    if (!claim)
        return false;
    const auto &shelf = ExerciseShelf::of(m_place.session.desk());
    // The room may be gone with its grant: then the claim says whose it was.
    const auto exercise = (intent.stream ? shelf.exerciseOf(*intent.stream) : std::nullopt).value_or(claim->exercise);
    if (!shelf.board(exercise))
        return false;
    open(exercise);
    if (m_exercise && m_exercise->exercise() == exercise)
        m_exercise->redraft(claimDraftFrom(*claim));
    return true;
}

QString ExerciseArea::holdsBack() const
{
    return m_exercise && m_exercise->isTakingIn()
        ? tr("The files of a submission are still being taken in. Wait for them, or stop it in the team's room first.")
        : QString();
}

QWidget *ExerciseArea::wall() const
{
    auto *wall = m_exercise ? m_exercise->standings().wall() : nullptr;
    return wall && wall->isVisible() ? wall : nullptr;
}

void ExerciseArea::openWall(const Id &exercise)
{
    if (m_exercise && m_exercise->exercise() == exercise)
        m_exercise->standings().openWall();
}

void ExerciseArea::openNewExercise()
{
    if (!unitsToPlanIn(m_place.session.desk()).empty())
        m_exercises->openNewExercise();
}

void ExerciseArea::leaveGoneExercise()
{
    const auto &shelf = ExerciseShelf::of(m_place.session.desk());
    if (!m_exercise || shelf.board(m_exercise->exercise()))
        return;
    const bool discarded = shelf.isDiscarded(m_exercise->exercise());
    // The access was taken away: nothing of it stays on the screen, the wall included.
    views::letGoOfModels(*m_exercisePage);
    m_exercise.reset();
    m_exercisePage->deleteLater();
    m_exercisePage = nullptr;
    showHome();
    if (discarded)
        Q_EMIT saved(tr("The exercise was discarded"));
    else
        Q_EMIT failed(tr("You no longer have access to the exercise that was open. What you had not sent is kept in the outbox."));
}

} // namespace redoubt::console
