// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/HandoverPaper.h"

#include "duty/papers/HandoverOrderPaper.h"
#include "duty/papers/HandoverProof.h"
#include "duty/shift/CheckRules.h"

#include <algorithm>
#include <array>

namespace redoubt::duty {

namespace {
using documents::Align;
using documents::CellMark;
using documents::Citation;
using documents::FontRole;
using documents::Paragraph;
using documents::Run;
using documents::Table;
using documents::TableCell;
using documents::TableRow;
using documents::Tone;

/// Why a row of the checklist needs a word, in the order of the equation.
enum class RowWord { Breached, Skipped, LacksEvidence, ToDo };

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "" : "、") + name;
    return text;
}

class HandoverTypist
{
public:
    HandoverTypist(const HandoverFacts &facts, const calendar::TimeZone &zone, PaperWords words)
        : m_facts(facts), m_handover(facts.view.handover.value), m_sheet(m_handover.sheet), m_zone(zone), m_words(words)
    { }

    documents::Paper run()
    {
        const auto day = m_zone.date(m_facts.shift.endsAt);
        m_number = handoverNumber(day, m_facts.view.handover.id);
        m_paper.title = m_facts.officeName + say("交接单", " handover sheet") + " " + m_number;
        m_paper.language = m_words.tag();
        m_paper.at = m_facts.view.incoming ? m_facts.view.incoming->value.at : m_handover.at;
        // A form to be filed, not a letter: narrower margins than a 公文's, so that a usual shift is one page.
        m_paper.page.top = 16;
        m_paper.page.left = 20;
        m_paper.page.right = 16;
        m_paper.page.bottom = 20;
        title(day);
        shiftAndPeople();
        checks();
        matters();
        readBacks();
        plainPart(say("四、设备与物品", "4. Things passed on"), m_sheet.things);
        plainPart(say("五、提醒", "5. Reminders"), m_sheet.reminders);
        typeOrder(m_paper, m_facts, m_zone, m_words);
        typeMarks(m_paper, m_facts, m_zone, m_words);
        signatures();
        proof();
        typeCorrections(m_paper, m_facts, m_zone, m_words);
        return std::move(m_paper);
    }

private:
    [[nodiscard]] std::string say(std::string_view chinese, std::string_view english) const { return m_words.say(chinese, english); }
    [[nodiscard]] std::string at(Instant instant) const { return m_words.dayAndClock(m_zone.civil(instant)); }
    [[nodiscard]] std::string clock(Instant instant) const { return clockText(m_zone.civil(instant)); }
    /// The clock alone on the day of the handover, with its day on others.
    [[nodiscard]] std::string limit(Instant instant) const
    {
        const auto time = m_zone.civil(instant);
        return time.date == m_zone.date(m_paper.at) ? say("当日 ", "same day, ") + clockText(time) : m_words.dayAndClock(time);
    }

    void title(calendar::CivilDate day)
    {
        Paragraph title;
        title.font = FontRole::XiaoBiaoSong;
        title.size = 20;
        title.heading = 1;
        title.align = Align::Centre;
        title.after = 6;
        title.runs = {{m_facts.officeName + say("交接单", " handover sheet"), false, Tone::Plain, {}, {}}};
        m_paper.blocks.emplace_back(std::move(title));
        Paragraph number;
        number.font = FontRole::HeiTi;
        number.size = 9.5;
        number.after = 3;
        number.runs = {{say("编号 ", "No. ") + m_number, false, Tone::Weak, {}, {}}};
        number.right = Run{m_words.longDate(day) + "　" + m_words.weekday(day.weekday()), false, Tone::Weak, {}, {}};
        m_paper.blocks.emplace_back(std::move(number));
    }

    static std::string named(const std::vector<DutyPerson> &people, const std::string &post)
    {
        std::vector<std::string> names;
        for (const auto &person : people) {
            if (person.post == post)
                names.push_back(person.name);
        }
        return names.empty() ? "—" : joined(names);
    }

