// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/CollectController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ReportSentences.h"
#include "app/console/areas/duty/ReportShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "views/duty/report/CollectPage.h"

#include <QTimeZone>

#include <algorithm>
#include <map>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr std::int64_t shownMinuteMs = 60'000;
} // namespace

CollectController::CollectController(const AreaPlace &place, const DutySeat &seat, views::CollectPage &page)
    : m_place(place), m_seat(seat), m_page(page), m_refresh([this] { showAll(); }, this)
{
    const auto &desk = m_place.session.desk();
    connect(&ReportShelf::of(desk), &ReportShelf::reportsChanged, &m_refresh, &Refresh::soon);
    connect(&UnitShelf::of(desk), &UnitShelf::unitsChanged, &m_refresh, &Refresh::soon);
    connect(&BulletinShelf::of(desk), &BulletinShelf::bulletinsChanged, &m_refresh, &Refresh::soon); // liaisons and their telephones
    connect(&desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    connect(&m_place.session, &Session::statusChanged, this, [this] {
        if (m_place.session.isOnline() != m_shownOnline)
            m_refresh.soon();
    });
    connect(&m_page, &views::CollectPage::dueChosen, this, [this](Instant due) {
        m_chosen = due;
        showAll();
    });
    connect(&m_page, &views::CollectPage::scheduleWanted, this, &CollectController::openSchedule);
    connect(&m_page, &views::CollectPage::scheduleRequested, this, &CollectController::publish);
    connect(&m_page, &views::CollectPage::unitChosen, this, &CollectController::showPane);
    connect(&m_page, &views::CollectPage::returnRequested, this, [this](const Id &unit, const Id &report, const QString &reason) {
        if (const auto *cell = cellOfReport(unit, report))
            commit(drafts::returnReportDraft(ReportShelf::of(m_place.session.desk()).board(), *cell->unit.channel, cell->view, reason.toStdString(),
                                             hand()),
                   tr("Sent back to %1").arg(cell->unit.name));
    });
    connect(&m_page, &views::CollectPage::acceptRequested, this, [this](const Id &unit, const Id &report, const QString &reason) {
        if (const auto *cell = cellOfReport(unit, report))
            commit(drafts::acceptReportDraft(*cell->unit.channel, cell->view, reason.toStdString(), hand()),
                   tr("%1 accepted as verified").arg(cell->unit.name));
    });
    connect(&m_page, &views::CollectPage::callRequested, this, &CollectController::call);
    connect(&m_page, &views::CollectPage::remindRequested, this, &CollectController::remind);
    showAll();
}

drafts::DutyHand CollectController::hand() const
{
    const auto &desk = m_place.session.desk();
    return {desk.nameOf(desk.account()), m_place.session.place().now()};
}

Instant CollectController::moment() const
{
    const auto now = m_place.session.place().now();
    if (m_place.session.isOnline())
        return now;
    auto contact = m_place.session.status().lastContact;
    if (!contact) // unlocked without the server
        contact = ReportShelf::of(m_place.session.desk()).board().lastHeard();
    return contact ? std::min(now, *contact) : now;
}

models::ReportUnit CollectController::unitOf(const Id &unit, const std::optional<Id> &channel, const QString &name) const
{
    models::ReportUnit known{unit, channel, name, {}};
    if (!channel)
        return known;
    for (const auto &contact : BulletinShelf::of(m_place.session.desk()).board().contacts(*channel)) {
        const auto &value = contact.value;
        known.people.push_back(
            {models::text(value.name), models::text(value.post), models::text(value.phone), models::text(value.shortNumber.value_or(""))});
    }
    return known;
}

std::vector<models::ReportUnits> CollectController::groups() const
{
    const auto &desk = m_place.session.desk();
    const auto &units = UnitShelf::of(desk);
    const auto below = units.channelsBelow(m_seat.unit);
    const auto *schedule = m_seat.broadcast ? ReportShelf::of(desk).board().current(*m_seat.broadcast, m_place.session.place().now()) : nullptr;
    std::vector<models::ReportUnits> groups;
    if (schedule && !schedule->schedule.groups.empty()) {
        std::map<Id, Id> channels;
        for (const auto &each : below)
            channels.emplace(each.unit, each.channel);
        for (const auto &group : schedule->schedule.groups) {
            models::ReportUnits shown{models::text(group.name), {}};
            for (const auto &unit : group.units) {
                const auto channel = channels.find(unit);
                shown.units.push_back(
                    unitOf(unit, channel == channels.end() ? std::nullopt : std::optional(channel->second), models::text(units.nameOf(unit))));
            }
            groups.push_back(std::move(shown));
        }
        return groups;
    }
    if (m_seat.broadcast)
        return sortedByGroups(below);
    models::ReportUnits all{tr("Units below"), {}};
    for (const auto &each : below)
        all.units.push_back(unitOf(each.unit, each.channel, models::text(each.name)));
    return {all};
}

std::vector<models::ReportUnits> CollectController::sortedByGroups(const std::vector<UnitShelf::Below> &below) const
{
    std::vector<Addressee> addressees;
    for (const auto &each : below)
        addressees.push_back({each.unit, each.name, {}, {}});
    std::vector<models::ReportUnits> groups;
    std::optional<std::string> path;
    for (const auto &addressee : BulletinShelf::of(m_place.session.desk()).board().groups().sorted(*m_seat.broadcast, std::move(addressees))) {
        const auto here = addressee.group.value_or("");
        if (path != here) {
            const auto name = models::text(here).replace(QLatin1Char('/'), QStringLiteral(" / "));
            groups.push_back({!here.empty() ? name : groups.empty() ? tr("Units below") : tr("Units in no group"), {}});
            path = here;
        }
        const auto each = std::ranges::find(below, addressee.unit, &UnitShelf::Below::unit);
        groups.back().units.push_back(unitOf(each->unit, each->channel, models::text(each->name)));
    }
    return groups;
}

std::optional<DueItem> CollectController::due() const
{
    if (!m_seat.broadcast)
        return std::nullopt;
    std::vector<ReportingUnit> units;
    for (const auto &group : groups()) {
        for (const auto &unit : group.units) {
            if (unit.channel)
                units.push_back({unit.unit, *unit.channel});
        }
    }
    auto list = reportsToCollect(ReportShelf::of(m_place.session.desk()).board(), *m_seat.broadcast, units, m_shownAt);
    return list.items.empty() ? std::nullopt : std::optional(std::move(list.items.front()));
}

bool CollectController::hasUnits() const { return !UnitShelf::of(m_place.session.desk()).channelsBelow(m_seat.unit).empty(); }

void CollectController::showAll()
{
    const auto &desk = m_place.session.desk();
    const auto &units = UnitShelf::of(desk);
    const auto below = units.channelsBelow(m_seat.unit);
    m_mayAct = std::ranges::any_of(below, [&](const auto &each) { return units.isIn(each.channel, writers::downward()); });
    m_shownAt = moment();
    m_shownOnline = m_place.session.isOnline();
    m_values = m_seat.broadcast ? models::reportBoardValues(ReportShelf::of(desk).board(), *m_seat.broadcast, groups(), m_chosen, m_shownAt)
                                : models::ReportBoardValues();
    m_due = due();
    m_mayPublish = m_seat.broadcast && units.isIn(*m_seat.broadcast, writers::ofBroadcast());
    m_page.setMayAct(m_mayAct);
    m_page.setMayPublish(m_mayPublish);
    m_page.setValues(m_values);
    m_page.setOffline(m_shownOnline ? std::nullopt : std::optional(m_shownAt));
    showPane();
    Q_EMIT changed();
}

void CollectController::openSchedule()
{
    if (!m_mayPublish)
        return;
    const auto &desk = m_place.session.desk();
    const auto now = m_place.session.place().now();
    const auto *holds = ReportShelf::of(desk).board().current(*m_seat.broadcast, now);
    ReportSchedule base;
    std::vector<CheckItem> items;
    if (holds) {
        base = holds->schedule;
        items = base.items;
    } else {
        base.name = tr("Zero report").toStdString();
        base.zone = QTimeZone::systemTimeZoneId().toStdString();
        base.reminderMinutes = {0, 10};
    }
    // What the office checks by itself may be asked of the units too.
    if (const auto *office = m_seat.office ? DutyShelf::of(desk).board(*m_seat.office) : nullptr) {
        if (!holds)
            base.zone = office->office()->value.zone;
        for (const auto &list : office->checklists()) {
            for (const auto &item : list.value.items) {
                if (std::ranges::find(items, item.key, &CheckItem::key) == items.end())
                    items.push_back(item);
            }
        }
    }
    if (items.empty()) {
        CheckItem duty;
        duty.key = "duty.standing";
        duty.section = tr("Duty").toStdString();
        duty.name = tr("Somebody is on duty").toStdString();
        items.push_back(std::move(duty));
    }
    const auto zone = zones::systemZone(base.zone).value_or(calendar::TimeZone::utc());
    m_page.openSchedule(base, items, zone.date(now),
                        holds && holds->unseen
                            ? tr("Two people published times without having seen each other's: these hold now, the others stand in the history.")
                            : QString());
}

void CollectController::publish(ReportSchedule schedule)
{
    if (!m_seat.broadcast)
        return;
    const auto &board = ReportShelf::of(m_place.session.desk()).board();
    const auto now = m_place.session.place().now();
    const auto *holds = board.current(*m_seat.broadcast, now);
    if (holds && holds->schedule.version != schedule.version)
        return refuse(m_page.form(),
                      tr("Somebody has published other times since you opened the form. Nothing was published; open the form anew and look at "
                         "theirs first."));
    commit(drafts::scheduleDraft(board, *m_seat.broadcast, std::move(schedule), now), tr("The times are published"));
}

void CollectController::showPane()
{
    const auto unit = m_page.current();
    const auto *cell = unit ? m_values.cell(*unit) : nullptr;
    m_page.setPane(cell && m_seat.broadcast && m_values.chosen >= 0
                       ? std::optional(models::reportPaneValues(ReportShelf::of(m_place.session.desk()).board(), *m_seat.broadcast, *cell, m_shownAt))
                       : std::nullopt);
}

void CollectController::call(const Id &unit, const views::ReportCallDialog::Call &call)
{
    const auto *cell = cellOf(unit);
    if (!cell)
        return;
    auto contact = drafts::contactDraft(*cell->unit.channel, cell->view.due,
                                        {call.whom.toStdString(), call.phone.toStdString(), call.answered, call.said.toStdString()}, hand());
    if (!contact) {
        refuse(m_page.form(), ReportSentences::notDone(contact.error()));
        return;
    }
    std::vector drafts{std::move(*contact)};
    // A call is a line of the shift that is stood, too.
    const auto &offices = DutyShelf::of(m_place.session.desk());
    const auto *office = m_seat.office && offices.standsDutyIn(*m_seat.office) ? offices.board(*m_seat.office) : nullptr;
    if (const auto *shift = office ? office->running() : nullptr) {
        drafts::LogWish line;
        line.sort = LogSort::Phone;
        const auto due = m_values.chosen >= 0 ? m_values.dues[static_cast<std::size_t>(m_values.chosen)].time : QString();
        QStringList said{tr("%1, zero report of %2: called %3").arg(cell->unit.name, due, call.whom),
                         call.answered ? tr("answered") : tr("nobody answered")};
        if (!call.said.isEmpty())
            said << call.said;
        line.text = said.join(tr(", ", "between parts of a log line")).toStdString();
        line.phone = call.phone.toStdString();
        if (auto logged = drafts::logDraft(*office, shift->id, line, m_place.session.desk().account(), hand()))
            drafts.push_back(std::move(*logged));
    }
    commit(std::move(drafts), tr("The call is written down"));
}

void CollectController::tick()
{
    const auto now = moment();
    // A minute that has passed, or a time that has come, is another page.
    if (now.ms / shownMinuteMs != m_shownAt.ms / shownMinuteMs || (m_values.next && m_values.next->at <= now && m_values.next->at > m_shownAt))
        m_refresh.soon();
    m_page.setNow(now);
}

const models::ReportCell *CollectController::cellOfReport(const Id &unit, const Id &report)
{
    const auto *cell = cellOf(unit);
    if (cell && cell->view.last() && cell->view.last()->id == report)
        return cell;
    refuse(m_page.form(), tr("What is shown of this unit is no longer the report that you read. Nothing was sent; look at it first."));
    return nullptr;
}

void CollectController::remind(const QList<Id> &units, const QString &text)
{
    // Who has reported since the form was opened is left out; each by itself, so that one that the server does not take leaves the others alone.
    std::vector<std::vector<store::Draft>> groups;
    for (const auto &unit : units) {
        const auto *cell = cellOf(unit);
        if (!cell || (cell->view.last() && !cell->view.open))
            continue;
        groups.push_back(drafts::reminderDrafts({*cell->unit.channel}, cell->view.due, text.toStdString(), hand()));
    }
    if (groups.empty()) {
        refuse(m_page.form(), tr("All of them have reported meanwhile. Nothing was sent."));
        return;
    }
    m_place.session.place().committer.commitInOrder(this, std::move(groups),
                                                    [this, form = m_page.form()](std::size_t count, const Result<store::CommitReceipt> &result) {
                                                        if (!result)
                                                            return refuse(form, Sentences::notSaved(result.error()));
                                                        if (form)
                                                            form->accept();
                                                        Q_EMIT saved(tr("%n units reminded", nullptr, static_cast<int>(count)));
                                                    });
}

const models::ReportCell *CollectController::cellOf(const Id &unit) const
{
    const auto *cell = m_values.cell(unit);
    return cell && cell->unit.channel ? cell : nullptr;
}

std::vector<Waiting> CollectController::waiting() const
{
    if (!m_mayAct || !m_due)
        return {};
    Waiting waits;
    waits.text = tr("Zero reports of %1").arg(models::text(m_due->title).section(QLatin1Char(' '), 1)); // its clock; the day is that of the last one
    waits.count = m_due->count;
    if (m_due->due > m_shownAt)
        waits.until = m_due->due;
    waits.place = QStringLiteral("duty.reports");
    return {waits};
}

void CollectController::commit(Result<store::Draft> draft, const QString &said)
{
    if (draft)
        commit(std::vector{std::move(*draft)}, said);
    else
        commit(Result<std::vector<store::Draft>>(fail(draft.error())), said);
}

void CollectController::commit(Result<std::vector<store::Draft>> drafts, const QString &said)
{
    if (!drafts)
        return refuse(m_page.form(), ReportSentences::notDone(drafts.error()));
    m_place.session.place().committer.commit(this, std::move(*drafts),
                                             [this, said, form = m_page.form()](const Result<store::CommitReceipt> &result) {
                                                 // Another form may be open by now: it is not the one that was sent.
                                                 if (!result)
                                                     return refuse(form, Sentences::notSaved(result.error()));
                                                 if (form)
                                                     form->accept();
                                                 Q_EMIT saved(said);
                                             });
}

void CollectController::refuse(const QPointer<views::KeptDialog> &form, const QString &why)
{
    if (form)
        form->showFailure(why);
    else
        Q_EMIT failed(why);
}

} // namespace redoubt::console
