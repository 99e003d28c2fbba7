// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/roster/RosterValues.h"

#include "models/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::models {

using namespace duty;
using calendar::CivilDate;

QDate qDate(CivilDate date) { return {date.year(), date.month(), date.day()}; }

CivilDate civilDate(const QDate &date) { return CivilDate::clamped(date.year(), date.month(), date.day()); }

QDateTime wallTime(Instant instant, const calendar::TimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms + 1000LL * zone.offsetSeconds(instant), Qt::UTC);
}

QString memberNames(const RosterBoard &board, const std::vector<std::string> &members)
{
    QStringList names;
    for (const auto &member : members)
        names << text(board.memberName(member));
    return names.join(QStringLiteral("、"));
}

namespace {

using SpotKey = std::pair<Instant, std::string>;

class MonthMaking
{
public:
    MonthMaking(const RosterBoard &board, const RosterPlace &place, CivilDate month, const RosterReader &reader)
        : m_board(board), m_place(place), m_month(month), m_reader(reader), m_from(month.monday()), m_until((nextMonth(month) - 1).monday() + 7)
    { }

    RosterMonthValues whole()
    {
        m_values.month = qDate(m_month);
        m_view = viewRoster(m_board, m_place, {m_from, m_until, m_reader.plans, m_reader.trial});
        // The last week of December lies in a year whose holidays may not be published: the month itself is drafted all the same.
        if (m_view.undrafted && nextMonth(m_month) < m_until) {
            auto itself = viewRoster(m_board, m_place, {m_from, nextMonth(m_month), m_reader.plans, m_reader.trial});
            if (!itself.undrafted)
                m_view = std::move(itself);
        }
        if (!m_reader.trial.empty())
            readWithoutTrial();
        readPlan();
        readPublished();
        addDays();
        addSpots();
        addBands();
        if (m_board.plan())
            m_values.undrafted = m_view.undrafted;
        for (const auto &collision : m_view.collisions)
            m_values.collisions.push_back(collisionLine(collision));
        m_values.changed += static_cast<int>(std::ranges::count_if(m_view.dropped, [&](const Cell &cell) { return monthOf(cell.date) == m_month; }));
        m_values.lack = lack();
        return std::move(m_values);
    }

private:
    [[nodiscard]] RosterLack lack() const
    {
        if (m_values.version > 0)
            return RosterLack::Nothing;
        if (!m_board.plan())
            return RosterLack::NoPlan;
        if (!m_reader.plans)
            return RosterLack::NotPublished;
        return m_values.due > 0 || m_view.undrafted ? RosterLack::Nothing : RosterLack::NotDrafted;
    }

    void readWithoutTrial()
    {
        const auto before = viewRoster(m_board, m_place, {m_from, m_until, m_reader.plans, {}});
        for (const auto &spot : before.spots)
            m_without[{spot.cell.start, spot.cell.post}] = spot.cell.stands;
    }

    void readPlan()
    {
        const auto *plan = m_board.plan();
        if (!plan)
            return;
        const auto &posts = plan->value.plan.posts;
        m_values.posts = static_cast<int>(posts.size());
        std::set<std::int32_t> begins;
        bool daily = true;
        for (const auto &post : posts) {
            begins.insert(post.rotation.start.second);
            daily = daily && post.rotation.type == RotationType::Daily && post.rotation.length == 1 && !post.minutes;
        }
        if (begins.size() == 1 && daily)
            m_values.handOver = text(calendar::TimeOfDay{*begins.begin() / 60}.toString());
    }

    void readPublished()
    {
        const auto published = m_board.published(m_month);
        if (!published)
            return;
        m_values.version = published->version;
        m_values.publishedAt = wallTime(published->at, m_place.zone);
        m_values.publishedBy = text(published->by);
        m_values.pending = published->pending;
        m_values.notSeen = published->notSeen;
    }

    void addDays()
    {
        const auto today = m_place.zone.date(m_place.now);
        for (auto date = m_from; date < m_until; date = date + 1) {
            RosterDayValues day;
            day.date = qDate(date);
            day.outside = monthOf(date) != m_month;
            day.today = date == today;
            if (const auto known = m_place.calendar.day(date)) {
                day.ground = groundOf(known->type);
                if (known->holiday)
                    day.holiday = text(m_reader.chinese ? known->holiday->zh : known->holiday->en);
                if (!day.outside)
                    countDay(day.ground);
            }
            m_values.days.push_back(std::move(day));
        }
    }

    static RosterGround groundOf(calendar::DayType type)
    {
        switch (type) {
        case calendar::DayType::Workday: return RosterGround::Workday;
        case calendar::DayType::RestDay: return RosterGround::RestDay;
        case calendar::DayType::StatutoryHoliday: return RosterGround::Holiday;
        case calendar::DayType::ShiftedWorkday: return RosterGround::ShiftedWorkday;
        }
        return RosterGround::Unknown;
    }

    void countDay(RosterGround ground)
    {
        if (ground == RosterGround::Holiday)
            ++m_values.holidays;
        else if (ground == RosterGround::RestDay)
            ++m_values.restDays;
        else
            ++m_values.workdays;
    }

    void addSpots()
    {
        const auto order = postOrder();
        for (const auto &spot : m_view.spots) {
            auto &day = m_values.days[static_cast<std::size_t>(spot.cell.date - m_from)];
            day.lines.push_back(lineOf(spot));
            if (!day.outside)
                count(day.lines.back(), spot);
        }
        for (auto &day : m_values.days) {
            std::ranges::stable_sort(day.lines, {}, [&](const RosterLineValues &line) {
                const auto place = order.find(line.key.post);
                return place == order.end() ? -1 : place->second; // heightened posts stand on top
            });
        }
    }

