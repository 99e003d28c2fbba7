// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterController.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterPlans.h"
#include "app/console/areas/duty/RosterSentences.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"
#include "views/duty/roster/RosterWords.h"

#include <algorithm>

namespace redoubt::console {

using namespace duty;
using calendar::CivilDate;
using views::RosterForm;

namespace {
constexpr std::int64_t clockMinuteMs = 60'000;
constexpr int changesListed = 8;
} // namespace

RosterController::RosterController(Workplace &place, const Id &office, views::RosterPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_page(page), m_office(place, office, page, this), m_trials(m_office, this), m_swaps(m_office, this),
      m_refresh([this] { showAll(); }, this)
{
    m_month = monthOf(this->place().zone.date(m_place.now()));
    connect(&m_page, &views::RosterPage::monthRequested, this, &RosterController::moveMonth);
    connect(&m_page, &views::RosterPage::todayRequested, this, &RosterController::showToday);
    connect(&m_page, &views::RosterPage::spotRequested, this, [this](const models::RosterKey &key) {
        m_chosen = key;
        showSpot();
    });
    connect(&m_page, &views::RosterPage::planRequested, this, &RosterController::openPlan);
    connect(&m_page, &views::RosterPage::planMade, this, &RosterController::makePlan);
    connect(&m_page, &views::RosterPage::periodsRequested, this, [this] { m_page.openPeriods(periods(), usualPosts()); });
    connect(&m_page, &views::RosterPage::guaranteeMade, this, &RosterController::makeGuarantee);
    connect(&m_page, &views::RosterPage::periodRemoved, this, &RosterController::removePeriod);
    connect(&m_page, &views::RosterPage::publishRequested, this, &RosterController::askPublish);
    connect(&m_page, &views::RosterPage::publishConfirmed, this, &RosterController::publish);
    connect(&m_page, &views::RosterPage::fillRequested, this, &RosterController::openFill);
    connect(&m_page, &views::RosterPage::fillMade, this, &RosterController::fill);
    connect(&m_page, &views::RosterPage::readInConfirmed, this, &RosterController::takeReadIn);
    connect(&m_office, &RosterOffice::saved, this, &RosterController::saved);
    connect(&m_office, &RosterOffice::failed, this, &RosterController::failed);
    connect(&m_trials, &RosterTrials::changed, this, &RosterController::showAll);
    connect(&m_trials, &RosterTrials::begun, this, [this](CivilDate month) {
        m_month = month;
        showAll();
    });
    const auto &shelf = RosterShelf::of(m_place.desk);
    connect(&shelf, &RosterShelf::rosterChanged, this, [this](const Id &which) {
        if (which == m_office.id())
            m_refresh.soon();
    });
    connect(&DutyShelf::of(m_place.desk), &DutyShelf::officesChanged, &m_refresh, &Refresh::soon);
    connect(&m_place.desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    showAll();
}

models::RosterReader RosterController::reader() const
{
    models::RosterReader reader;
    reader.member = ownMember();
    reader.plans = RosterShelf::of(m_place.desk).plansIn(office());
    reader.chinese = m_place.chinese;
    if (m_trials.leave())
        reader.trial = {*m_trials.leave()};
    return reader;
}

void RosterController::showAll()
{
    const auto &shelf = RosterShelf::of(m_place.desk);
    const auto where = place();
    m_minute = where.now.ms / clockMinuteMs;
    m_page.setMay(shelf.asksIn(office()), shelf.plansIn(office()));
    m_page.setToday(models::qDate(where.zone.date(where.now)));
    m_page.setMembers(m_office.members({}, {}));
    m_page.setPeriods(periods());
    m_page.setMonth(models::rosterMonth(board(), where, m_month, reader()));
    m_page.setFigures(models::rosterFigureValues(board(), where, m_month, reader()));
    m_trials.show(m_month, reader());
    showSpot();
    Q_EMIT changed();
}

void RosterController::tick()
{
    if (m_place.now().ms / clockMinuteMs != m_minute)
        m_refresh.soon();
}

void RosterController::setInFront() { m_refresh.flush(); }

void RosterController::showSpot()
{
    if (m_chosen)
        m_page.setChosen(*m_chosen);
    m_page.setSpot(m_chosen ? models::rosterSpot(board(), place(), *m_chosen, reader(), m_place.desk.account(),
                                                 RosterShelf::of(m_place.desk).approvesIn(office()))
                            : std::nullopt);
}

void RosterController::moveMonth(int months)
{
    const auto next = CivilDate::clamped(m_month.year(), m_month.month() + months, 1);
    if (next < calendar::EarliestDate + 366 || next > calendar::LatestDate - 366)
        return;
    m_month = next;
    m_chosen.reset();
    showAll();
}

void RosterController::showToday()
{
    m_month = monthOf(place().zone.date(m_place.now()));
    showAll();
}

void RosterController::showSwap(const Id &swap)
{
    const auto known = board().swap(swap);
    if (!known)
        return;
    const auto &shift = known->request.value.shift;
    m_month = monthOf(place().zone.date(shift.start));
    m_chosen = models::RosterKey{shift.post, shift.start, shift.end};
    showAll();
}

std::vector<SwapStanding> RosterController::waiting() const
{
    return RosterShelf::of(m_place.desk).waitingFor(office(), m_place.desk.account(), m_place.now());
}

QString RosterController::wordsOf(const SwapStanding &standing) const
{
    const auto &asked = standing.swap.request.value;
    return tr("Swap: %1 for %2, %3")
        .arg(models::text(board().memberName(asked.takes)), models::text(board().memberName(asked.gives)),
             m_office.shiftWords({asked.shift.post, asked.shift.start, asked.shift.end}));
}

void RosterController::openPlan()
{
    std::vector<UnitPerson> people;
    const auto *office = DutyShelf::of(m_place.desk).board(this->office());
    for (const auto &[account, person] : m_place.desk.staff()) {
        if (office && person.unit == office->office()->value.unit)
            people.push_back({account, person.name});
    }
    std::ranges::sort(people, {}, &UnitPerson::name);
    // A month that nobody was told of can begin with the new plan; else the next day does.
    const auto today = place().zone.date(m_place.now());
    auto from = board().published(monthOf(today)) ? today + 1 : monthOf(today);
    if (!board().plan() && m_month > from)
        from = m_month;
    m_page.openPlan(planFormOf(board(), people, from), board().plan() == nullptr);
}

void RosterController::makePlan(const views::PlanForm &form)
{
    const auto plan = planOfForm(board(), form, m_office.zoneName());
    m_office.commit(RosterForm::Plan, drafts::planDraft(board(), place(), plan, form.rules, models::civilDate(form.from), m_office.hand()),
                    tr("The plan is made"));
}

std::vector<views::PeriodRow> RosterController::periods() const
{
    std::vector<std::pair<CivilDate, views::PeriodRow>> rows;
    const auto today = place().zone.date(m_place.now());
    const auto days = [](CivilDate from, CivilDate until) { return models::text(from.toString() + " – " + (until - 1).toString()); };
    for (const auto &[id, leave] : board().leaves()) {
        const auto &value = leave.value;
        if (value.until > monthOf(today))
            rows.push_back({value.from,
                            {id, true,
                             models::text(board().memberName(value.member)) + QLatin1Char(' ') + models::text(value.kind.value_or(""))
                                 + QLatin1Char(' ') + days(value.from, value.until)}});
    }
    for (const auto &[id, guarantee] : board().guarantees()) {
        const auto &period = guarantee.value.period;
        if (period.until > monthOf(today))
            rows.push_back(
                {period.from, {id, false, models::text(period.name.value_or(period.id)) + QLatin1Char(' ') + days(period.from, period.until)}});
    }
    std::ranges::stable_sort(rows, {}, [](const auto &row) { return row.first; });
    std::vector<views::PeriodRow> result;
    for (auto &[from, row] : rows)
        result.push_back(std::move(row));
    return result;
}

std::vector<std::pair<std::string, QString>> RosterController::usualPosts() const
{
    std::vector<std::pair<std::string, QString>> posts;
    if (const auto *plan = board().plan()) {
        for (const auto &post : plan->value.plan.posts)
            posts.emplace_back(post.id, models::text(post.name.value_or(post.id)));
    }
    return posts;
}

void RosterController::makeGuarantee(const views::GuaranteeWish &wish)
{
    const auto *plan = board().plan();
    m_office.commit(RosterForm::Periods,
                    drafts::guaranteeDraft(board(), guaranteeOfWish(plan ? &plan->value.plan : nullptr, wish, m_place.newId()), m_office.hand()),
                    tr("The guarantee period is in the draft"));
}

void RosterController::removePeriod(const views::PeriodRow &row)
{
    m_office.commit(RosterForm::Periods,
                    Result<store::Draft>(row.leave ? drafts::removeOf<LeaveRecord>(board().id(), row.record)
                                                   : drafts::removeOf<GuaranteeRecord>(board().id(), row.record)),
                    tr("Taken out of the draft"));
}

void RosterController::askPublish()
{
    auto publication = drafts::publicationOf(board(), place(), m_month);
    if (!publication) {
        Q_EMIT failed(RosterSentences::notDone(RosterForm::Publish, publication.error()));
        return;
    }
    views::PublishWords words;
    words.month = views::RosterWords::month(models::qDate(m_month));
    words.version = publication->version;
    const auto stands = [&](const std::optional<Cell> &cell) {
        return !cell ? tr("no shift") : cell->stands.empty() ? tr("nobody") : models::memberNames(board(), cell->stands);
    };
    for (const auto &shift : publication->changed) {
        const auto &cell = shift.after ? *shift.after : *shift.before;
        if (words.changes.size() < changesListed && words.version > 1)
            words.changes << QStringLiteral("%1: %2 → %3")
                                 .arg(m_office.shiftWords({cell.post, cell.start, cell.end}), stands(shift.before), stands(shift.after));
    }
    if (words.version > 1)
        words.more = static_cast<int>(publication->changed.size()) - static_cast<int>(words.changes.size());
    for (const auto &member : publication->people)
        words.people << models::text(board().memberName(member));
    words.gaps = static_cast<int>(std::ranges::count_if(publication->cells, [](const Cell &cell) { return cell.stands.empty(); }));
    m_asked = std::move(*publication);
    m_page.openPublish(words);
}

void RosterController::publish()
{
    if (!m_asked)
        return;
    const auto asked = *std::exchange(m_asked, std::nullopt);
    m_office.commit(RosterForm::Publish, drafts::publishDrafts(board(), place(), m_month, asked, m_office.hand()),
                    tr("%1 is published, version %2").arg(views::RosterWords::month(models::qDate(m_month))).arg(asked.version));
}

void RosterController::openFill(const models::RosterKey &key)
{
    const auto where = place();
    const auto date = where.zone.date(key.start);
    const auto view = viewRoster(board(), where, {date - 1, date + 1, true, {}});
    const auto *spot = view.spot(key.post, key.start);
    if (!spot || !spot->cell.stands.empty() || spot->cell.end <= where.now)
        return;
    // Who is away or on duty then is not offered.
    std::vector<std::string> busy;
    for (const auto &each : view.spots) {
        if (each.cell.start < spot->cell.end && each.cell.end > spot->cell.start)
            busy.insert(busy.end(), each.cell.stands.begin(), each.cell.stands.end());
    }
    for (const auto &[id, leave] : board().leaves()) {
        if (leave.value.from <= date + 1 && leave.value.until > date)
            busy.push_back(leave.value.member);
    }
    m_page.openFill({key.post, spot->cell.start, spot->cell.end}, m_office.shiftWords(key), m_office.members(key.post, busy));
}

void RosterController::fill(const models::RosterKey &key, const QString &member, const QString &reason)
{
    m_office.commit(RosterForm::Fill, drafts::fillDraft(board(), place(), key.seen(), {member.toStdString()}, reason.toStdString(), m_office.hand()),
                    tr("The gap is filled in the draft; publish the month to tell people"));
}

void RosterController::offerReadIn(std::vector<SheetChange> changes, const QString &file)
{
    m_readIn = std::move(changes);
    m_readFile = file;
}

void RosterController::takeReadIn()
{
    m_office.commit(RosterForm::ReadIn, drafts::readInDrafts(board(), place(), m_readIn, m_readFile.toStdString(), m_office.hand()),
                    tr("%n shift(s) are otherwise in the draft; publish the month to tell people", nullptr, static_cast<int>(m_readIn.size())));
}

} // namespace redoubt::console
