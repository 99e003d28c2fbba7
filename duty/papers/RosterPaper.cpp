// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/RosterPaper.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::duty {

namespace {
using calendar::CivilDate;
using documents::CellMark;

/// A post with the days on which it is stood at all: a heightened one only in its period.
struct PaperPost
{
    const Post *post = nullptr;
    const GuaranteePeriod *period = nullptr; ///< null: of the normal roster

    [[nodiscard]] std::string name() const { return post->name.value_or(post->id); }
};

bool isWholeMonth(const RosterPaperFacts &facts)
{
    return facts.from.day() == 1 && facts.until == CivilDate::clamped(facts.from.year(), facts.from.month() + 1, 1);
}

bool lies(CivilDate date, const GuaranteePeriod &period) { return period.from <= date && date < period.until; }

class RosterTypist
{
public:
    RosterTypist(const RosterPlan &plan, const Roster &roster, const calendar::Calendar &calendar, const calendar::TimeZone &zone,
                 const RosterPaperFacts &facts, PaperWords words)
        : m_plan(plan), m_calendar(calendar), m_zone(zone), m_facts(facts), m_words(words)
    {
        for (const auto &cell : roster.cells) {
            if (cell.date >= facts.from && cell.date < facts.until)
                m_cells[{cell.date, cell.post}].push_back(&cell);
        }
        for (const auto &member : orNone(plan.members))
            m_names[member.id] = member.name.value_or(member.id);
        for (const auto &post : plan.posts)
            m_posts.push_back({&post, nullptr});
        for (const auto &period : orNone(plan.guarantees)) {
            if (period.until <= facts.from || period.from >= facts.until)
                continue;
            for (const auto &post : orNone(period.posts))
                m_posts.push_back({&post, &period});
        }
    }

    documents::Paper run()
    {
        m_paper.title = m_facts.officeName + " " + rosterSheetName(m_facts, m_words);
        m_paper.language = m_words.tag();
        m_paper.at = m_facts.at;
        m_paper.page.top = 14;
        m_paper.page.bottom = 18;
        m_paper.page.left = 18;
        m_paper.page.right = 14;
        if (m_posts.size() > 4)
            std::swap(m_paper.page.width, m_paper.page.height);
        title();
        table();
        notes();
        return std::move(m_paper);
    }

private:
    [[nodiscard]] std::string say(std::string_view chinese, std::string_view english) const { return m_words.say(chinese, english); }

    void title()
    {
        documents::Paragraph title;
        title.font = documents::FontRole::XiaoBiaoSong;
        title.size = 20;
        title.heading = 1;
        title.align = documents::Align::Centre;
        title.after = 6;
        const auto year = std::to_string(m_facts.from.year());
        const auto month = std::to_string(m_facts.from.month());
        // The year stands in the title: rows have month and day alone, and whoever reads them back takes it from here.
        auto text = m_words.isChinese() ? year + "年" + month + "月" : year + "-" + (month.size() < 2 ? "0" : "") + month;
        if (!isWholeMonth(m_facts))
            text = m_words.longDate(m_facts.from) + say("至", " to ") + m_words.longDate(m_facts.until - 1);
        title.runs = {
            {m_facts.officeName + (m_words.isChinese() ? text + "值班表" : ", duty roster " + text), false, documents::Tone::Plain, {}, {}}};
        m_paper.blocks.emplace_back(std::move(title));
    }

    [[nodiscard]] std::string nameOf(const std::string &member) const
    {
        const auto known = m_names.find(member);
        return known == m_names.end() ? member : known->second;
    }

    /// Who stands it: 值班员02（替值班员05）. Nobody: （缺）.
    [[nodiscard]] std::string peopleOf(const Cell &cell) const
    {
        if (cell.stands.empty())
            return say("（缺）", "(missing)");
        std::vector<std::string> away;
        for (const auto &member : cell.turnOf) {
            if (std::ranges::find(cell.stands, member) == cell.stands.end())
                away.push_back(member);
        }
        std::string text;
        std::size_t next = 0;
        for (const auto &member : cell.stands) {
            text += (text.empty() ? "" : "、") + nameOf(member);
            // The first who stands beside the turn stands for the first who is away.
            if (std::ranges::find(cell.turnOf, member) == cell.turnOf.end() && next < away.size())
                text += m_words.isChinese() ? "（替" + nameOf(away[next++]) + "）" : " (替" + nameOf(away[next++]) + ")";
        }
        return text;
    }

    documents::TableCell shiftsOf(CivilDate date, const PaperPost &post, CellMark ground)
    {
        const auto found = m_cells.find({date, post.post->id});
        if (found == m_cells.end())
            return paperCell({}, ground);
        std::string text;
        bool isMissing = false;
        for (const auto *cell : found->second) {
            text += (text.empty() ? "" : "、") + peopleOf(*cell);
            isMissing = isMissing || cell->stands.empty();
            ++m_shifts;
            m_missing += cell->stands.empty() ? 1 : 0;
        }
        auto cell = paperCell(std::move(text), isMissing ? CellMark::Amiss : ground);
        if (isMissing)
            cell.runs.front().tone = documents::Tone::Amiss;
        cell.align = documents::Align::Centre;
        return cell;
    }

