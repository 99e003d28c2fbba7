// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ProcedureController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/TemplateSentences.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "core/zones/ZoneDatabase.h"
#include "models/Text.h"
#include "models/duty/template/ProcedureValues.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/template/ProcedureDialog.h"

#include <QCursor>
#include <QMenu>

#include <algorithm>

namespace redoubt::console {

using namespace duty;

ProcedureController::ProcedureController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_office(office), m_page(page)
{
    connect(page.matters(), &views::MattersPane::procedureWanted, this, &ProcedureController::open);
    connect(page.matters(), &views::MattersPane::procedureBeginWanted, this, &ProcedureController::choose);
}

ProcedureController::~ProcedureController() { delete m_dialog; }

const OfficeBoard *ProcedureController::board() const { return DutyShelf::of(m_place.desk).board(m_office); }

drafts::DutyHand ProcedureController::hand() const { return {m_place.desk.nameOf(m_place.desk.account()), m_place.now()}; }

QString ProcedureController::unitOf(const Id &broadcast) const
{
    const auto &units = UnitShelf::of(m_place.desk);
    const auto unit = units.unitOf(broadcast);
    return unit ? models::text(units.nameOf(*unit)) : QString();
}

void ProcedureController::showAll(const models::OfficeTime &time)
{
    m_time = time;
    if (m_dialog)
        showDialog();
}

void ProcedureController::tick(const models::OfficeTime &time)
{
    m_time = time;
    if (m_dialog)
        m_dialog->setNow(time.now);
}

void ProcedureController::open(const Id &matter)
{
    if (!TemplateShelf::of(m_place.desk).procedures().at(matter)) {
        choose(matter);
        return;
    }
    delete m_dialog;
    m_shown = matter;
    m_dialog = new views::ProcedureDialog(m_page.window());
    connect(m_dialog, &views::ProcedureDialog::marked, this, [this](const views::StepEntry &entry) { mark(m_shown, entry); });
    showDialog();
    m_dialog->open();
}

void ProcedureController::showDialog()
{
    const auto &procedures = TemplateShelf::of(m_place.desk).procedures();
    const auto view = procedures.at(m_shown);
    const auto *office = board();
    const auto *matter = office ? office->matter(m_shown) : nullptr;
    if (!view || !matter)
        return;
    m_dialog->setMayWrite(DutyShelf::of(m_place.desk).standsDutyIn(m_office) && !matter->value.closedAt);
    m_dialog->setValues(models::procedureValues(*view, models::text(matter->value.title), procedures.begunBefore(m_shown), m_time));
    m_dialog->setNow(m_place.now());
}

void ProcedureController::choose(const Id &matter)
{
    const auto *office = board();
    const auto *known = office ? office->matter(matter) : nullptr;
    if (!known || !DutyShelf::of(m_place.desk).standsDutyIn(m_office))
        return;
    const auto today = zones::systemZone(office->office()->value.zone).value_or(calendar::TimeZone::utc()).date(m_place.now());
    const auto broadcasts = broadcastsUpward(m_place.desk, office->office()->value.unit);
    auto *menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &procedure : TemplateShelf::of(m_place.desk).templates().inForce(broadcasts, TemplateSort::Procedure, today)) {
        if (!isFor(procedure.value, known->value.sort))
            continue;
        auto *action = menu->addAction(tr("%1, version %2").arg(models::text(procedure.value.name)).arg(procedure.value.version));
        connect(action, &QAction::triggered, this, [this, matter, id = procedure.id] { begin(matter, id); });
    }
    m_page.matters()->showProblem(menu->isEmpty() ? tr("No procedure is published for matters of this sort.") : QString());
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(QCursor::pos());
}

void ProcedureController::begin(const Id &matter, const Id &procedure)
{
    const auto *version = TemplateShelf::of(m_place.desk).templates().version(procedure);
    if (!version || !board())
        return;
    const auto told = tr("Procedure begun: %1, version %2").arg(models::text(version->value.name)).arg(version->value.version);
    auto drafts = drafts::procedureDrafts(*board(), matter, *version, unitOf(version->stream).toStdString(), told.toStdString(), hand());
    if (!drafts) {
        refuse(drafts.error());
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this, matter, told](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refuse(result.error());
            return;
        }
        m_page.matters()->showProblem({});
        Q_EMIT saved(told);
        open(matter);
    });
}

Result<std::vector<store::Draft>> ProcedureController::withProcedure(std::vector<store::Draft> opened, const Id &procedure) const
{
    const auto *version = TemplateShelf::of(m_place.desk).templates().version(procedure);
    if (!version || opened.empty() || !opened.front().id)
        return opened;
    REDOUBT_ASSIGN(auto begun, drafts::procedureOfNewMatter(m_office, *opened.front().id, *version, unitOf(version->stream).toStdString(), hand()));
    opened.push_back(std::move(begun));
    return opened;
}

Result<std::vector<store::Draft>> ProcedureController::closing(const Id &matter, const QString &outcome, const QString &reason) const
{
    const auto view = TemplateShelf::of(m_place.desk).procedures().at(matter);
    if (!board() || !view)
        return fail(ErrorCode::NotFound, "no procedure");
    QStringList owed;
    for (const auto *step : view->owed())
        owed << models::text(step->step.text);
    const auto told = tr("Steps left out: %1. Reason: %2").arg(owed.join(tr("; ")), reason);
    return drafts::closeWithProcedureDrafts(*board(), *view, outcome.toStdString(), reason.toStdString(), told.toStdString(), hand());
}

void ProcedureController::mark(const Id &matter, const views::StepEntry &entry)
{
    const auto view = TemplateShelf::of(m_place.desk).procedures().at(matter);
    if (!board() || !view)
        return;
    const auto key = entry.step.toStdString();
    const auto step = std::ranges::find(view->steps, key, [](const StepView &each) { return each.step.key; });
    if (step == view->steps.end())
        return;
    const auto number = static_cast<int>(step - view->steps.begin()) + 1;
    const auto text = models::text(step->step.text);
    QString told;
    switch (entry.outcome) {
    case StepOutcome::Done: told = tr("Step %1 done: %2").arg(number).arg(text); break;
    case StepOutcome::Skipped: told = tr("Step %1 left out: %2").arg(number).arg(text); break;
    case StepOutcome::Reopened: told = tr("Step %1 is open again: %2").arg(number).arg(text); break;
    }
    if (!entry.note.isEmpty())
        told = tr("%1 (%2)").arg(told, entry.note);
    auto drafts = drafts::stepDrafts(*board(), *view, {key, entry.outcome, entry.note.toStdString()}, told.toStdString(), hand());
    if (!drafts) {
        refuse(drafts.error());
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this](const Result<store::CommitReceipt> &result) {
        if (!result)
            refuse(result.error());
        else if (m_dialog)
            m_dialog->showProblem({});
    });
}

void ProcedureController::refuse(const Error &error)
{
    const auto why = TemplateSentences::notMarked(error);
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showProblem(why);
    else
        m_page.matters()->showProblem(why);
}

} // namespace redoubt::console