    /// Two facts a row; the last one takes the whole of it where their number is odd.
    void shiftAndPeople()
    {
        std::vector<std::pair<std::string, Run>> facts;
        facts.push_back(
            {say("班次", "Shift"), {at(m_facts.shift.begunAt) + say(" 至 ", " to ") + at(m_facts.shift.endsAt), false, Tone::Plain, {}, {}}});
        facts.push_back({say("实际交班", "Handed over"), handedOver()});
        std::vector<std::string> posts;
        for (const auto *people : {&m_sheet.outgoing, &m_sheet.incoming}) {
            for (const auto &person : *people) {
                if (std::ranges::find(posts, person.post) == posts.end())
                    posts.push_back(person.post);
            }
        }
        for (const auto &post : posts)
            facts.push_back({post, {named(m_sheet.outgoing, post) + " → " + named(m_sheet.incoming, post), false, Tone::Plain, {}, {}}});
        std::vector<std::string> instead;
        for (const auto &person : m_sheet.outgoing) {
            if (person.insteadOf)
                instead.push_back(m_words.isChinese() ? at(person.since) + " 起 " + person.name + " 替 " + *person.insteadOf
                                                      : person.name + " for " + *person.insteadOf + " since " + at(person.since));
        }
        if (!instead.empty())
            facts.push_back({say("替班", "Standing in"), {joined(instead), false, Tone::Plain, {}, {}}});
        Table table;
        table.widths = {11, 39, 11, 39};
        for (std::size_t i = 0; i < facts.size(); i += 2) {
            TableRow row;
            const bool isLast = i + 1 == facts.size();
            for (std::size_t k = i; k < std::min(i + 2, facts.size()); ++k) {
                row.cells.push_back(paperCell(facts[k].first, CellMark::Head));
                TableCell value;
                value.runs = {facts[k].second};
                value.columns = isLast ? 3 : 1;
                row.cells.push_back(std::move(value));
            }
            table.rows.push_back(std::move(row));
        }
        table.rows.front().cites = Citation{{m_handover.shift}, {}};
        m_paper.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] Run handedOver() const
    {
        if (!m_facts.view.incoming)
            return {say("还没有交班", "not yet"), true, Tone::Waits, {}, {}};
        const auto when = m_facts.view.incoming->value.at;
        const auto late = minutesLate(m_facts.shift.endsAt, when);
        if (late > 0)
            return {at(when) + (m_words.isChinese() ? "，延班 " + std::to_string(late) + " 分钟" : ", " + std::to_string(late) + " min late"),
                    true,
                    Tone::Amiss,
                    {},
                    {}};
        return {at(when) + say("，按时", ", on time"), false, Tone::Plain, {}, {}};
    }

    [[nodiscard]] const CheckView *viewOf(const HandedCheck &handed) const
    {
        const auto found = std::ranges::find_if(m_facts.checks,
                                                [&](const CheckView &check) { return check.item.key == handed.item && check.round == handed.round; });
        return found == m_facts.checks.end() ? nullptr : &*found;
    }

    [[nodiscard]] RowWord wordFor(const HandedCheck &check) const
    {
        const auto *view = viewOf(check);
        // What was found only after the sheet was made does not stand on it.
        if (!view || !view->result || view->result->value.at > m_handover.at)
            return check.found.empty() ? RowWord::ToDo : RowWord::Breached;
        if (view->result->value.outcome == CheckOutcome::Skipped)
            return RowWord::Skipped;
        if (view->result->value.outcome == CheckOutcome::Breached)
            return RowWord::Breached;
        return view->lacksEvidence ? RowWord::LacksEvidence : check.found.empty() ? RowWord::ToDo : RowWord::Breached;
    }