    [[nodiscard]] std::string wordsOfDay(CivilDate date) const
    {
        const auto day = m_calendar.day(date);
        std::string text = day ? m_words.dayType(day->type) : say("放假安排未公布", "Calendar not published");
        if (day && day->holiday)
            text = (m_words.isChinese() ? day->holiday->zh : day->holiday->en)
                + (day->type == calendar::DayType::ShiftedWorkday ? say("调休上班", ", worked instead")
                                                                  : say("", ", ") + say("", m_words.dayType(day->type)));
        for (const auto &period : orNone(m_plan.guarantees)) {
            if (lies(date, period))
                text += say("；重保：", "; guarantee: ") + period.name.value_or(period.id);
        }
        return text;
    }

    void table()
    {
        documents::Table table;
        table.heads = 1;
        table.size = m_posts.size() > 4 ? 9 : 9.5;
        table.pad = 2.2;
        table.widths = {12, 8, 24};
        documents::TableRow head{{paperCell(say("日期", "Date"), CellMark::Head), paperCell(say("星期", "Weekday"), CellMark::Head),
                                  paperCell(say("说明", "说明 Day"), CellMark::Head)},
                                 {}};
        for (const auto &post : m_posts) {
            table.widths.push_back(std::max(16.0, 56.0 / static_cast<double>(m_posts.size())));
            head.cells.push_back(paperCell(post.name(), CellMark::Head));
        }
        for (auto &cell : head.cells)
            cell.align = documents::Align::Centre;
        table.rows.push_back(std::move(head));
        for (auto date = m_facts.from; date < m_facts.until; date = date + 1) {
            const auto type = m_calendar.dayType(date);
            const auto ground = type && !calendar::isWorked(*type) ? CellMark::Band : CellMark::None;
            documents::TableRow row;
            const auto day = m_words.isChinese() ? std::to_string(date.month()) + "月" + std::to_string(date.day()) + "日" : date.toString();
            for (auto &text : {day, m_words.shortWeekday(date.weekday()), wordsOfDay(date)})
                row.cells.push_back(paperCell(text, ground));
            row.cells[1].align = documents::Align::Centre;
            for (const auto &post : m_posts)
                row.cells.push_back(shiftsOf(date, post, ground));
            table.rows.push_back(std::move(row));
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    /// When a post's shifts begin, by the clocks of its rotation in these days: 08:30、20:30.
    [[nodiscard]] std::string hoursOf(const PaperPost &post) const
    {
        std::set<calendar::TimeOfDay> begins;
        for (const auto &[key, cells] : m_cells) {
            if (key.second != post.post->id)
                continue;
            for (const auto *cell : cells)
                begins.insert({m_zone.civil(cell->start).second / 60});
        }
        std::string text;
        for (const auto &time : begins)
            text += (text.empty() ? "" : "、") + time.toString();
        return text;
    }

    void notes()
    {
        const auto shifts = std::to_string(m_shifts);
        std::string text = m_words.isChinese() ? "共 " + shifts + " 班 = 已排 " + std::to_string(m_shifts - m_missing)
                + (m_missing > 0 ? " + 缺 " + std::to_string(m_missing) : "") + "。"
                                               : shifts + " shifts = planned " + std::to_string(m_shifts - m_missing)
                + (m_missing > 0 ? " + missing " + std::to_string(m_missing) : "") + ".";
        std::map<std::string, std::vector<std::string>> postsAt;
        std::vector<std::string> order;
        for (const auto &post : m_posts) {
            const auto hours = hoursOf(post);
            if (hours.empty())
                continue;
            if (!postsAt.contains(hours))
                order.push_back(hours);
            postsAt[hours].push_back(post.name());
        }
        for (const auto &hours : order) {
            std::string names;
            for (const auto &name : postsAt[hours])
                names += (names.empty() ? "" : "、") + name;
            text += m_words.isChinese() ? names + " " + hours + " 交接。" : " " + names + ": hand-over at " + hours + ".";
        }
        note(text);
        if (m_facts.note)
            note(*m_facts.note);
    }

    void note(std::string text)
    {
        documents::Paragraph note;
        note.font = documents::FontRole::KaiTi;
        note.size = 10;
        note.before = 5;
        note.runs = {{std::move(text), false, documents::Tone::Weak, {}, {}}};
        m_paper.blocks.emplace_back(std::move(note));
    }

    const RosterPlan &m_plan;
    const calendar::Calendar &m_calendar;
    const calendar::TimeZone &m_zone;
    const RosterPaperFacts &m_facts;
    PaperWords m_words;
    std::map<std::pair<CivilDate, std::string>, std::vector<const Cell *>> m_cells;
    std::map<std::string, std::string> m_names;
    std::vector<PaperPost> m_posts;
    documents::Paper m_paper;
    int m_shifts = 0;
    int m_missing = 0;
};
} // namespace

documents::Paper rosterPaper(const RosterPlan &plan, const Roster &roster, const calendar::Calendar &calendar, const calendar::TimeZone &zone,
                             const RosterPaperFacts &facts, PaperWords words)
{
    return RosterTypist(plan, roster, calendar, zone, facts, words).run();
}

std::string rosterSheetName(const RosterPaperFacts &facts, PaperWords words)
{
    const auto year = std::to_string(facts.from.year());
    if (isWholeMonth(facts))
        return words.isChinese() ? year + "年" + std::to_string(facts.from.month()) + "月值班表" : "Roster " + facts.from.toString().substr(0, 7);
    return words.say("值班表 ", "Roster ") + facts.from.toString() + words.say(" 至 ", " to ") + (facts.until - 1).toString();
}

} // namespace redoubt::duty