    [[nodiscard]] std::map<std::string, int> postOrder() const
    {
        std::map<std::string, int> order;
        if (const auto *plan = m_board.plan()) {
            for (const auto &post : plan->value.plan.posts)
                order.emplace(post.id, static_cast<int>(order.size()));
        }
        return order;
    }

    void count(const RosterLineValues &line, const RosterSpot &spot)
    {
        ++m_values.due;
        m_values.filled += line.members.empty() ? 0 : 1;
        m_values.gaps += line.members.empty() ? 1 : 0;
        m_values.waiting += spot.waiting ? 1 : 0;
        m_values.swapped += spot.swap ? 1 : 0;
        m_values.changed += spot.told ? 1 : 0;
    }

    RosterLineValues lineOf(const RosterSpot &spot)
    {
        const auto &cell = spot.cell;
        RosterLineValues line;
        line.key = {cell.post, cell.start, cell.end};
        line.post = text(m_board.postName(cell.post));
        line.shortPost = line.post.left(1);
        line.members = cell.stands;
        line.name = memberNames(m_board, cell.stands);
        line.past = cell.start <= m_place.now;
        line.own = m_reader.member && std::ranges::find(cell.stands, *m_reader.member) != cell.stands.end();
        mark(spot, line);
        return line;
    }

    void mark(const RosterSpot &spot, RosterLineValues &line)
    {
        const auto without = m_without.find(SpotKey{spot.cell.start, spot.cell.post});
        const bool tried = !m_reader.trial.empty() && without != m_without.end() && without->second != spot.cell.stands;
        if (spot.cell.stands.empty()) {
            line.mark = RosterMark::Gap;
            missing(spot.cell, line);
        } else if (tried) {
            line.mark = RosterMark::Trial;
            line.other = memberNames(m_board, without->second);
        } else if (spot.waiting) {
            line.mark = RosterMark::Waiting;
            line.swap = spot.waiting;
            line.other = awaited(*spot.waiting);
        } else if (spot.told) {
            line.mark = RosterMark::Changed;
            line.other = memberNames(m_board, *spot.told);
        } else if (spot.swap) {
            line.mark = RosterMark::Swapped;
            line.swap = spot.swap;
            line.other = memberNames(m_board, spot.planned);
        }
    }

    void missing(const Cell &cell, RosterLineValues &line) const
    {
        for (const auto &step : cell.why) {
            if (step.blocks.empty())
                continue;
            line.other = text(m_board.memberName(step.blocks.front().member));
            if (step.blocks.front().kind == BlockKind::OnLeave)
                line.why = text(step.blocks.front().rule);
            return;
        }
    }

    [[nodiscard]] QString awaited(const Id &swap) const
    {
        for (const auto &standing : m_view.swaps) {
            if (standing.swap.request.id == swap && standing.verdict.state == SubstitutionState::WaitsForConsent)
                return text(m_board.memberName(askedPerson(standing.swap.request.value)));
        }
        return {};
    }

    void addBands()
    {
        const auto add = [&](RosterBandValues::Sort sort, CivilDate from, CivilDate until, const std::string &name, const std::string &kind) {
            if (from >= m_until || until <= m_from || until <= from)
                return;
            m_values.bands.push_back({sort, qDate(from), qDate(until - 1), text(name), text(kind)});
        };
        for (const auto &[id, guarantee] : m_board.guarantees()) {
            const auto &period = guarantee.value.period;
            add(RosterBandValues::Sort::Guarantee, period.from, period.until, period.name.value_or(period.id), {});
        }
        // Why people are away is the planner's to know; that they are is seen by the shifts.
        if (m_reader.plans) {
            for (const auto &[id, leave] : m_board.leaves()) {
                const auto &value = leave.value;
                add(RosterBandValues::Sort::Leave, value.from, value.until, m_board.memberName(value.member), value.kind.value_or(""));
            }
        }
        for (const auto &leave : m_reader.trial)
            add(RosterBandValues::Sort::Trial, leave.from, leave.until, m_board.memberName(leave.member), leave.kind.value_or(""));
        std::ranges::stable_sort(m_values.bands, {}, &RosterBandValues::first);
    }

    [[nodiscard]] QString collisionLine(const Collision &collision) const
    {
        QStringList rules;
        for (const auto &rule : collision.rules)
            rules << ruleName(rule);
        const QString days = collision.first == collision.last ? text(collision.first.toString())
                                                               : text(collision.first.toString() + " – " + collision.last.toString());
        return text(m_board.postName(collision.post)) + QLatin1Char(' ') + days + QStringLiteral(": ") + rules.join(QStringLiteral("、"));
    }

    [[nodiscard]] QString ruleName(const std::string &rule) const
    {
        if (const auto *plan = m_board.plan()) {
            const auto &policies = orNone(plan->value.plan.policies);
            const auto found = std::ranges::find(policies, rule, &Policy::id);
            if (found != policies.end() && found->name)
                return text(*found->name);
        }
        return text(rule);
    }

    const RosterBoard &m_board;
    const RosterPlace &m_place;
    CivilDate m_month;
    const RosterReader &m_reader;
    CivilDate m_from;
    CivilDate m_until;
    RosterView m_view;
    std::map<SpotKey, std::vector<std::string>> m_without;
    RosterMonthValues m_values;
};

} // namespace

RosterMonthValues rosterMonth(const RosterBoard &board, const RosterPlace &place, CivilDate month, const RosterReader &reader)
{
    return MonthMaking(board, place, month, reader).whole();
}

} // namespace redoubt::models
