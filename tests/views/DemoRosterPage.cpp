// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoRosterPage.h"

#include "views/duty/roster/FillDialog.h"
#include "views/duty/roster/LeaveDialog.h"
#include "views/duty/roster/PlanDialog.h"
#include "views/duty/roster/SwapDialog.h"

namespace redoubt::views::testing {

using testkit::DemoRoster;

namespace {
models::RosterReader readerOf(bool plans, bool tries)
{
    models::RosterReader reader;
    reader.plans = plans;
    if (!plans)
        reader.member = "01";
    if (tries) {
        duty::Leave leave;
        leave.member = "11";
        leave.from = DemoRoster::day(10, 12);
        leave.until = DemoRoster::day(10, 17);
        reader.trial = {leave};
    }
    return reader;
}
} // namespace

std::unique_ptr<RosterPage> demoRosterPage(DemoRoster &roster, bool plans, bool chosen, bool tries)
{
    auto page = std::make_unique<RosterPage>();
    const auto place = roster.place();
    const auto reader = readerOf(plans, tries);
    page->setMay(true, plans);
    page->setToday(QDate(2026, 10, 6));
    page->setMonth(models::rosterMonth(roster.board(), place, DemoRoster::month(), reader));
    page->setFigures(models::rosterFigureValues(roster.board(), place, DemoRoster::month(), reader));
    if (tries)
        page->setTrial(QStringLiteral("试算：值班员11 请假 10/12–10/16，影响 3 班，公平性 92 → 90，不新增缺班"),
                       QStringLiteral("10/14 05 → 06   10/15 06 → 07"));
    if (chosen) {
        const auto seen = roster.shift("first", DemoRoster::day(10, 1));
        const models::RosterKey key{seen.post, seen.start, seen.end};
        page->setChosen(key);
        page->setSpot(models::rosterSpot(roster.board(), place, key, reader, DemoRoster::account(1), plans));
    }
    return page;
}

std::unique_ptr<RosterPage> demoRosterPage(const QString &name, const std::string &before)
{
    using Until = DemoRoster::Until;
    const bool plans = name != QLatin1String("roster-read") && name != QLatin1String("roster-unpublished");
    DemoRoster roster(name == QLatin1String("roster-none")              ? Until::Nothing
                          : name == QLatin1String("roster-unpublished") ? Until::Planned
                                                                        : Until::Published,
                      before);
    return demoRosterPage(roster, plans, name == QLatin1String("roster") || name == QLatin1String("roster-read"),
                          name == QLatin1String("roster-trial"));
}

std::unique_ptr<QWidget> demoRosterDialog(const QString &name, const QString &before)
{
    const std::vector<MemberChoice> members{{"01", before + QStringLiteral("值班员01")}, {"02", before + QStringLiteral("值班员02")}};
    const QDate day(2026, 10, 12);
    if (name == QLatin1String("dialog-roster-leave"))
        return std::make_unique<LeaveDialog>(members, day, nullptr);
    if (name == QLatin1String("dialog-roster-fill"))
        return std::make_unique<FillDialog>(before + QStringLiteral("10-25 08:30 副班"), members, nullptr);
    if (name == QLatin1String("dialog-roster-swap")) {
        auto dialog = std::make_unique<SwapDialog>(models::RosterKey{"first", Instant{0}, Instant{1}}, before + QStringLiteral("10-14 08:30 主班"),
                                                   before + QStringLiteral("值班员05"), members, nullptr);
        dialog->setInReturn({{models::RosterKey{"first", Instant{2}, Instant{3}}, before + QStringLiteral("10-19 08:30 主班")}});
        dialog->setBroken({before + QStringLiteral("值班员01：两班之间至少休息 48 小时")});
        dialog->setNext(before + QStringLiteral("对方同意、带班领导或排班员批准后生效。"));
        return dialog;
    }
    PlanForm form;
    form.posts = {{"lead", before + QStringLiteral("带班领导"), true}, {"first", before + QStringLiteral("主班"), false}};
    for (int i = 1; i <= 12; ++i)
        form.people.push_back({"m" + std::to_string(i), before + QStringLiteral("值班员%1").arg(i, 2, 10, QLatin1Char('0')), {}, {i < 3, i >= 3}});
    form.from = day;
    form.handOver = QTime(8, 30);
    form.restHours = 48;
    return std::make_unique<PlanDialog>(form, false, nullptr);
}

} // namespace redoubt::views::testing
