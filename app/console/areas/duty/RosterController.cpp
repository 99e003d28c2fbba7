// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterPlans.h"
#include "app/console/areas/duty/RosterSentences.h"
#include "duty/board/RosterDraft.h"
#include "duty/roster/WhatIf.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/duty/roster/RosterWords.h"
#include "views/duty/roster/SwapDialog.h"

#include <algorithm>
#include <cmath>

namespace redoubt::console {

using namespace duty;
using calendar::CivilDate;
using views::RosterForm;

namespace {
constexpr std::int64_t clockMinuteMs = 60'000;
constexpr int changesListed = 8;
constexpr std::int32_t daysOffered = 62; ///< of shifts in return
constexpr int changesOfTrial = 6;

Leave leaveOf(const views::LeaveWish &wish)
{
    Leave leave;
    leave.member = wish.member;
    leave.from = models::civilDate(wish.first);
    leave.until = models::civilDate(wish.last) + 1;
    if (!wish.kind.isEmpty())
        leave.kind = wish.kind.toStdString();
    if (wish.keepsTurn)
        leave.keepsTurn = true;
    return leave;
}
} // namespace

RosterController::RosterController(Workplace &place, const Id &office, views::RosterPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_office(office), m_page(page), m_nothing(office), m_refresh([this] { showAll(); }, this)
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
    connect(&m_page, &views::RosterPage::trialRequested, this, &RosterController::tryLeave);
    connect(&m_page, &views::RosterPage::trialApplied, this, &RosterController::applyTrial);
    connect(&m_page, &views::RosterPage::trialDropped, this, &RosterController::dropTrial);
    connect(&m_page, &views::RosterPage::publishRequested, this, &RosterController::askPublish);
    connect(&m_page, &views::RosterPage::publishConfirmed, this, &RosterController::publish);
    connect(&m_page, &views::RosterPage::swapRequested, this, [this](const models::RosterKey &key) { openSwap(key, {}); });
    connect(&m_page, &views::RosterPage::dropRequested, this,
            [this](const models::RosterKey &from, const models::RosterKey &onto) { openSwap(from, onto); });
    connect(&m_page, &views::RosterPage::dropConsidered, this, &RosterController::considerDrop);
    connect(&m_page, &views::RosterPage::swapMade, this, &RosterController::makeSwap);
    connect(&m_page, &views::RosterPage::fillRequested, this, &RosterController::openFill);
    connect(&m_page, &views::RosterPage::fillMade, this, &RosterController::fill);
    connect(&m_page, &views::RosterPage::readInConfirmed, this, &RosterController::takeReadIn);
    auto &why = *m_page.why();
    connect(&why, &views::RosterWhyPane::consentRequested, this, [this](const Id &swap) { answer(swap, SwapWord::Consents, {}); });
    connect(&why, &views::RosterWhyPane::withdrawRequested, this, [this](const Id &swap) { answer(swap, SwapWord::Withdraws, {}); });
    connect(&why, &views::RosterWhyPane::refuseRequested, this, &RosterController::refuse);
    connect(&why, &views::RosterWhyPane::approveRequested, this, &RosterController::approve);
    const auto &shelf = RosterShelf::of(m_place.desk);
    connect(&shelf, &RosterShelf::rosterChanged, this, [this](const Id &which) {
        if (which == m_office)
            m_refresh.soon();
    });
    connect(&DutyShelf::of(m_place.desk), &DutyShelf::officesChanged, &m_refresh, &Refresh::soon);
    connect(&m_place.desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    showAll();
}

const RosterBoard &RosterController::board() const
{
    const auto *known = RosterShelf::of(m_place.desk).board(m_office);
    return known ? *known : m_nothing;
}

std::string RosterController::officeZone() const
{
    const auto *office = DutyShelf::of(m_place.desk).board(m_office);
    return office ? office->office()->value.zone : std::string();
}

RosterPlace RosterController::place() const
{
    const auto &shelf = RosterShelf::of(m_place.desk);
    return {shelf.zoneOf(m_office, officeZone()), shelf.calendar(), m_place.now()};
}

std::string RosterController::officeName() const
{
    const auto *office = DutyShelf::of(m_place.desk).board(m_office);
    return office ? office->office()->value.name : std::string();
}

std::optional<std::string> RosterController::ownMember() const
{
    const auto *member = board().memberOf(m_place.desk.account());
    return member ? std::optional(member->id) : std::nullopt;
}

models::RosterReader RosterController::reader() const
{
    models::RosterReader reader;
    reader.member = ownMember();
    reader.plans = RosterShelf::of(m_place.desk).plansIn(m_office);
    reader.chinese = m_place.chinese;
    if (m_trial)
        reader.trial = {*m_trial};
    return reader;
}

drafts::DutyHand RosterController::hand() const { return {m_place.desk.nameOf(m_place.desk.account()), m_place.now()}; }

void RosterController::showAll()
{
    const auto &shelf = RosterShelf::of(m_place.desk);
    const auto where = place();
    m_minute = where.now.ms / clockMinuteMs;
    m_page.setMay(shelf.asksIn(m_office), shelf.plansIn(m_office));
    m_page.setToday(models::qDate(where.zone.date(where.now)));
    m_page.setMembers(members({}, {}));
    m_page.setPeriods(periods());
    m_page.setMonth(models::rosterMonth(board(), where, m_month, reader()));
    m_page.setFigures(models::rosterFigureValues(board(), where, m_month, reader()));
    showTrial();
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
                                                 RosterShelf::of(m_place.desk).approvesIn(m_office))
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
    return RosterShelf::of(m_place.desk).waitingFor(m_office, m_place.desk.account(), m_place.now());
}

QString RosterController::wordsOf(const SwapStanding &standing) const
{
    const auto &asked = standing.swap.request.value;
    return tr("Swap: %1 for %2, %3")
        .arg(models::text(board().memberName(asked.takes)), models::text(board().memberName(asked.gives)),
             shiftWords({asked.shift.post, asked.shift.start, asked.shift.end}));
}

QString RosterController::shiftWords(const models::RosterKey &key) const
{
    return models::wallTime(key.start, place().zone).toString(QStringLiteral("MM-dd HH:mm")) + QLatin1Char(' ')
        + models::text(board().postName(key.post));
}

std::vector<views::MemberChoice> RosterController::members(const std::string &post, const std::vector<std::string> &without) const
{
    std::vector<views::MemberChoice> choices;
    const auto *plan = board().plan();
    if (!plan)
        return choices;
    const auto *wanted = post.empty() ? nullptr : board().post(post);
    const auto standsThere = [&](const std::string &member) {
        return std::ranges::any_of(wanted->lines, [&](const RosterLine &line) {
            return std::ranges::any_of(line.groups, [&](const auto &group) { return std::ranges::find(group, member) != group.end(); });
        });
    };
    for (const auto &member : orNone(plan->value.plan.members)) {
        if (std::ranges::find(without, member.id) == without.end() && (!wanted || standsThere(member.id)))
            choices.push_back({member.id, models::text(member.name.value_or(member.id))});
    }
    std::ranges::stable_sort(choices, {}, &views::MemberChoice::name);
    return choices;
}

void RosterController::openPlan()
{
    std::vector<UnitPerson> people;
    const auto *office = DutyShelf::of(m_place.desk).board(m_office);
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
    const auto plan = planOfForm(board(), form, officeZone());
    commit(RosterForm::Plan, drafts::planDraft(board(), place(), plan, form.rules, models::civilDate(form.from), hand()), tr("The plan is made"));
}

void RosterController::tryLeave(const views::LeaveWish &wish)
{
    auto leave = leaveOf(wish);
    if (const auto possible = drafts::leaveDraft(board(), leave, hand()); !possible) {
        refuseForm(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, possible.error()));
        return;
    }
    // The months that it touches are built with it before anything is shown.
    const auto built = draftRoster(board(), place(), monthOf(leave.from), nextMonth(leave.until - 1), {leave});
    if (!built) {
        refuseForm(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, built.error()));
        return;
    }
    m_trial = std::move(leave);
    m_month = monthOf(m_trial->from);
    m_page.showDone(RosterForm::Leave);
    showAll();
}