    [[nodiscard]] std::string said(RowWord word) const
    {
        switch (word) {
        case RowWord::Breached: return say("异常", "Not as it should be");
        case RowWord::Skipped: return say("没查成", "Could not be done");
        case RowWord::LacksEvidence: return say("缺证据", "Evidence missing");
        case RowWord::ToDo: break;
        }
        return say("未查，转下一班", "To do, for the next shift");
    }

    [[nodiscard]] std::string equation() const
    {
        std::array<std::int64_t, 4> counts{};
        for (const auto &check : m_sheet.checks)
            ++counts.at(static_cast<std::size_t>(wordFor(check)));
        const auto passed = m_sheet.itemsAll - static_cast<std::int64_t>(m_sheet.checks.size());
        std::string text = std::to_string(m_sheet.itemsAll) + say(" 项 = 合格 ", " items = passed ") + std::to_string(passed);
        const std::array<std::string, 4> words{say(" + 异常 ", " + not as they should be "), say(" + 没查成 ", " + could not be done "),
                                               say(" + 缺证据 ", " + evidence missing "), say(" + 转下一班 ", " + to do ")};
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (counts.at(i) > 0)
                text += words.at(i) + std::to_string(counts.at(i));
        }
        return text;
    }

    void checks()
    {
        auto head = sectionHead(say("一、检查清单", "1. Checklist"), m_sheet.itemsAll == 0 ? say("没有检查清单", "No checklist") : equation());
        head.cites = Citation{{m_facts.view.handover.id}, "HandoverSheet.itemsAll = passed + HandoverSheet.checks"};
        m_paper.blocks.emplace_back(std::move(head));
        if (m_sheet.checks.empty())
            return;
        Table table;
        table.widths = {34, 26, 18, 22};
        table.heads = 1;
        table.rows.push_back({{paperCell(say("项目", "Item"), CellMark::Head), paperCell(say("查到", "Found"), CellMark::Head),
                               paperCell(say("应为", "Should be"), CellMark::Head), paperCell(say("结果", "Result"), CellMark::Head)},
                              {}});
        for (const auto &check : m_sheet.checks) {
            const auto word = wordFor(check);
            const auto *view = viewOf(check);
            auto result = paperCell({});
            result.runs = {{said(word), true, word == RowWord::Breached ? Tone::Amiss : Tone::Waits, {}, {}}};
            TableRow row{{paperCell(check.round ? check.name + "，" + clock(*check.round) : check.name),
                          paperCell(check.found.empty() ? "—" : check.found), paperCell(view ? shouldBe(view->item) : std::string()), result},
                         {}};
            if (view && view->result)
                row.cites = Citation{{view->result->id}, {}};
            table.rows.push_back(std::move(row));
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    void matters()
    {
        const auto count = m_sheet.matters.size();
        m_paper.blocks.emplace_back(
            sectionHead(say("二、遗留事项", "2. Open matters"),
                        count == 0 ? say("没有遗留", "Nothing open")
                                   : std::to_string(count) + say(" 项，按引用移交，时限接着走", " by reference; their clocks run on")));
        if (count == 0)
            return;
        Table table;
        table.widths = {40, 15, 20, 25};
        table.heads = 1;
        table.rows.push_back({{paperCell(say("事项", "Matter"), CellMark::Head), paperCell(say("引用", "Reference"), CellMark::Head),
                               paperCell(say("时限", "Limit"), CellMark::Head), paperCell(say("谁在跟", "Followed by"), CellMark::Head)},
                              {}});
        int number = 0;
        for (const auto &matter : m_sheet.matters) {
            TableRow row{{paperCell(std::to_string(++number) + "　" + matter.title), paperCell(matterNumber(matter.matter)),
                          paperCell(matter.closeBy ? limit(*matter.closeBy) : "—"), paperCell(matter.tracker.value_or("—"))},
                         Citation{{matter.matter}, {}}};
            if (matter.arose.value_or(false))
                row.cells.front().runs.push_back(
                    {say("（交接中发生，交班方处理）", " (arose at the handover: outgoing side)"), false, Tone::Waits, {}, {}});
            if (matter.critical)
                row.cells.front().runs.push_back({say("（重要）", " (critical)"), true, Tone::Amiss, {}, {}});
            table.rows.push_back(std::move(row));
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    void readBacks()
    {
        const auto asked = std::ranges::count_if(m_sheet.matters, &HandedMatter::critical);
        std::int64_t same = 0;
        for (const auto &matter : m_sheet.matters) {
            const auto word = m_facts.view.readBacks.find(matter.matter);
            same += matter.critical && word != m_facts.view.readBacks.end() && word->second.value.matches ? 1 : 0;
        }
        m_paper.blocks.emplace_back(sectionHead(say("三、复述核对", "3. Read back"),
                                                asked == 0 ? say("没有须复述的事项", "Nothing had to be read back")
                                                           : std::to_string(same) + " / " + std::to_string(asked) + say(" 一致", " as recorded")));
        if (asked == 0)
            return;
        Table table;
        table.widths = {30, 27, 27, 16};
        table.heads = 1;
        table.rows.push_back({{paperCell(say("问", "Asked"), CellMark::Head), paperCell(say("接班人说", "Said"), CellMark::Head),
                               paperCell(say("记录", "Recorded"), CellMark::Head), paperCell(say("结果", "Result"), CellMark::Head)},
                              {}});
        for (const auto &matter : m_sheet.matters) {
            if (!matter.critical)
                continue;
            const auto word = m_facts.view.readBacks.find(matter.matter);
            const bool isSaid = word != m_facts.view.readBacks.end();
            const bool matches = isSaid && word->second.value.matches;
            auto result = paperCell({});
            result.runs = {{matches      ? say("一致", "As recorded")
                                : isSaid ? say("不一致", "Otherwise")
                                         : say("未复述", "Not yet"),
                            true,
                            matches ? Tone::Good : Tone::Amiss,
                            {},
                            {}}};
            TableRow row{{paperCell(matter.question.empty() ? matter.title : matter.question), paperCell(isSaid ? word->second.value.said : "—"),
                          paperCell(matter.answer), result},
                         {}};
            if (isSaid)
                row.cites = Citation{{word->second.id}, "saysTheSame"};
            table.rows.push_back(std::move(row));
        }
        m_paper.blocks.emplace_back(std::move(table));
    }

    void plainPart(std::string title, const std::string &text)
    {
        m_paper.blocks.emplace_back(sectionHead(std::move(title), text.empty() ? say("无", "None") : std::string()));
        if (text.empty())
            return;
        Paragraph part;
        part.font = FontRole::HeiTi;
        part.size = 10.5;
        part.runs = {{text, false, Tone::Plain, {}, {}}};
        m_paper.blocks.emplace_back(std::move(part));
    }

    [[nodiscard]] documents::Signature signatureOf(const std::string &role, const std::optional<BoardRecord<HandoverSignature>> &signature,
                                                   const std::vector<DutyPerson> &people) const
    {
        documents::Signature place;
        place.role = role;
        if (!signature) {
            std::vector<std::string> names;
            for (const auto &person : people) {
                if (!person.leads.value_or(false))
                    names.push_back(person.name);
            }
            place.name = joined(names);
            place.lines = {{say("还没有签", "Not signed yet"), false, Tone::Waits, {}, {}}};
            return place;
        }
        const auto &value = signature->value;
        const auto civil = m_zone.civil(value.at);
        const auto seconds = std::to_string(civil.second % 60);
        place.name = value.meant ? value.by + say(" 代 ", " for ") + *value.meant : value.by;
        place.seal = value.meant ? say("代签", "On behalf") : say("已签", "Signed");
        place.lines = {
            {civil.date.toString() + " " + clockText(civil) + ":" + (seconds.size() < 2 ? "0" : "") + seconds, false, Tone::Plain, {}, {}},
            {say("本人密码，终端 ", "By their password, console ") + value.word.installation.toString().substr(24), false, Tone::Weak, {}, {}},
            {value.digest.substr(0, 15) + " … " + value.digest.substr(value.digest.size() - std::min<std::size_t>(8, value.digest.size())),
             false,
             Tone::Weak,
             FontRole::Mono,
             {}},
        };
        place.cites = Citation{{signature->id}, {}};
        if (const auto consent = m_facts.view.consents.find(value.consent.value_or(Id()));
            value.insteadOf && consent != m_facts.view.consents.end()) {
            const auto &word = consent->second.value;
            place.lines.push_back({word.by + say(" 同意，", " consents, ") + at(word.at), false, Tone::Plain, {}, {}});
            place.cites->ids.push_back(consent->first);
        }
        return place;
    }

    void signatures()
    {
        documents::SignatureBlock block;
        block.before = 12;
        block.places = {signatureOf(say("交班", "Handed over by"), m_facts.view.outgoing, m_sheet.outgoing),
                        signatureOf(say("接班", "Taken over by"), m_facts.view.incoming, m_sheet.incoming)};
        m_paper.blocks.emplace_back(std::move(block));
    }

    void proof()
    {
        const auto lines = proveHandover(m_facts.office, m_facts.view);
        Paragraph outcome;
        outcome.font = FontRole::HeiTi;
        outcome.size = 9.5;
        outcome.before = 6;
        if (!m_facts.view.isComplete()) {
            outcome.runs = {{say("双方签署前只供核对。", "For checking only until both sides have signed."), true, Tone::Waits, {}, {}}};
        } else if (allHold(lines)) {
            outcome.runs = {{say("核验通过：", "Verified: "), true, Tone::Good, {}, {}},
                            {say("摘要与内容一致，两个签名与各自所签一致，须复述的都已复述。",
                                 "the digest is the sheet's, both signatures fit what was signed, and what had to be read back was."),
                             false,
                             Tone::Plain,
                             {},
                             {}}};
        } else {
            std::string what;
            for (const auto &line : lines) {
                if (!line.holds)
                    what += (what.empty() ? "" : say("；", "; ")) + partName(line.part) + say("：", ": ") + because(line);
            }
            outcome.runs = {{say("核验未通过：", "NOT VERIFIED: "), true, Tone::Amiss, {}, {}}, {what + say("。", "."), true, Tone::Amiss, {}, {}}};
        }
        m_paper.blocks.emplace_back(std::move(outcome));
        Paragraph digest;
        digest.font = FontRole::Mono;
        digest.size = 8;
        digest.before = 2;
        digest.runs = {{m_handover.digest, false, Tone::Weak, {}, {}}};
        m_paper.blocks.emplace_back(std::move(digest));
    }

    [[nodiscard]] std::string partName(ProofPart part) const
    {
        switch (part) {
        case ProofPart::Digest: return say("摘要", "digest");
        case ProofPart::Outgoing: return say("交班签名", "outgoing signature");
        case ProofPart::Incoming: return say("接班签名", "incoming signature");
        case ProofPart::ReadBack: break;
        }
        return say("复述核对", "read-back");
    }

    [[nodiscard]] std::string because(const ProofLine &line) const
    {
        if (!m_words.isChinese())
            return line.detail;
        switch (line.part) {
        case ProofPart::Digest: return "与内容不符";
        case ProofPart::ReadBack: return "没有都按记录复述";
        default: return "不成立";
        }
    }

    const HandoverFacts &m_facts;
    const Handover &m_handover;
    const HandoverSheet &m_sheet;
    const calendar::TimeZone &m_zone;
    PaperWords m_words;
    documents::Paper m_paper;
    std::string m_number;
};
} // namespace

documents::Paper handoverPaper(const HandoverFacts &facts, const calendar::TimeZone &zone, PaperWords words)
{
    return HandoverTypist(facts, zone, words).run();
}

} // namespace redoubt::duty
