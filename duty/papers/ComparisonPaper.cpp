// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/ComparisonPaper.h"

#include "duty/papers/HandoverProof.h"
#include "duty/shift/SheetDifferences.h"

#include <utility>

namespace redoubt::duty {

namespace {
using documents::CellMark;
using documents::FontRole;
using documents::Paragraph;
using documents::Table;
using documents::Tone;

class ComparisonTypist
{
public:
    ComparisonTypist(const HandoverFacts &earlier, const HandoverFacts &later, const calendar::TimeZone &zone, PaperWords words)
        : m_earlier(earlier), m_later(later), m_zone(zone), m_words(words), m_found(differencesOf(sheetOf(earlier), sheetOf(later)))
    { }

    documents::Paper run()
    {
        m_paper.language = m_words.tag();
        m_paper.at = passedAt(m_later);
        m_paper.page.top = 16;
        m_paper.page.left = 20;
        m_paper.page.right = 16;
        m_paper.page.bottom = 20;
        title();
        rows(say("一、检查清单", "1. Checklist"), say("项目", "Item"), m_found.checks,
             say("上一份与这一份都没有须说明的项目", "Neither sheet has an item that needs a word"));
        rows(say("二、遗留事项", "2. Open matters"), say("事项", "Matter"), m_found.matters,
             say("上一份与这一份都没有遗留", "Neither sheet has an open matter"));
        texts(say("三、设备与物品", "3. Things passed on"), sheetOf(m_earlier).things, sheetOf(m_later).things);
        texts(say("四、提醒", "4. Reminders"), sheetOf(m_earlier).reminders, sheetOf(m_later).reminders);
        return std::move(m_paper);
    }

private:
    static const HandoverSheet &sheetOf(const HandoverFacts &facts) { return facts.view.handover.value.sheet; }
    static Instant passedAt(const HandoverFacts &facts) { return facts.view.incoming ? facts.view.incoming->value.at : facts.view.handover.value.at; }
    [[nodiscard]] std::string say(std::string_view chinese, std::string_view english) const { return m_words.say(chinese, english); }
    [[nodiscard]] std::string numberOf(const HandoverFacts &facts) const
    {
        return handoverNumber(m_zone.date(facts.shift.endsAt), facts.view.handover.id);
    }
    [[nodiscard]] std::string at(Instant instant) const { return m_words.dayAndClock(m_zone.civil(instant)); }

    void title()
    {
        Paragraph title;
        title.font = FontRole::XiaoBiaoSong;
        title.size = 20;
        title.heading = 1;
        title.align = documents::Align::Centre;
        title.after = 6;
        const auto words = m_later.officeName + say("交接单对照", " handovers compared");
        m_paper.title = words;
        title.runs = {{words, false, Tone::Plain, {}, {}}};
        m_paper.blocks.emplace_back(std::move(title));
        Table table;
        table.widths = {20, 40, 40};
        table.heads = 1;
        table.rows.push_back({{paperCell({}, CellMark::Head), paperCell(say("上一份", "Earlier"), CellMark::Head),
                               paperCell(say("这一份", "This one"), CellMark::Head)},
                              {}});
        table.rows.push_back({{paperCell(say("编号", "No."), CellMark::Head), paperCell(numberOf(m_earlier)), paperCell(numberOf(m_later))}, {}});
        table.rows.push_back(
            {{paperCell(say("交完", "Passed"), CellMark::Head), paperCell(at(passedAt(m_earlier))), paperCell(at(passedAt(m_later)))}, {}});
        m_paper.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] std::string figures(const std::vector<SheetRow> &rows) const
    {
        std::string text;
        const auto add = [&](const std::string &word, std::int64_t count) {
            if (count > 0)
                text += (text.empty() ? "" : say("，", ", ")) + word + std::to_string(count);
        };
        add(say("新 ", "new "), countOf(rows, SheetChangeSort::New));
        add(say("有变 ", "changed "), countOf(rows, SheetChangeSort::Other));
        add(say("照旧 ", "as before "), countOf(rows, SheetChangeSort::Same));
        add(say("这一份上没有 ", "no longer on it "), countOf(rows, SheetChangeSort::Gone));
        return text;
    }