void RosterController::showTrial()
{
    if (!m_trial) {
        m_page.setTrial({}, {});
        return;
    }
    const auto where = place();
    const auto from = monthOf(m_trial->from);
    const auto until = nextMonth(m_trial->until - 1);
    const auto before = draftRoster(board(), where, from, until);
    const auto after = draftRoster(board(), where, from, until, {*m_trial});
    if (!before || !after) {
        m_trial.reset();
        m_page.setTrial({}, {});
        return;
    }
    const auto *plan = board().plan();
    Roster one;
    one.cells = before->cells;
    Roster other;
    other.cells = after->cells;
    other.collisions = after->collisions;
    const auto whole = board().whole(plan->value.plan);
    const auto what = compareRosters(whole, one, whole, other);
    const auto figures = models::rosterFigureValues(board(), where, m_month, reader());
    QStringList changes;
    for (const auto &shift : what.shifts) {
        if (changes.size() == changesOfTrial)
            break;
        if (shift.before && shift.after) {
            changes << QStringLiteral("%1 %2 → %3")
                           .arg(views::RosterWords::shortDay(models::qDate(shift.after->date)), models::memberNames(board(), shift.before->stands),
                                shift.after->stands.empty() ? tr("nobody") : models::memberNames(board(), shift.after->stands));
        }
    }
    const QString more = static_cast<int>(what.shifts.size()) > changes.size()
        ? tr(", and %n more", nullptr, static_cast<int>(what.shifts.size() - static_cast<std::size_t>(changes.size())))
        : QString();
    const QDate first = models::qDate(m_trial->from);
    const QDate last = models::qDate(m_trial->until - 1);
    const QString days = first == last ? views::RosterWords::shortDay(first)
                                       : views::RosterWords::shortDay(first) + QStringLiteral("–") + views::RosterWords::shortDay(last);
    const QString gaps = what.newGaps.empty() ? tr("no new gap") : tr("%n new gap(s)", nullptr, static_cast<int>(what.newGaps.size()));
    //: %1 who, %2 days, %3 shifts, %4 and %5 fairness before and after, %6 gaps
    m_page.setTrial(
        tr("Trial: %1 is away %2; %3, fairness %4 → %5, %6")
            .arg(models::text(board().memberName(m_trial->member)), days, tr("%n shift(s) change", nullptr, static_cast<int>(what.shifts.size())),
                 views::RosterWords::figure(figures.fairnessBefore.value_or(figures.fairness)), views::RosterWords::figure(figures.fairness), gaps),
        changes.isEmpty() ? tr("Nobody has to stand otherwise.") : changes.join(QStringLiteral("   ")) + more);
}

