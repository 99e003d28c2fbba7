// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentController.h"

#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "models/Text.h"
#include "models/incident/IncidentValues.h"
#include "views/incident/IncidentsPage.h"
#include "views/widgets/KeptDialog.h"
#include "views/widgets/SeveritySignal.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace redoubt::console {

using incident::IncidentBoard;

namespace {
constexpr std::int64_t secondsOfDay = 86'400;
constexpr std::size_t racedAtOnce = 30; ///< incidents, the most urgent ones
constexpr int lookedAtOnce = 300;       ///< incidents; some tens of milliseconds

std::int64_t dueMs(const models::IncidentRow &row) { return row.nextDue ? row.nextDue->ms : std::numeric_limits<std::int64_t>::max(); }
} // namespace

IncidentController::IncidentController(const AreaPlace &place, const IncidentLaw &law, views::IncidentsPage &page)
    : m_place(place), m_page(page), m_law(law), m_reader(place.session, law), m_files(place, *page.sheet()), m_refresh([this] { showAll(); }, this)
{
    m_page.list()->setModel(&m_list);
    const auto &desk = m_place.session.desk();
    const auto &shelf = IncidentShelf::of(desk);
    connect(&shelf, &IncidentShelf::incidentChanged, this, [this](const Id &incident) {
        m_stale.insert(incident);
        m_refresh.soon();
    });
    connect(&shelf, &IncidentShelf::registersChanged, this, &IncidentController::lookAgain);
    connect(&desk, &Desk::directoryChanged, this, &IncidentController::lookAgain);
    connect(&m_place.session, &Session::statusChanged, this, [this] { m_page.setFetching(m_place.session.isFetchingFirst()); });
    m_page.setFetching(m_place.session.isFetchingFirst());
    connect(&m_page, &views::IncidentsPage::beginWanted, this, [this] { begin(); });
    connect(m_page.list(), &views::IncidentListPane::filterChosen, this, [this] {
        m_narrowed.reset();
        m_page.setNarrowed({});
        showList();
    });
    connect(m_page.list(), &views::IncidentListPane::incidentChosen, this, [this](const QString &row) {
        m_chosen = Id::parse(row.toStdString()).value_or(Id());
        if (!m_listing)
            m_page.showSheet();
        showSheet();
    });
    connect(m_page.race(), &views::RaceBoard::incidentChosen, this, [this](const Id &incident) { open(incident); });
    connect(&m_page, &views::IncidentsPage::figuresShown, this, &IncidentController::showFigures);
    connect(m_page.figures(), &views::StatisticsPane::byChosen, this, &IncidentController::showFigures);
    connect(m_page.figures(), &views::StatisticsPane::keyChosen, this, [this](const QString &key, const QString &name) {
        m_narrowed = {m_page.figures()->by(), key.toStdString()};
        m_page.setNarrowed(name);
        showList();
    });
    const auto whole = [this] {
        m_narrowed.reset();
        m_page.setNarrowed({});
        showList();
    };
    connect(&m_page, &views::IncidentsPage::wholeListWanted, this, whole);
    connectSheet();
    lookAgain();
    m_refresh.now();
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
    connect(sheet, &views::IncidentSheet::reportWanted, this, &IncidentController::reportWanted);
    connect(sheet, &views::IncidentSheet::reportBegun, this, [this](incident::ReportStage stage) {
        if (m_chosen)
            Q_EMIT reportBegun(*m_chosen, stage);
    });
    connect(sheet, &views::IncidentSheet::aboutWanted, this, &IncidentController::openAbout);
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

IncidentController::Listed IncidentController::listed(const IncidentBoard &board, const incident::IncidentView &view, Instant now) const
{
    const auto &record = view.incident.value;
    Listed listed;
    auto &row = listed.row;
    row.incident = view.incident.id;
    row.id = models::text(row.incident);
    row.number = models::text(record.number);
    row.title = models::text(record.title);
    row.unit = m_reader.unitOf(board);
    row.isClosed = record.closedAt.has_value();
    row.isAnsweredFor = view.overruled() != nullptr;
    row.pending = view.incident.pending;
    const auto isDisputed = [](const auto &fact) { return fact.second.isDisputed(); };
    row.needsPerson = !incident::momentsOutOfOrder(view).empty() || std::ranges::any_of(view.moments, isDisputed)
        || std::ranges::any_of(view.impacts, isDisputed) || std::ranges::any_of(view.judgements, isDisputed);
    const auto *guide = m_law.guideOf(record.guide);
    const auto regimes = m_law.regimesOf(record.regimes);
    const auto standing =
        guide ? incident::standingOf(view, {*guide, regimes}, record.closedAt ? std::min(now, *record.closedAt) : now) : fail(ErrorCode::NotFound);
    listed.counted =
        incident::countedIncident(view, standing ? std::optional(*standing) : std::nullopt, m_reader.zoneOf(board), row.unit.toStdString(), now);
    if (!standing) {
        row.level = 0;
        row.needsPerson = true;
        return listed;
    }
    row.level = models::levelOf(standing->severity);
    row.needsPerson = row.needsPerson || standing->leftOut.any() || regimes.size() < record.regimes.size();
    if (row.isClosed)
        return listed;
    listed.race = models::raceBlock(view, {*guide, regimes, workplace().chinese, m_reader.offsetOf(board, now), row.unit, {}}, *standing);
    row.nextDue = standing->nextDue;
    for (const auto &clock : standing->deadlines.clocks) {
        if (clock.due != standing->nextDue || !row.nextTo.isEmpty()
            || (clock.state != incident::HopState::Running && clock.state != incident::HopState::Overdue))
            continue;
        const auto regime = std::ranges::find(regimes, clock.regime, [](const auto &each) { return each.regime.id; });
        if (const auto *hop = regime == regimes.end() ? nullptr : regime->regime.hop(clock.hop))
            row.nextTo = IncidentLaw::named(hop->to, workplace().chinese);
    }
    listed.changesAt = standing->changesAt;
    return listed;
}

void IncidentController::lookAgain()
{
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    for (const auto &[id, known] : m_known)
        m_stale.insert(id);
    for (const auto &stream : shelf.registers()) {
        for (const auto &[id, record] : shelf.board(stream)->incidents())
            m_stale.insert(id);
    }
    m_refresh.soon();
}

void IncidentController::showAll()
{
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    const auto now = workplace().now();
    for (int looked = 0; looked < lookedAtOnce && !m_stale.empty(); ++looked) {
        const Id id = *m_stale.begin();
        m_stale.erase(m_stale.begin());
        const auto *board = shelf.boardWith(id);
        const auto view = board && board->record() ? board->incident(id) : std::nullopt;
        if (view)
            m_known.insert_or_assign(id, listed(*board, *view, now));
        else
            m_known.erase(id);
    }
    m_all.clear();
    for (const auto &[id, known] : m_known) {
        auto &row = m_all.emplace_back(known.row);
        const auto *board = shelf.boardWith(id);
        row.needsPerson = row.needsPerson || (board && board->sharesNumber(id)); // another one's doing
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
    showRace();
    if (m_page.showsFigures())
        showFigures();
    Q_EMIT changed();
    if (!m_stale.empty())
        m_refresh.soon();
}

void IncidentController::showList()
{
    using Filter = views::IncidentListPane::Filter;
    const auto filter = m_page.list()->filter();
    std::vector<models::IncidentRow> shown;
    const auto isShown = [&](const models::IncidentRow &row) {
        if (!m_narrowed)
            return filter == Filter::All || row.isClosed == (filter == Filter::Closed);
        const auto known = m_known.find(row.incident);
        return known != m_known.end() && incident::statisticsKey(known->second.counted, m_narrowed->first) == m_narrowed->second;
    };
    std::ranges::copy_if(m_all, std::back_inserter(shown), isShown);
    const auto chosen = m_chosen; // one that leaves the list stays in sight: the list would choose its neighbour
    m_listing = true;
    m_list.assign(std::move(shown));
    m_chosen = chosen;
    if (!m_chosen && m_list.rowCount() > 0)
        m_chosen = m_list.at(0).incident;
    m_page.list()->setCurrent(m_chosen ? models::text(*m_chosen) : QString());
    m_listing = false;
    showSheet();
}

void IncidentController::showRace()
{
    models::RaceValues race;
    const auto *board = chosenBoard();
    race.offsetSeconds = board ? offsetOf(*board, workplace().now()) : 0;
    for (const auto &row : m_all) {
        const auto known = m_known.find(row.incident);
        if (known == m_known.end() || !known->second.race)
            continue;
        if (race.blocks.size() < racedAtOnce)
            race.blocks.push_back(*known->second.race);
        else
            ++race.left;
    }
    m_page.setRace(race);
}

QString IncidentController::nameOfKey(incident::StatisticsBy by, const std::string &key) const
{
    using incident::StatisticsBy;
    const bool chinese = workplace().chinese;
    if (by == StatisticsBy::Severity)
        return views::severityName(key.empty() ? 0 : models::levelOf(incident::severityNamed(key).value_or(incident::Severity::Ordinary)));
    if (key.empty())
        return tr("not said");
    return by == StatisticsBy::Category ? m_law.categoryName(key, chinese) : models::text(key);
}

void IncidentController::showFigures()
{
    std::vector<incident::CountedIncident> all;
    for (const auto &[id, known] : m_known)
        all.push_back(known.counted);
    const auto by = m_page.figures()->by();
    std::vector<models::StatisticsLine> lines;
    for (auto &row : incident::statisticsBy(all, by)) {
        const auto name = nameOfKey(by, row.key);
        lines.push_back({models::text(row.key), name, std::move(row)});
    }
    m_page.figures()->setLines(lines, incident::statisticsOfAll(all));
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
    const auto now = workplace().now();
    const auto values = m_reader.values(*board, *view, now);
    m_page.sheet()->setValues(values);
    m_files.shown(board->id(), values);
    m_page.setNow(now);
}

void IncidentController::tick()
{
    const auto now = workplace().now();
    m_page.setNow(now);
    m_files.tick();
    for (const auto &[id, known] : m_known) {
        if (known.changesAt && *known.changesAt <= now)
            m_stale.insert(id);
    }
    // A time of today is put in other words tomorrow.
    const auto *board = chosenBoard();
    const auto day = (now.ms / 1000 + (board ? offsetOf(*board, now) : 0)) / secondsOfDay;
    if (std::exchange(m_day, day) != day || !m_stale.empty())
        m_refresh.soon();
}

bool IncidentController::open(const Id &incident)
{
    if (!IncidentShelf::of(m_place.session.desk()).boardWith(incident))
        return false;
    m_chosen = incident;
    m_page.showSheet(); // whatever stands in its place
    showList();
    Q_EMIT opened();
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