    /// What @p facts' shift found of an item last, until its sheet was made; null: nothing.
    [[nodiscard]] static const CheckResult *foundOf(const HandoverFacts &facts, const SheetRow &row)
    {
        const CheckResult *last = nullptr;
        for (const auto &check : facts.checks) {
            if (check.item.name == row.name && check.result && check.result->value.at <= facts.view.handover.value.at
                && (!last || last->at < check.result->value.at))
                last = &check.result->value;
        }
        return last;
    }
    /// What the later sheet has no word of may be in order, or not have been on its list at all.
    [[nodiscard]] bool isInOrder(const SheetRow &row) const
    {
        const auto *found = row.matter.isNil() ? foundOf(m_later, row) : nullptr;
        return found && found->outcome == CheckOutcome::Passed;
    }
    /// An item with nothing found was to do, or was looked at and is not as it should be.
    [[nodiscard]] std::string foundWord(const HandoverFacts &facts, const SheetRow &row, const std::string &text) const
    {
        if (!text.empty())
            return text;
        const auto *found = foundOf(facts, row);
        return found && found->outcome == CheckOutcome::Breached ? say("异常", "not as it should be") : say("未查", "to do");
    }
    [[nodiscard]] std::string matterWord(std::string text, std::optional<Instant> by, const std::string &who) const
    {
        const auto add = [&](const std::string &part) { text += (text.empty() ? "" : say("，", ", ")) + part; };
        if (by)
            add(say("限 ", "by ") + at(*by));
        if (!who.empty())
            add(who + say(" 跟踪", " follows it"));
        return text;
    }
    [[nodiscard]] std::string before(const SheetRow &row) const
    {
        if (row.sort == SheetChangeSort::New)
            return "—";
        return row.matter.isNil() ? foundWord(m_earlier, row, row.before) : matterWord(row.before, row.beforeBy, row.beforeWho);
    }
    [[nodiscard]] std::string after(const SheetRow &row) const
    {
        if (row.sort == SheetChangeSort::Gone)
            return "—";
        return row.matter.isNil() ? foundWord(m_later, row, row.after) : matterWord(row.after, row.afterBy, row.afterWho);
    }

    [[nodiscard]] documents::TableCell wordFor(const SheetRow &row) const
    {
        auto cell = paperCell({});
        switch (row.sort) {
        case SheetChangeSort::New: cell.runs = {{say("新", "New"), true, Tone::Amiss, {}, {}}}; break;
        case SheetChangeSort::Other: cell.runs = {{say("有变", "Changed"), true, Tone::Waits, {}, {}}}; break;
        case SheetChangeSort::Same: cell.runs = {{say("照旧", "As before"), false, Tone::Plain, {}, {}}}; break;
        case SheetChangeSort::Gone:
            cell.runs = {isInOrder(row) ? documents::Run{say("已正常", "In order again"), true, Tone::Good, {}, {}}
                                        : documents::Run{say("这一份上没有", "No longer on it"), false, Tone::Plain, {}, {}}};
            break;
        }
        return cell;
    }

    void rows(std::string head, const std::string &column, const std::vector<SheetRow> &rows, const std::string &none)
    {
        m_paper.blocks.emplace_back(sectionHead(std::move(head), rows.empty() ? none : figures(rows)));
        if (rows.empty())
            return;
        Table table;
        table.widths = {34, 25, 25, 16};
        table.heads = 1;
        table.rows.push_back({{paperCell(column, CellMark::Head), paperCell(say("上一份", "Earlier"), CellMark::Head),
                               paperCell(say("这一份", "This one"), CellMark::Head), paperCell(say("变化", "Change"), CellMark::Head)},
                              {}});
        for (const auto &row : rows) {
            documents::TableRow line{{paperCell(row.name), paperCell(before(row)), paperCell(after(row)), wordFor(row)}, {}};
            if (row.critical)
                line.cells.front().runs.push_back({say("（重要）", " (critical)"), true, Tone::Amiss, {}, {}});
            if (!row.matter.isNil())
                line.cites = documents::Citation{{row.matter}, {}};
            table.rows.push_back(std::move(line));
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    void texts(std::string head, const std::string &before, const std::string &after)
    {
        m_paper.blocks.emplace_back(sectionHead(std::move(head), before == after ? say("照旧", "As before") : std::string()));
        const auto line = [&](const std::string &which, const std::string &text) {
            Paragraph part;
            part.font = FontRole::HeiTi;
            part.size = 10.5;
            part.runs = {{which, true, Tone::Plain, {}, {}}, {text.empty() ? say("无", "None") : text, false, Tone::Plain, {}, {}}};
            m_paper.blocks.emplace_back(std::move(part));
        };
        if (before != after)
            line(say("上一份：", "Earlier: "), before);
        line(before != after ? say("这一份：", "This one: ") : std::string(), after);
    }

    const HandoverFacts &m_earlier;
    const HandoverFacts &m_later;
    const calendar::TimeZone &m_zone;
    PaperWords m_words;
    SheetDifferences m_found;
    documents::Paper m_paper;
};
} // namespace

documents::Paper comparisonPaper(const HandoverFacts &earlier, const HandoverFacts &later, const calendar::TimeZone &zone, PaperWords words)
{
    return ComparisonTypist(earlier, later, zone, words).run();
}

} // namespace redoubt::duty
