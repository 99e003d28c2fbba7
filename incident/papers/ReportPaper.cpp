// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/papers/ReportPaper.h"

#include "incident/report/ReportCheck.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace redoubt::incident {

namespace {
using documents::Align;
using documents::Citation;
using documents::FontRole;
using documents::Paragraph;
using documents::Run;
using documents::Tone;

constexpr double titleSize = 22; ///< 2 号, points
constexpr double textSize = 16;  ///< 3 号
constexpr double smallSize = 12;

/// @p text with each mark of what is owedMark set apart.
std::vector<Run> runsOf(std::string_view text)
{
    std::vector<Run> runs;
    const auto put = [&](std::string_view part, Tone tone) {
        if (!part.empty())
            runs.push_back({std::string(part), tone != Tone::Plain, tone, {}, {}});
    };
    for (auto at = text.find(owedMark); at != std::string_view::npos; at = text.find(owedMark)) {
        put(text.substr(0, at), Tone::Plain);
        put(owedMark, Tone::Waits);
        text.remove_prefix(at + owedMark.size());
    }
    put(text, Tone::Plain);
    return runs;
}

class ReportTypist
{
public:
    ReportTypist(const ReportContent &content, const calendar::TimeZone &zone) : m_content(content), m_zone(zone) { }

    documents::Paper run(const IssuedReport *issued)
    {
        m_paper.title = m_content.title;
        m_paper.at = issued ? issued->at : m_content.asOf;
        head(issued != nullptr);
        recipients();
        for (const auto &section : m_content.sections) {
            heading(section.heading);
            lines(section.text);
        }
        corrections();
        foot(issued);
        return std::move(m_paper);
    }

private:
    [[nodiscard]] std::string moment(Instant at) const { return longMoment(m_zone.civil(at)); }

    void put(Paragraph paragraph) { m_paper.blocks.emplace_back(std::move(paragraph)); }

    void small(const std::string &text, std::optional<Run> right = {}, double before = 0)
    {
        Paragraph line;
        line.font = FontRole::FangSong;
        line.size = smallSize;
        line.before = before;
        line.runs = {{text, false, Tone::Weak, {}, {}}};
        line.right = std::move(right);
        put(std::move(line));
    }

    void head(bool isIssued)
    {
        if (!isIssued) {
            Paragraph mark;
            mark.font = FontRole::HeiTi;
            mark.size = textSize;
            mark.align = Align::Right;
            mark.runs = {{"草稿，未签发", true, Tone::Waits, {}, {}}};
            put(std::move(mark));
        }
        if (m_content.document) { // below the head and above the title (GB/T 9704-2012, 7.2.5)
            Paragraph number;
            number.size = textSize;
            number.align = Align::Centre;
            number.after = 12;
            number.runs = {{m_content.document->text, false, Tone::Plain, {}, {}}};
            number.cites = Citation{{m_content.document->use}, "DocumentNumber"};
            put(std::move(number));
        }
        Paragraph title;
        title.font = FontRole::XiaoBiaoSong;
        title.size = titleSize;
        title.heading = 1;
        title.align = Align::Centre;
        title.after = 8;
        title.runs = runsOf(m_content.title);
        put(std::move(title));
        const std::string kind(lawName(m_content.stage));
        const auto which = m_content.stage == ReportStage::FollowUp ? kind + "（第" + std::to_string(m_content.ordinal) + "次）" : kind;
        small("事件编号：" + m_content.number + "　　" + which, Run{"截至" + moment(m_content.asOf), false, Tone::Weak, {}, {}});
    }

    void recipients()
    {
        if (m_content.recipients.empty())
            return;
        Paragraph to;
        to.size = textSize;
        to.before = 10;
        std::string names;
        for (const auto &recipient : m_content.recipients)
            names += (names.empty() ? "" : "、") + recipient;
        to.runs = {{names + "：", false, Tone::Plain, {}, {}}};
        put(std::move(to));
    }

    void heading(const std::string &text)
    {
        Paragraph heading;
        heading.font = FontRole::HeiTi;
        heading.size = textSize;
        heading.heading = 2;
        heading.before = 6;
        heading.indent = 2 * textSize;
        heading.runs = {{text, false, Tone::Plain, {}, {}}};
        put(std::move(heading));
    }

    void lines(std::string_view text)
    {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            Paragraph line;
            line.size = textSize;
            line.indent = 2 * textSize;
            line.runs = runsOf(text.substr(0, end));
            if (!line.runs.empty())
                put(std::move(line));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void corrections()
    {
        if (m_content.corrections.empty())
            return;
        heading("更正说明");
        for (const auto &each : m_content.corrections)
            lines(each.field + "：前报为" + each.was + "，现为" + each.is + "。" + each.why);
    }

    void foot(const IssuedReport *issued)
    {
        Paragraph unit;
        unit.size = textSize;
        unit.align = Align::Right;
        unit.before = 20;
        unit.runs = {{m_content.unit, false, Tone::Plain, {}, {}}};
        put(std::move(unit));
        Paragraph date;
        date.size = textSize;
        date.align = Align::Right;
        date.runs = {{moment(m_paper.at), false, Tone::Plain, {}, {}}};
        put(std::move(date));
        if (!issued)
            return;
        documents::Signature signature;
        signature.role = "签发人";
        signature.name = issued->by;
        signature.seal = "已签";
        signature.lines = {{moment(issued->at), false, Tone::Weak, {}, {}}, {"摘要 " + issued->digest, false, Tone::Weak, FontRole::Mono, 8.0}};
        signature.cites = Citation{{issued->report}, "issuedDigest"};
        m_paper.blocks.emplace_back(documents::SignatureBlock{{std::move(signature)}, 12});
    }

    const ReportContent &m_content;
    const calendar::TimeZone &m_zone;
    documents::Paper m_paper;
};
} // namespace

documents::Paper draftPaper(const ReportContent &content, const calendar::TimeZone &zone) { return ReportTypist(content, zone).run(nullptr); }

documents::Paper issuedPaper(const IssuedReport &issued, const calendar::TimeZone &zone) { return ReportTypist(issued.content, zone).run(&issued); }

} // namespace redoubt::incident
