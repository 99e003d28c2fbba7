// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ReportingController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/ReportSentences.h"
#include "app/console/areas/duty/ReportShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/report/ReportingPage.h"

#include <algorithm>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr std::int64_t ownMinuteMs = 60'000;
} // namespace

ReportingController::ReportingController(const AreaPlace &place, const DutySeat &seat, views::ReportingPage &page)
    : m_place(place), m_seat(seat), m_page(page), m_refresh([this] { showAll(); }, this)
{
    const auto &desk = m_place.session.desk();
    connect(&ReportShelf::of(desk), &ReportShelf::reportsChanged, &m_refresh, &Refresh::soon);
    connect(&UnitShelf::of(desk), &UnitShelf::unitsChanged, &m_refresh, &Refresh::soon);
    connect(&desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    connect(&m_place.session, &Session::statusChanged, this, [this] { m_page.setOffline(!m_place.session.isOnline()); });
    connect(&m_page, &views::ReportingPage::dueChosen, this, [this](Instant due) {
        m_chosen = due;
        showAll();
    });
    connect(&m_page, &views::ReportingPage::reportRequested, this, &ReportingController::report);
    showAll();
}

std::optional<Id> ReportingController::superior() const
{
    const auto &units = m_place.session.desk().units();
    const auto own = units.find(m_seat.unit);
    return own == units.end() ? std::nullopt : own->second.parent;
}

void ReportingController::showAll()
{
    const auto &desk = m_place.session.desk();
    m_shownAt = m_place.session.place().now();
    const auto above = superior();
    const auto broadcast = above ? UnitShelf::of(desk).broadcastOf(*above) : std::nullopt;
    m_values = broadcast && m_seat.channel ? models::reportingValues(ReportShelf::of(desk).board(), *broadcast, m_seat.unit, *m_seat.channel,
                                                                     models::text(UnitShelf::of(desk).nameOf(*above)), m_chosen, m_shownAt)
                                           : models::ReportingValues();
    m_page.setValues(m_values);
    m_page.setOffline(!m_place.session.isOnline());
    m_page.setNow(m_shownAt);
    Q_EMIT changed();
}

void ReportingController::tick()
{
    const auto now = m_place.session.place().now();
    if (now.ms / ownMinuteMs != m_shownAt.ms / ownMinuteMs)
        m_refresh.soon();
    m_page.setNow(now);
}

int ReportingController::waitingCount() const { return static_cast<int>(std::ranges::count(m_values.times, true, &models::ReportingTime::toReport)); }

std::vector<Waiting> ReportingController::waiting() const
{
    std::vector<Waiting> all;
    for (const auto &time : m_values.times) {
        if (!time.toReport)
            continue;
        Waiting waits;
        waits.text = tr("Zero report of %1 to %2").arg(time.time, m_values.superior);
        waits.count = 1;
        waits.until = time.view.open ? time.view.open->value.until : time.view.due.at;
        waits.place = QStringLiteral("duty.reports");
        all.push_back(std::move(waits));
    }
    return all;
}

void ReportingController::report(const views::ReportEntry &entry)
{
    const auto time = std::ranges::find(m_values.times, entry.due, [](const auto &each) { return each.view.due.at; });
    if (time == m_values.times.end() || !m_seat.channel) {
        m_page.showFailure(ReportSentences::notReported({ErrorCode::NotFound, "no such time"}));
        return;
    }
    drafts::ReportWish wish;
    wish.statement = entry.statement;
    wish.matter = entry.matter.toStdString();
    wish.begunAt = entry.begunAt;
    const auto now = m_place.session.place().now();
    for (const auto &check : entry.checks)
        wish.checks.push_back(
            {check.item.toStdString(), check.skipped, check.asItShould, check.value.toStdString(), check.note.toStdString(), check.at.value_or(now)});
    const auto &desk = m_place.session.desk();
    auto draft = drafts::reportDraft(ReportShelf::of(desk).board(), *m_seat.channel, time->view.due, wish, {desk.nameOf(desk.account()), now});
    if (!draft) {
        m_page.showFailure(ReportSentences::notReported(draft.error()));
        return;
    }
    m_place.session.place().committer.commit(this, std::vector{std::move(*draft)},
                                             [this, shown = time->time](const Result<store::CommitReceipt> &result) {
                                                 if (!result) {
                                                     m_page.showFailure(Sentences::notSaved(result.error()));
                                                     return;
                                                 }
                                                 m_page.showDone();
                                                 Q_EMIT saved(tr("Reported for %1").arg(shown));
                                             });
}

} // namespace redoubt::console
