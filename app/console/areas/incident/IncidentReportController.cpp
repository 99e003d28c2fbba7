// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/report/ReportWording.h"
#include "views/theme/TimeText.h"
#include "views/widgets/KeptDialog.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using incident::IncidentBoard;
using incident::IncidentReportState;
using incident::ReportStage;

namespace {
const QString reportPlace = QStringLiteral("incident-report:");
constexpr std::int64_t msOfMinute = 60'000;
constexpr int reportsLookedAtOnce = 300; ///< incidents; some tens of milliseconds
} // namespace

IncidentReportController::IncidentReportController(const AreaPlace &place, const IncidentLaw &law, IncidentNumbers &numbers,
                                                   IncidentTemplates &templates, views::IncidentsPage &page)
    : m_place(place), m_law(law), m_reader(place.session, law), m_numbers(numbers), m_templates(templates), m_incidents(page), m_page(*page.report()),
      m_history(place, m_page), m_refresh([this] { show(); }, this), m_looking([this] { lookOn(); }, this)
{
    connect(&shelf(), &IncidentShelf::incidentChanged, this, [this](const Id &incident) {
        m_stale.insert(incident);
        m_looking.soon();
        m_refresh.soon();
    });
    connect(&shelf(), &IncidentShelf::registersChanged, this, &IncidentReportController::lookAtAll);
    connect(&m_numbers, &IncidentNumbers::wantedChanged, this, &IncidentReportController::takeNumber);
    connectPage();
    lookAtAll();
}

IncidentReportController::~IncidentReportController() { delete m_dialog; }

void IncidentReportController::connectPage()
{
    using Page = views::IncidentReportPage;
    connect(&m_page, &Page::backWanted, this, &IncidentReportController::leave);
    connect(m_page.editor(), &views::ReportEditor::historyWanted, this, [this](const QString &section, const QString &name) {
        m_page.flush();
        afterKept([this, section, name] { openHistory(section, name); });
    });
    connect(&m_history, &IncidentPartHistory::saved, this, &IncidentReportController::saved);
    connect(m_page.editor(), &views::ReportEditor::sectionTyped, this, &IncidentReportController::keepSection);
    connect(m_page.editor(), &views::ReportEditor::headTyped, this, &IncidentReportController::keepHead);
    connect(m_page.outline(), &views::ReportOutlinePane::settleWanted, this, &IncidentReportController::settle);
    connect(&m_page, &Page::handInWanted, this, [this] { afterKept([this] { handIn(); }); });
    connect(&m_page, &Page::takeBackWanted, this, &IncidentReportController::takeBack);
    connect(&m_page, &Page::returnWanted, this, &IncidentReportController::giveBack);
    connect(&m_page, &Page::issueWanted, this, [this] { afterKept([this] { openIssue(); }); });
    connect(&m_page, &Page::remarkWanted, this, &IncidentReportController::remark);
    connect(&m_page, &Page::dropWanted, this, &IncidentReportController::drop);
    connect(&m_page, &Page::paperWanted, this, [this] { afterKept([this] { draw(); }); });
    connect(&m_page, &Page::exportWanted, this, &IncidentReportController::chooseExport);
    connect(&m_page, &Page::printWanted, this, &IncidentReportController::choosePrinter);
}

const Workplace &IncidentReportController::workplace() const { return m_place.session.place(); }

const IncidentShelf &IncidentReportController::shelf() const { return IncidentShelf::of(m_place.session.desk()); }

drafts::IncidentHand IncidentReportController::hand() const { return {workplace().desk.nameOf(workplace().desk.account()), workplace().now()}; }

const incident::IncidentReportBoard *IncidentReportController::reports() const { return m_report ? shelf().reportsWith(*m_report) : nullptr; }

std::vector<std::string> IncidentReportController::recipientsFor(const IncidentBoard &board, const Id &incident) const
{
    const auto *all = shelf().reports(board.id());
    if (const auto *last = all ? all->lastIssued(incident) : nullptr)
        return last->content.recipients;
    const auto view = board.incident(incident);
    const auto *guide = view ? m_law.guideOf(view->incident.value.guide) : nullptr;
    if (!guide)
        return {};
    const auto regimes = m_law.regimesOf(view->incident.value.regimes);
    const auto standing = incident::standingOf(*view, {*guide, regimes}, workplace().now());
    std::vector<std::string> recipients;
    for (std::size_t i = 0; standing && i < standing->deadlines.clocks.size(); ++i) {
        const auto &clock = standing->deadlines.clocks[i];
        const auto regime = std::ranges::find(regimes, clock.regime, [](const auto &each) { return each.regime.id; });
        const auto *hop = regime == regimes.end() ? nullptr : regime->regime.hop(clock.hop);
        const bool runs = clock.state == incident::HopState::Running || clock.state == incident::HopState::Overdue;
        if (hop && runs && std::ranges::find(recipients, hop->to.zh) == recipients.end())
            recipients.push_back(hop->to.zh);
    }
    return recipients;
}

