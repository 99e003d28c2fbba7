// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentNumbers.h"

#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/Session.h"
#include "app/drafts/incident/NumberDrafts.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

namespace {
constexpr std::int64_t patienceMs = 8'000; ///< for the server's answer, before the reserve is offered
constexpr std::int64_t reserveLookMs = 60'000;
} // namespace

IncidentNumbers::IncidentNumbers(const AreaPlace &place, const IncidentLaw &law) : m_place(place), m_reader(place.session, law)
{
    connect(&shelf(), &IncidentShelf::numbersChanged, this, [this] {
        look();
        m_minute = 0; // of a reserve something may have gone
    });
}

const IncidentShelf &IncidentNumbers::shelf() const { return IncidentShelf::of(m_place.session.desk()); }

const Id &IncidentNumbers::installation() const { return m_place.session.entry().identity.author.installation; }

std::vector<feed::BoardRecord<incident::NumberSeries>> IncidentNumbers::openSeries(const Id &stream) const
{
    std::vector<feed::BoardRecord<incident::NumberSeries>> open;
    if (const auto *numbers = shelf().numbers(stream)) {
        open = numbers->series();
        std::erase_if(open, [](const auto &series) { return series.value.closedAt.has_value(); });
    }
    return open;
}

std::int64_t IncidentNumbers::yearIn(const Id &stream) const
{
    const auto *board = shelf().board(stream);
    return board ? m_reader.zoneOf(*board).date(m_place.session.place().now()).year() : 0;
}

void IncidentNumbers::want(const Id &stream, std::optional<Id> series)
{
    m_stream = stream;
    m_held = false;
    m_wanted = {};
    m_since.reset();
    if (series) {
        m_wanted.state = Wanted::State::Asked;
        m_wanted.series = *series;
        m_since = m_place.session.place().now();
    }
    look();
    Q_EMIT wantedChanged();
}

void IncidentNumbers::hold(bool held)
{
    m_held = held;
    look();
}

void IncidentNumbers::ask(const Id &stream, const Id &series, std::int64_t count, bool reserve)
{
    const auto *numbers = shelf().numbers(stream);
    const auto &place = m_place.session.place();
    const drafts::IncidentHand hand{place.desk.nameOf(place.desk.account()), place.now()};
    auto draft = numbers ? drafts::leaseDraft(*numbers, stream, series, yearIn(stream), count, reserve, hand)
                         : Result<store::Draft>(fail(ErrorCode::NotFound, "no register"));
    if (!draft)
        return;
    m_isAsking = true;
    place.committer.commit(this, std::move(draft), [this](const Result<store::CommitReceipt> &) { m_isAsking = false; });
}

void IncidentNumbers::look()
{
    if (m_held || m_wanted.state == Wanted::State::None)
        return;
    const auto *numbers = shelf().numbers(m_stream);
    if (!numbers)
        return want(m_stream, {});
    auto next = m_wanted;
    next.year = yearIn(m_stream);
    next.number = numbers->free(next.series, next.year, installation());
    const bool isOwn = next.number && !next.number->reserve;
    const bool hasPatience = m_place.session.isOnline() && m_place.session.place().now() < Instant{m_since->ms + patienceMs};
    if (isOwn)
        next.state = Wanted::State::Given;
    else if (hasPatience)
        next.state = Wanted::State::Asked;
    else
        next.state = next.number ? Wanted::State::Reserve : Wanted::State::Lacking;
    if (next.state == Wanted::State::Asked) {
        next.number.reset();
        if (!m_isAsking && !numbers->asks(next.series, next.year, installation()))
            ask(m_stream, next.series, 1, false);
    }
    const int kept = numbers->reserveOf(next.series, next.year, installation());
    next.reserveLeft = next.number && next.number->reserve ? kept - 1 : kept;
    if (next != std::exchange(m_wanted, next))
        Q_EMIT wantedChanged();
}

void IncidentNumbers::keepReserves()
{
    if (m_isAsking || !m_place.session.isOnline() || m_place.session.isFetchingFirst())
        return;
    for (const auto &stream : shelf().registers()) {
        const auto *numbers = shelf().numbers(stream);
        if (!numbers || !shelf().approvesIn(stream))
            continue;
        const auto year = yearIn(stream);
        for (const auto &series : openSeries(stream)) {
            const auto kept = numbers->reserveOf(series.id, year, installation());
            if (series.pending || kept >= series.value.reserve || year < series.value.firstYear || numbers->asks(series.id, year, installation()))
                continue;
            return ask(stream, series.id, series.value.reserve - kept, true); // the next series comes with the next look
        }
    }
}

void IncidentNumbers::tick()
{
    look();
    const auto minute = m_place.session.place().now().ms / reserveLookMs;
    if (minute == m_minute)
        return;
    m_minute = minute;
    keepReserves();
}

} // namespace redoubt::console
