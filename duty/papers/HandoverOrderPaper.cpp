// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/HandoverOrderPaper.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
using documents::CellMark;
using documents::Citation;
using documents::FontRole;
using documents::Paragraph;
using documents::Table;
using documents::Tone;

class OrderTypist
{
public:
    OrderTypist(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words)
        : m_paper(paper), m_facts(facts), m_zone(zone), m_words(words)
    { }

    [[nodiscard]] static std::string whoTicked(const OrderPoint *point, const std::string &missing)
    {
        return !point ? std::string() : point->tick ? point->tick->by : missing;
    }

    /// What the office's order asks for, a row a step: who of either side ticked it.
    void order()
    {
        if (!m_facts.view.handover.value.sheet.order)
            return;
        const auto points = orderPoints(*m_facts.view.handover.value.sheet.order, m_facts.view.ticks, m_facts.shift.endsAt);
        const auto missing = std::ranges::count_if(points, [](const auto &point) { return point.required && !point.fulfilled; });
        auto head = sectionHead(say("六、交接规矩", "6. Order of handing over"),
                                missing == 0 ? say("都做到了", "All of it is there") : std::to_string(missing) + say(" 项没做到", " missing"));
        head.cites = Citation{{m_facts.view.handover.value.sheet.order->order}, "orderPoints"};
        m_paper.blocks.emplace_back(std::move(head));
        Table table;
        table.widths = {40, 20, 20, 20};
        table.heads = 1;
        table.rows.push_back({{paperCell(say("规矩", "What is asked"), CellMark::Head), paperCell(say("交班", "Outgoing"), CellMark::Head),
                               paperCell(say("接班", "Incoming"), CellMark::Head), paperCell(say("结果", "Result"), CellMark::Head)},
                              {}});
        const auto addRow = [&](std::string what, std::string outgoing, std::string incoming, bool isThere, bool required) {
            auto result = paperCell({});
            result.runs = {{isThere        ? say("做到", "There")
                                : required ? say("缺", "Missing")
                                           : say("未做", "Not done"),
                            true,
                            isThere        ? Tone::Good
                                : required ? Tone::Amiss
                                           : Tone::Waits,
                            {},
                            {}}};
            table.rows.push_back({{paperCell(std::move(what)), paperCell(std::move(outgoing)), paperCell(std::move(incoming)), result}, {}});
        };
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto &point = points[i];
            if (point.part == OrderPart::LastRound) {
                addRow(say("交接前 ", "A last round within ") + std::to_string(point.minutes) + say(" 分钟内全面巡检", " min"),
                       std::to_string(point.done) + " / " + std::to_string(point.all), "—", point.fulfilled, true);
            } else if (point.part == OrderPart::Early) {
                addRow(say("接班人提前 ", "Incoming officer there ") + std::to_string(point.minutes) + say(" 分钟到岗", " min early"), "—",
                       point.tick ? clock(point.tick->at) : "—", point.fulfilled, true);
            } else {
                const OrderPoint *sides[2] = {};
                sides[point.side == HandoverSide::Outgoing ? 0 : 1] = &point;
                if (i + 1 < points.size() && points[i + 1].key == point.key)
                    sides[1] = &points[++i];
                const bool isThere = std::ranges::all_of(sides, [](const auto *side) { return !side || side->fulfilled; });
                addRow(point.name + (point.what.empty() ? "" : "　" + point.what), sides[0] ? whoTicked(sides[0], "×") : "—",
                       sides[1] ? whoTicked(sides[1], "×") : "—", isThere, point.required);
            }
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] std::string minutesOf(const DutyMark &mark) const { return std::to_string(mark.count) + say(" 分钟", " min"); }