void IncidentReportController::begin(const Id &incident, ReportStage stage)
{
    const auto *board = shelf().boardWith(incident);
    const auto *all = board ? shelf().reports(board->id()) : nullptr;
    const auto *rules = board ? m_law.outlineOn(m_reader.zoneOf(*board).date(workplace().now())) : nullptr;
    const auto *outline = rules ? rules->stage(stage) : nullptr;
    if (!all || !outline)
        return refuse(IncidentSentences::notReported({ErrorCode::NotFound, "register or outline"}));
    auto made = drafts::beginReportDrafts(*board, *all, {incident, *outline, IncidentLaw::held(*rules), recipientsFor(*board, incident)}, hand(),
                                          workplace().newId());
    const auto id = made ? made->front().id : std::nullopt;
    commit(std::move(made), tr("Begun with what is known"), [this, id] {
        m_page.flush(); // what was typed elsewhere goes where it was typed
        m_report = id;
        m_loadedAt.clear();
        m_refresh.soon();
    });
}

void IncidentReportController::open(const Id &report)
{
    if (!shelf().reportsWith(report))
        return;
    m_page.flush();
    m_report = report;
    m_loadedAt.clear();
    show();
}

void IncidentReportController::leave()
{
    m_page.flush();
    m_report.reset();
    m_after.clear();
    m_incidents.showReport(false);
}

void IncidentReportController::show()
{
    const auto *all = reports();
    const auto made = all ? m_reader.report(all->stream(), *m_report, workplace().now()) : std::nullopt;
    if (!made) {
        if (m_report && m_incidents.showsReport())
            leave(); // its register is not here any more
        return;
    }
    m_page.setMay(shelf().writesIn(all->stream()), shelf().approvesIn(all->stream()));
    const auto *board = shelf().board(all->stream());
    const auto view = board->incident(made->values.incident);
    m_page.setValues(made->values, view ? std::optional(m_reader.values(*board, *view, workplace().now())) : std::nullopt);
    if (const auto position = m_place.session.desk().positionOf(all->stream())) {
        for (const auto &row : made->values.sections) {
            if (m_page.editor()->words(row.section) == row.text)
                m_loadedAt[row.section] = *position;
        }
    }
    m_incidents.showReport(true);
    if (!m_after.empty() && (!made->values.isOpen() || m_page.editor()->isIn(made->values))) {
        for (const auto &act : std::exchange(m_after, {}))
            act();
    }
}

void IncidentReportController::afterKept(std::function<void()> act)
{
    m_after.push_back(std::move(act));
    show();
}

bool IncidentReportController::look(const Id &incident)
{
    const auto *board = shelf().boardWith(incident);
    const auto *all = board ? shelf().reports(board->id()) : nullptr;
    std::vector<Waiting> waits;
    for (const auto &id : all ? all->reportsOf(incident) : std::vector<Id>()) {
        const auto view = all->report(id).value();
        const auto state = view.state();
        const bool isIn = state == IncidentReportState::HandedIn && shelf().approvesIn(board->id());
        const bool isBack = state == IncidentReportState::Returned && shelf().writesIn(board->id());
        if (!isIn && !isBack)
            continue;
        const auto title = models::text(board->incidents().at(incident).value.title);
        const auto kind = views::ReportWording::stage(view.report.value.stage, view.ordinal);
        Waiting waiting;
        waiting.text = isIn ? tr("To be issued: %1, %2").arg(kind, title) : tr("Returned: %1, %2").arg(kind, title);
        waiting.count = 1;
        waiting.place = reportPlace + models::text(id);
        waiting.critical = true;
        waiting.key = waiting.place + QLatin1Char('@') + QString::number(view.lastStep()->at.ms);
        waits.push_back(std::move(waiting));
    }
    const auto known = m_waiting.find(incident);
    if (waits.empty() ? known == m_waiting.end() : known != m_waiting.end() && known->second == waits)
        return false;
    if (waits.empty())
        m_waiting.erase(known);
    else
        m_waiting[incident] = std::move(waits);
    return true;
}

