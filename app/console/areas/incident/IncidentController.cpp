// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentController.h"

#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "models/Text.h"
#include "models/incident/IncidentValues.h"
#include "views/incident/IncidentsPage.h"
#include "views/widgets/KeptDialog.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace redoubt::console {

using incident::IncidentBoard;

namespace {
std::int64_t dueMs(const models::IncidentRow &row) { return row.nextDue ? row.nextDue->ms : std::numeric_limits<std::int64_t>::max(); }
} // namespace

IncidentController::IncidentController(const AreaPlace &place, views::IncidentsPage &page)
    : m_place(place), m_page(page), m_refresh([this] { showAll(); }, this)
{
    m_page.list()->setModel(&m_list);
    const auto &desk = m_place.session.desk();
    connect(&IncidentShelf::of(desk), &IncidentShelf::incidentsChanged, &m_refresh, &Refresh::soon);
    connect(&desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    connect(&m_place.session, &Session::statusChanged, this, [this] { m_page.setFetching(m_place.session.isFetchingFirst()); });
    m_page.setFetching(m_place.session.isFetchingFirst());
    connect(&m_page, &views::IncidentsPage::beginWanted, this, [this] { begin(); });
    connect(m_page.list(), &views::IncidentListPane::filterChosen, this, [this] { showList(); });
    connect(m_page.list(), &views::IncidentListPane::incidentChosen, this, [this](const QString &row) {
        m_chosen = Id::parse(row.toStdString()).value_or(Id());
        showSheet();
    });
    connectSheet();
    showAll();
}

IncidentController::~IncidentController() { delete m_dialog; }

void IncidentController::connectSheet()
{
    auto *sheet = m_page.sheet();
    connect(sheet, &views::IncidentSheet::momentWanted, this, &IncidentController::openMoment);
    connect(sheet, &views::IncidentSheet::impactWanted, this, &IncidentController::openImpact);
    connect(sheet, &views::IncidentSheet::judgementWanted, this, &IncidentController::openJudgement);
    connect(sheet, &views::IncidentSheet::sendingWanted, this, &IncidentController::openSending);
    connect(sheet, &views::IncidentSheet::lineWanted, this, &IncidentController::openLine);
    connect(sheet, &views::IncidentSheet::levelWanted, this, &IncidentController::openLevel);
    connect(sheet, &views::IncidentSheet::closeWanted, this, &IncidentController::close);
    connect(sheet, &views::IncidentSheet::reopenWanted, this, &IncidentController::reopen);
}

const Workplace &IncidentController::workplace() const { return m_place.session.place(); }

drafts::IncidentHand IncidentController::hand() const { return {workplace().desk.nameOf(workplace().desk.account()), workplace().now()}; }

std::optional<Id> IncidentController::ownRegister() const
{
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    for (const auto &stream : shelf.registers()) {
        if (shelf.writesIn(stream))
            return stream;
    }
    return std::nullopt;
}

const IncidentBoard *IncidentController::chosenBoard() const
{
    return m_chosen ? IncidentShelf::of(m_place.session.desk()).boardWith(*m_chosen) : nullptr;
}

int IncidentController::offsetOf(const IncidentBoard &board, Instant instant) const
{
    // A zone that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
    return zones::systemZone(board.record()->value.zone).value_or(calendar::TimeZone::utc()).offsetSeconds(instant);
}

QString IncidentController::unitOf(const IncidentBoard &board) const
{
    const auto &units = m_place.session.desk().units();
    const auto known = units.find(board.record()->value.unit);
    return models::text(known == units.end() ? board.record()->value.name : known->second.name);
}

std::optional<models::IncidentRow> IncidentController::rowOf(const IncidentBoard &board, const Id &incident, Instant now)
{
    const auto view = board.incident(incident);
    if (!view)
        return std::nullopt;
    const auto &record = view->incident.value;
    models::IncidentRow row;
    row.id = models::text(incident);
    row.incident = incident;
    row.number = models::text(record.number);
    row.title = models::text(record.title);
    row.unit = unitOf(board);
    row.isClosed = record.closedAt.has_value();
    row.isAnsweredFor = view->overruled() != nullptr;
    row.pending = view->incident.pending;
    const auto isDisputed = [](const auto &fact) { return fact.second.isDisputed(); };
    row.needsPerson = view->sharesNumber || !incident::momentsOutOfOrder(*view).empty() || std::ranges::any_of(view->moments, isDisputed)
        || std::ranges::any_of(view->impacts, isDisputed);
    const auto *guide = m_law.guideOf(record.guide);
    if (!guide)
        return row;
    const auto regimes = m_law.regimesOf(record.regimes);
    const auto standing = incident::standingOf(*view, {*guide, regimes}, record.closedAt ? std::min(now, *record.closedAt) : now);
    if (!standing)
        return row;
    row.level = models::levelOf(standing->severity);
    if (row.isClosed)
        return row;
    row.nextDue = standing->nextDue;
    for (const auto &clock : standing->deadlines.clocks) {
        if (clock.state != incident::HopState::Running && clock.state != incident::HopState::Overdue)
            continue;
        ++row.running;
        if (clock.due == standing->nextDue && row.nextTo.isEmpty()) {
            const auto regime = std::ranges::find(regimes, clock.regime, [](const auto &each) { return each.regime.id; });
            if (const auto *hop = regime == regimes.end() ? nullptr : regime->regime.hop(clock.hop))
                row.nextTo = IncidentLaw::named(hop->to, workplace().chinese);
        }
    }
    if (standing->changesAt && (!m_changesAt || *standing->changesAt < *m_changesAt))
        m_changesAt = standing->changesAt;
    return row;
}

void IncidentController::showAll()
{
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    const auto now = workplace().now();
    m_changesAt.reset();
    m_all.clear();
    for (const auto &stream : shelf.registers()) {
        const auto &board = *shelf.board(stream);
        for (const auto &[id, record] : board.incidents()) {
            if (auto row = rowOf(board, id, now))
                m_all.push_back(std::move(*row));
        }
    }
    std::ranges::stable_sort(m_all, [](const auto &a, const auto &b) {
        if (a.isClosed != b.isClosed)
            return b.isClosed;
        return a.isClosed ? b.incident < a.incident : std::pair(dueMs(a), b.incident) < std::pair(dueMs(b), a.incident);
    });
    m_page.setHasRegister(!shelf.registers().empty());
    m_page.setMayBegin(mayBegin());
    const auto closed = static_cast<int>(std::ranges::count_if(m_all, &models::IncidentRow::isClosed));
    m_page.list()->setCounts(static_cast<int>(m_all.size()) - closed, closed);
    showList();
    Q_EMIT changed();
}

void IncidentController::showList()
{
    using Filter = views::IncidentListPane::Filter;
    const auto filter = m_page.list()->filter();
    std::vector<models::IncidentRow> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown),
                         [&](const auto &row) { return filter == Filter::All || row.isClosed == (filter == Filter::Closed); });
    const auto chosen = m_chosen; // one that leaves the list stays in sight: the list would choose its neighbour
    m_list.assign(std::move(shown));
    m_chosen = chosen;
    if (!m_chosen && m_list.rowCount() > 0)
        m_chosen = m_list.at(0).incident;
    m_page.list()->setCurrent(m_chosen ? models::text(*m_chosen) : QString());
    showSheet();
}