void RosterController::applyTrial()
{
    if (!m_trial)
        return;
    auto draft = drafts::leaveDraft(board(), *m_trial, hand());
    if (!draft) {
        refuseForm(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, draft.error()));
        return;
    }
    // What was tried is kept until it is saved.
    m_place.committer.commit(this, std::vector{std::move(*draft)}, [this](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refuseForm(RosterForm::Leave, Sentences::notSaved(result.error()));
            return;
        }
        dropTrial();
        Q_EMIT saved(tr("The leave is in the draft; publish the month to tell people"));
    });
}

void RosterController::dropTrial()
{
    m_trial.reset();
    showAll();
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
    commit(RosterForm::Periods, drafts::guaranteeDraft(board(), guaranteeOfWish(plan ? &plan->value.plan : nullptr, wish, m_place.newId()), hand()),
           tr("The guarantee period is in the draft"));
}

void RosterController::removePeriod(const views::PeriodRow &row)
{
    commit(RosterForm::Periods,
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
            words.changes
                << QStringLiteral("%1: %2 → %3").arg(shiftWords({cell.post, cell.start, cell.end}), stands(shift.before), stands(shift.after));
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
    commit(RosterForm::Publish, drafts::publishDrafts(board(), place(), m_month, asked, hand()),
           tr("%1 is published, version %2").arg(views::RosterWords::month(models::qDate(m_month))).arg(asked.version));
}

void RosterController::openSwap(const models::RosterKey &key, const std::optional<models::RosterKey> &inReturn)
{
    const auto date = place().zone.date(key.start);
    const auto view = viewRoster(board(), place(), {date - 1, date + 1, false, {}});
    const auto *spot = view.spot(key.post, key.start);
    if (!board().plan()) { // of a later version: its months can be read, its rules cannot
        Q_EMIT failed(tr("This program cannot read the plan of the roster; a newer one can. Nothing was changed."));
        return;
    }
    if (!spot || spot->cell.stands.empty() || spot->cell.start <= m_place.now()) {
        Q_EMIT failed(tr("Only a published shift to come can be swapped. Publish the month first."));
        return;
    }
    auto *dialog = m_page.openSwap(key, shiftWords(key), models::memberNames(board(), spot->cell.stands), members(key.post, spot->cell.stands));
    connect(dialog, &views::SwapDialog::takerChanged, this, [this, dialog, post = key.post](const QString &member) {
        const auto where = place();
        const auto today = where.zone.date(where.now);
        const auto offered = viewRoster(board(), where, {today, today + daysOffered, false, {}});
        std::vector<views::ShiftChoice> shifts;
        for (const auto &each : offered.spots) {
            const auto &cell = each.cell;
            if (cell.start > where.now && !each.waiting && cell.post == post
                && std::ranges::find(cell.stands, member.toStdString()) != cell.stands.end())
                shifts.push_back({{cell.post, cell.start, cell.end}, shiftWords({cell.post, cell.start, cell.end})});
        }
        dialog->setInReturn(shifts);
    });
    connect(dialog, &views::SwapDialog::considered, this, [this, dialog](const views::SwapForm &form) { dialog->setBroken(brokenBy(form)); });
    const auto rules = board().plan()->value.rules;
    dialog->setNext(rules.needsConsent && rules.needsApproval ? tr("It holds once who is asked has consented and a leader or planner has approved.")
                        : rules.needsConsent                  ? tr("It holds once who is asked has consented.")
                        : rules.needsApproval                 ? tr("It holds once a leader or planner has approved.")
                                                              : tr("It holds at once."));
    std::string taker;
    if (inReturn) {
        const auto back = place().zone.date(inReturn->start);
        const auto there = viewRoster(board(), place(), {back - 1, back + 1, false, {}});
        if (const auto *other = there.spot(inReturn->post, inReturn->start); other && !other->cell.stands.empty())
            taker = other->cell.stands.front();
    } else if (const auto choices = members(key.post, spot->cell.stands); !choices.empty()) {
        taker = choices.front().member;
    }
    if (!taker.empty())
        dialog->choose(taker, inReturn);
}

QStringList RosterController::brokenBy(const views::SwapForm &form) const
{
    const auto *plan = board().plan();
    if (!plan || form.takes.empty())
        return {};
    const auto where = place();
    const auto date = where.zone.date(form.shift.start);
    const auto back = form.inReturn ? where.zone.date(form.inReturn->start) : date;
    const auto view = viewRoster(board(), where, {std::min(date, back) - 35, std::max(date, back) + 35, false, {}});
    const auto *spot = view.spot(form.shift.post, form.shift.start);
    if (!spot || spot->cell.stands.empty())
        return {tr("the roster has no such shift any more")};
    Substitution wish;
    wish.shift = form.shift.seen();
    wish.gives = spot->cell.stands.front();
    if (const auto *own = board().memberOf(m_place.desk.account()); own && std::ranges::find(spot->cell.stands, own->id) != spot->cell.stands.end())
        wish.gives = own->id;
    wish.takes = form.takes;
    if (form.inReturn)
        wish.inReturn = form.inReturn->seen();
    std::vector<Cell> cells;
    for (const auto &each : view.spots)
        cells.push_back(each.cell);
    const auto broken = rulesBrokenBy(wish, cells, board().whole(plan->value.plan), where.zone, where.calendar);
    if (!broken)
        return {tr("it cannot be looked at: %1").arg(models::text(broken.error().detail))};
    QStringList words;
    for (const auto &block : *broken) {
        models::RosterBlockValues values;
        values.kind = block.kind;
        values.member = models::text(board().memberName(block.member));
        values.rule = block.kind == BlockKind::OnDuty ? models::text(board().postName(block.rule)) : models::text(block.rule);
        for (const auto &policy : orNone(plan->value.plan.policies)) {
            if (block.kind == BlockKind::ByPolicy && policy.id == block.rule && policy.name)
                values.rule = models::text(*policy.name);
        }
        if (block.other)
            values.other = models::text(board().memberName(*block.other));
        words << views::RosterWords::block(values);
    }
    words.removeDuplicates();
    return words;
}

void RosterController::considerDrop(const models::RosterKey &from, const models::RosterKey &onto)
{
    const auto where = place();
    const auto date = where.zone.date(onto.start);
    const auto view = viewRoster(board(), where, {date - 1, date + 1, false, {}});
    const auto *spot = view.spot(onto.post, onto.start);
    if (!spot || spot->cell.stands.empty())
        return;
    const auto broken = brokenBy({from, spot->cell.stands.front(), onto, {}});
    m_page.setDropWords(broken.isEmpty() ? tr("swap with %1").arg(models::text(board().memberName(spot->cell.stands.front())))
                                         : broken.join(QStringLiteral("; ")),
                        !broken.isEmpty());
}

void RosterController::makeSwap(const views::SwapForm &form)
{
    drafts::SwapWish wish;
    wish.shift = form.shift.seen();
    wish.takes = form.takes;
    if (form.inReturn)
        wish.inReturn = form.inReturn->seen();
    wish.reason = form.reason.toStdString();
    commit(RosterForm::Swap, drafts::swapDraft(board(), place(), wish, m_place.desk.account(), hand()), tr("The swap is asked for"));
}

void RosterController::answer(const Id &swap, SwapWord word, const QString &reason)
{
    const QString said = word == SwapWord::Consents ? tr("Consented") : word == SwapWord::Refuses ? tr("Refused") : tr("Withdrawn");
    commit(RosterForm::Answer, drafts::swapAnswerDraft(board(), place(), swap, word, reason.toStdString(), m_place.desk.account(), hand()), said);
}

void RosterController::refuse(const Id &swap, bool asApprover)
{
    m_page.askReason(tr("Refuse the swap"), tr("Whoever stands the shift now goes on standing it."), tr("Refuse"),
                     [this, swap, asApprover](const QString &reason) {
                         if (asApprover)
                             decide(swap, false, false, reason);
                         else
                             answer(swap, SwapWord::Refuses, reason);
                     });
}

void RosterController::approve(const Id &swap, bool consented)
{
    if (!consented) {
        decide(swap, true, false, {});
        return;
    }
    m_page.askReason(tr("Approve for somebody without an account"), tr("You say that they have consented, and how."), tr("Approve"),
                     [this, swap](const QString &reason) { decide(swap, true, true, reason); });
}

void RosterController::decide(const Id &swap, bool approves, bool consented, const QString &reason)
{
    commit(RosterForm::Answer,
           drafts::swapApprovalDraft(board(), place(), swap, approves, consented, reason.toStdString(), m_place.desk.account(), hand()),
           approves ? tr("Approved") : tr("Refused"));
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
    m_page.openFill({key.post, spot->cell.start, spot->cell.end}, shiftWords(key), members(key.post, busy));
}

void RosterController::fill(const models::RosterKey &key, const QString &member, const QString &reason)
{
    commit(RosterForm::Fill, drafts::fillDraft(board(), place(), key.seen(), {member.toStdString()}, reason.toStdString(), hand()),
           tr("The gap is filled in the draft; publish the month to tell people"));
}

void RosterController::offerReadIn(std::vector<SheetChange> changes, const QString &file)
{
    m_readIn = std::move(changes);
    m_readFile = file;
}

void RosterController::takeReadIn()
{
    commit(RosterForm::ReadIn, drafts::readInDrafts(board(), place(), m_readIn, m_readFile.toStdString(), hand()),
           tr("%n shift(s) are otherwise in the draft; publish the month to tell people", nullptr, static_cast<int>(m_readIn.size())));
}

void RosterController::refuseForm(RosterForm form, const QString &why)
{
    if (!m_page.showFailure(form, why))
        Q_EMIT failed(why);
}

void RosterController::commit(RosterForm form, Result<store::Draft> draft, const QString &said)
{
    if (draft)
        commit(form, Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}), said);
    else
        commit(form, Result<std::vector<store::Draft>>(fail(draft.error())), said);
}

void RosterController::commit(RosterForm form, Result<std::vector<store::Draft>> drafts, const QString &said)
{
    if (!drafts) {
        refuseForm(form, RosterSentences::notDone(form, drafts.error()));
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this, form, said](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refuseForm(form, Sentences::notSaved(result.error()));
            return;
        }
        m_page.showDone(form);
        Q_EMIT saved(said);
    });
}

} // namespace redoubt::console