void IncidentReportController::lookOn()
{
    bool isOther = false;
    for (int looked = 0; looked < reportsLookedAtOnce && !m_stale.empty(); ++looked) {
        const Id incident = *m_stale.begin();
        m_stale.erase(m_stale.begin());
        isOther = look(incident) || isOther;
    }
    if (isOther)
        Q_EMIT changed();
    if (!m_stale.empty())
        m_looking.soon();
}

void IncidentReportController::lookAtAll()
{
    for (const auto &[incident, waits] : m_waiting)
        m_stale.insert(incident);
    for (const auto &stream : shelf().registers()) {
        for (const auto &[id, record] : shelf().board(stream)->incidents())
            m_stale.insert(id);
    }
    m_looking.soon();
    m_refresh.soon();
}

std::vector<Waiting> IncidentReportController::waiting() const
{
    std::vector<Waiting> all;
    for (const auto &[incident, waits] : m_waiting)
        all.insert(all.end(), waits.begin(), waits.end());
    return all;
}

void IncidentReportController::tick()
{
    if (!m_report)
        return;
    const auto minute = workplace().now().ms / msOfMinute;
    if (std::exchange(m_minute, minute) != minute)
        m_refresh.soon(); // how long it has lasted is said in minutes
}

void IncidentReportController::keepSection(const QString &section, const QString &words)
{
    const auto *all = reports();
    if (!all)
        return;
    const auto loaded = m_loadedAt.find(section);
    keep(drafts::sectionDrafts(*all, *m_report, section.toStdString(), words.toStdString(),
                               loaded == m_loadedAt.end() ? std::nullopt : std::optional(loaded->second), hand()));
}

void IncidentReportController::openHistory(const QString &section, const QString &name)
{
    const auto *all = reports();
    const auto *board = all ? shelf().board(all->stream()) : nullptr;
    if (board)
        m_history.open(*m_report, section, name, m_reader.offsetOf(*board, workplace().now()));
}

void IncidentReportController::keepHead(const QString &title, const QStringList &recipients)
{
    const auto *all = reports();
    if (!all)
        return;
    std::vector<std::string> names;
    for (const auto &name : recipients)
        names.push_back(name.toStdString());
    auto head = drafts::reportHeadDraft(*all, *m_report, title.toStdString(), names);
    keep(head ? Result<std::vector<store::Draft>>(std::vector{std::move(*head)}) : fail(head.error()));
}

void IncidentReportController::keep(Result<std::vector<store::Draft>> drafts)
{
    const auto trouble = [this](const QString &why) {
        m_after.clear();
        m_page.editor()->unsay();
        m_page.setKept(tr("not kept"), true);
        Q_EMIT failed(why);
    };
    if (!drafts)
        return trouble(IncidentSentences::notReported(drafts.error()));
    workplace().committer.commit(this, std::move(*drafts), [this, trouble](const Result<store::CommitReceipt> &result) {
        if (!result)
            return trouble(Sentences::notSaved(result.error()));
        const auto *all = reports();
        const auto *board = all ? shelf().board(all->stream()) : nullptr;
        const auto now = workplace().now();
        if (board)
            m_page.setKept(
                tr("kept on this computer %1").arg(views::TimeText(now.ms, QTimeZone(m_reader.offsetOf(*board, now))).timeWithSeconds(now.ms)));
        m_refresh.soon();
    });
}

void IncidentReportController::refuse(const QString &why)
{
    m_numbers.hold(false);
    if (m_dialog)
        m_dialog->showFailure(why);
    else
        Q_EMIT failed(why);
}

void IncidentReportController::commit(Result<store::Draft> draft, const QString &said)
{
    commit(draft ? Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}) : fail(draft.error()), said);
}

void IncidentReportController::commit(Result<std::vector<store::Draft>> drafts, const QString &said, const std::function<void()> &then)
{
    if (!drafts)
        return refuse(IncidentSentences::notReported(drafts.error()));
    workplace().committer.commit(this, std::move(*drafts), [this, said, then, dialog = m_dialog](const Result<store::CommitReceipt> &result) {
        if (!result)
            return dialog ? dialog->showFailure(Sentences::notSaved(result.error())) : failed(Sentences::notSaved(result.error()));
        if (dialog)
            dialog->accept();
        if (then)
            then();
        m_refresh.soon();
        Q_EMIT saved(Receipt(said));
    });
}

} // namespace redoubt::console
