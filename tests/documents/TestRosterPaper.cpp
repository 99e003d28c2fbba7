// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/Sheet.h"
#include "documents/write/Pdf.h"
#include "documents/write/Xlsx.h"
#include "duty/papers/RosterPaper.h"
#include "duty/roster/RosterSheet.h"
#include "tests/documents/OtherPrograms.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

/// The official 值班表 of October 2026: from the plan to paper and sheet, and back.
class TestRosterPaper : public QObject
{
    Q_OBJECT

    documents::testing::OtherPrograms m_others;
    RosterPlan m_plan;
    Roster m_roster;

    static RosterPaperFacts facts() { return {"市网信办值班室", day("2026-10-01"), day("2026-11-01"), Instant{1'790'000'000'000}, "制表 排班员01"}; }
    static Post named(const char *id, const char *name, std::vector<RosterLine> lines)
    {
        auto post = dailyPost(id, std::move(lines));
        post.name = name;
        return post;
    }
    [[nodiscard]] documents::Paper paper() const { return rosterPaper(m_plan, m_roster, china(), shanghai(), facts()); }

private Q_SLOTS:
    void init()
    {
        m_plan =
            planOf({named("lead", "带班领导", {line("all", {}, numbered(1, 5, "L"))}), named("main", "主班", {line("all", {}, numbered(1, 7, "M"))})},
                   "2026-10-01");
        GuaranteePeriod period;
        period.id = "g";
        period.name = "国庆重保";
        period.from = day("2026-10-01");
        period.until = day("2026-10-03");
        period.posts = {{named("expert", "专家", {line("all", {}, {{"E1"}, {"E2"}})})}};
        m_plan.guarantees = {{period}};
        m_plan.members = std::vector<RosterMember>();
        for (const auto *id : {"L01", "L02", "L03", "L04", "L05", "M01", "M02", "M03", "M04", "M05", "M06", "M07", "E1", "E2"}) {
            RosterMember member;
            member.id = id;
            member.name = "值班员" + std::string(id);
            m_plan.members->push_back(member);
        }
        m_roster = build(m_plan, "2026-10-01", "2026-11-01").value();
        for (auto &cell : m_roster.cells) {
            if (cell.post == "main" && cell.date == day("2026-10-09"))
                cell.stands.clear(); // nobody
            if (cell.post == "main" && cell.date == day("2026-10-12"))
                cell.stands = {"M01"}; // the turn is M05's
        }
    }

    void theSheetReadsBackAsItWasWritten()
    {
        const auto book = documents::writeXlsx(paper(), rosterSheetName(facts()));
        QVERIFY2(book, book ? "" : book.error().detail.c_str());
        const auto sheets = documents::readXlsx(*book);
        QVERIFY(sheets);
        QCOMPARE(sheets->front().name, std::string("2026年10月值班表"));
        const auto sheet = readRosterSheet(sheets->front().rows);
        QVERIFY2(sheet, sheet ? "" : sheet.error().detail.c_str());

        QCOMPARE(sheet->posts, (std::vector<std::string>{"带班领导", "主班", "专家"}));
        std::map<std::pair<calendar::CivilDate, std::string>, SheetShift> shifts;
        for (const auto &shift : sheet->shifts)
            shifts[{shift.date, shift.post}] = shift;
        for (const auto &cell : m_roster.cells) {
            const auto post = cell.post == "lead" ? "带班领导" : cell.post == "main" ? "主班" : "专家";
            std::vector<std::string> names;
            for (const auto &person : shifts.at({cell.date, post}).people)
                names.push_back(person.name);
            std::vector<std::string> stands;
            for (const auto &member : cell.stands)
                stands.push_back("值班员" + member);
            QCOMPARE(names, stands);
        }
        QCOMPARE(shifts.at({day("2026-10-12"), "主班"}).people.front().insteadOf, std::optional<std::string>("值班员M05"));
        const auto missing = std::ranges::count_if(sheet->remarks, [](const SheetRemark &remark) {
            return remark.kind == SheetRemarkKind::MissingPerson && remark.date == day("2026-10-09") && remark.text == "主班";
        });
        QCOMPARE(missing, 1);
        QVERIFY(std::ranges::none_of(sheet->remarks, [](const SheetRemark &remark) { return remark.kind == SheetRemarkKind::WrongWeekday; }));
    }

    void theSheetOfASecondExportIsTheSame() { QCOMPARE(*documents::writeXlsx(paper(), "a"), *documents::writeXlsx(paper(), "a")); }

    void aPageSaysWhatSortOfDayItIs()
    {
        const auto pdf = documents::writePdf(paper());
        QVERIFY(pdf);
        QCOMPARE(pdf->pages, 1);
        const auto words = m_others.words(pdf->bytes);
        const auto row = [&](const char *date) {
            const auto lines = words.split('\n');
            const auto found =
                std::ranges::find_if(lines, [&](const QString &text) { return text.trimmed().startsWith(QString::fromUtf8(date) + ' '); });
            return found == lines.end() ? QString() : found->simplified();
        };

        QVERIFY2(words.contains(QString::fromUtf8("市网信办值班室2026年10月值班表")), qPrintable(words));
        QCOMPARE(row("10月1日"), QString::fromUtf8("10月1日 四 国庆节；重保：国庆重保 值班员L01 值班员M01 值班员E1"));
        QCOMPARE(row("10月3日"), QString::fromUtf8("10月3日 六 国庆节 值班员L03 值班员M03"));
        QCOMPARE(row("10月9日"), QString::fromUtf8("10月9日 五 工作日 值班员L04 （缺）"));
        QCOMPARE(row("10月10日"), QString::fromUtf8("10月10日 六 国庆节调休上班 值班员L05 值班员M03"));
        QCOMPARE(row("10月17日"), QString::fromUtf8("10月17日 六 休息日 值班员L02 值班员M03"));
        // 31 days of two posts, two of the expert; one is missing.
        QVERIFY2(words.contains(QString::fromUtf8("共 64 班 = 已排 63 + 缺 1。")), qPrintable(words));
        QVERIFY2(words.contains(QString::fromUtf8("带班领导、主班、专家 08:30 交接。")), qPrintable(words));
    }

    void aYearWithoutACalendarSaysSo()
    {
        const auto plan = planOf({named("lead", "带班领导", {line("all", {}, numbered(1, 5, "L"))})}, "2031-10-01");
        auto of = facts();
        of.from = day("2031-10-01");
        of.until = day("2031-10-03");
        const auto roster = build(plan, "2031-10-01", "2031-10-03");
        QVERIFY2(roster, roster ? "" : roster.error().detail.c_str());
        const auto words = m_others.words(documents::writePdf(rosterPaper(plan, *roster, china(), shanghai(), of))->bytes);

        QCOMPARE(words.count(QString::fromUtf8("放假安排未公布")), 2);
        QCOMPARE(rosterSheetName(of), std::string("值班表 2031-10-01 至 2031-10-02"));
    }
};

REDOUBT_TEST(TestRosterPaper)
#include "TestRosterPaper.moc"