    [[nodiscard]] std::string sentenceOf(const DutyMark &mark) const
    {
        const auto when = mark.at ? at(*mark.at) : std::string();
        switch (mark.kind) {
        case MarkKind::PassedEarly: return say("提前 ", "Handed over ") + minutesOf(mark) + say("交接", " early");
        case MarkKind::PassedLate: return say("迟交 ", "Handed over ") + minutesOf(mark) + say("，", " late, ") + mark.who + say("延班", " extended");
        case MarkKind::Missed: return say("漏交：超过班次结束 ", "A handover was missed: ") + minutesOf(mark) + say("", " past the shift's end");
        case MarkKind::OnBehalf:
            return mark.who + say(" 代 ", " signed on behalf of ") + mark.whom + say(" 签，", ", ") + when + " " + mark.by
                + say(" 同意：", " consents: ") + mark.words;
        case MarkKind::PassedInHold: return say("暂停交接期间交接，没有带班领导同意", "Handed over in a hold, without a leader's word");
        case MarkKind::LetGo:
            return say("暂停交接期间，", "In a hold, ") + when + " " + mark.who + say(" 同意交接：", " lets it pass: ") + mark.words;
        case MarkKind::SignedTwice:
            return say("同一班次另有一份双方已签的交接单，", "Another sheet of this shift is signed by both, ") + when + " " + mark.who;
        case MarkKind::BegunBeside: return say("本班开始时另有一班未交，", "This shift began while another was stood, ") + when;
        case MarkKind::NoDutyRole: return mark.who + say(" 签了字，但在本单位没有值班身份", " signed and holds no role in duty here");
        case MarkKind::CriticalMissing: return say("交接单漏了重要事项", "The sheet keeps silent of a critical matter");
        case MarkKind::Refused: return when + " " + mark.who + say(" 拒接：", " refused: ") + mark.words;
        case MarkKind::AfterShift:
            return say("交班后补记 ", "Written after the shift had ended: ") + std::to_string(mark.count) + say(" 条，", ", ") + mark.who;
        default: return {}; // what is missing of the order stands in its table, the rest is of a running shift
        }
    }

    void oddities()
    {
        std::vector<std::string> lines;
        for (const auto &mark : m_facts.marks) {
            if (auto line = sentenceOf(mark); !line.empty())
                lines.push_back(std::move(line));
        }
        if (lines.empty())
            return;
        m_paper.blocks.emplace_back(sectionHead(
            m_facts.view.handover.value.sheet.order ? say("七、标记", "7. Out of the ordinary") : say("六、标记", "6. Out of the ordinary"), {}));
        for (auto &line : lines) {
            Paragraph part;
            part.font = FontRole::HeiTi;
            part.size = 10.5;
            part.runs = {{std::move(line), false, Tone::Plain, {}, {}}};
            m_paper.blocks.emplace_back(std::move(part));
        }
    }

    /// Not signed by both, as what stands above is: each with who wrote it, and when.
    void corrections()
    {
        const auto &all = m_facts.view.corrections;
        if (all.empty())
            return;
        m_paper.blocks.emplace_back(
            sectionHead(say("签署后的更正", "Corrected after it was signed"),
                        std::to_string(all.size())
                            + say(" 条，不改上文，不在双方签名之内", "; the sheet above is unchanged, and its signatures do not cover these")));
        for (const auto &correction : all) {
            Paragraph part;
            part.font = FontRole::HeiTi;
            part.size = 10.5;
            part.runs = {{at(correction.value.at) + "　" + correction.value.by + "　", true, Tone::Plain, {}, {}},
                         {correction.value.text, false, Tone::Plain, {}, {}}};
            part.cites = Citation{{correction.id}, {}};
            m_paper.blocks.emplace_back(std::move(part));
        }
    }

private:
    [[nodiscard]] std::string say(std::string_view chinese, std::string_view english) const { return m_words.say(chinese, english); }
    [[nodiscard]] std::string at(Instant instant) const { return m_words.dayAndClock(m_zone.civil(instant)); }
    [[nodiscard]] std::string clock(Instant instant) const { return clockText(m_zone.civil(instant)); }

    documents::Paper &m_paper;
    const HandoverFacts &m_facts;
    const calendar::TimeZone &m_zone;
    const PaperWords &m_words;
};
} // namespace

void typeOrder(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words)
{
    OrderTypist(paper, facts, zone, words).order();
}

void typeMarks(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words)
{
    OrderTypist(paper, facts, zone, words).oddities();
}

void typeCorrections(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words)
{
    OrderTypist(paper, facts, zone, words).corrections();
}

} // namespace redoubt::duty