void IncidentController::showSheet()
{
    const auto *board = chosenBoard();
    const auto view = board ? board->incident(*m_chosen) : std::nullopt;
    if (!view) {
        m_page.sheet()->setValues({});
        return;
    }
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    m_page.sheet()->setMay(shelf.writesIn(board->id()), shelf.approvesIn(board->id()));
    const auto &record = view->incident.value;
    const auto now = workplace().now();
    static const incident::GradingGuide none;
    const auto *guide = m_law.guideOf(record.guide);
    const auto regimes = m_law.regimesOf(record.regimes);
    auto values = models::incidentValues(*view,
                                         {guide ? *guide : none, regimes, workplace().chinese, offsetOf(*board, now), unitOf(*board),
                                          m_law.categoryName(record.category, workplace().chinese)},
                                         now);
    if (!guide)
        values.unreadable =
            tr("It is graded by %1 %2, which this program does not have.").arg(models::text(record.guide.id), models::text(record.guide.version));
    m_page.sheet()->setValues(values);
    m_page.setNow(now);
}

void IncidentController::tick()
{
    const auto now = workplace().now();
    m_page.setNow(now);
    if (m_changesAt && *m_changesAt <= now)
        m_refresh.soon();
}

bool IncidentController::open(const Id &incident)
{
    if (!IncidentShelf::of(m_place.session.desk()).boardWith(incident))
        return false;
    m_chosen = incident;
    showList();
    return true;
}

std::vector<Waiting> IncidentController::waiting() const
{
    std::vector<Waiting> all;
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    for (const auto &row : m_all) {
        const auto *board = shelf.boardWith(row.incident);
        if (!row.nextDue || !board || !shelf.writesIn(board->id()))
            continue;
        Waiting waits;
        waits.text = tr("To be reported to %1: %2").arg(row.nextTo, row.title);
        waits.count = 1;
        waits.until = row.nextDue;
        waits.place = QStringLiteral("incident:") + row.id;
        waits.critical = true;
        waits.key = waits.place + QLatin1Char('@') + QString::number(row.nextDue->ms);
        all.push_back(std::move(waits));
    }
    return all;
}

} // namespace redoubt::console
