// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoShift.h"

namespace redoubt::views::testing {

using testkit::DemoOffice;

DemoShift::DemoShift(DemoOffice::Until until, const std::string &before, bool mayWrite) : office(until, before)
{
    const auto name = [&](const char *text) { return QString::fromStdString(office.typed(text)); };
    page.setModels(&checks, &matters, &log);
    page.setPeople({{office.id("officer03"), name("值班员03"), name("主班")},
                    {office.id("officer04"), name("值班员04"), name("副班")},
                    {office.id("officer05"), name("值班员05"), {}}});
    page.setMayWrite(mayWrite);
    escalated = models::EscalatedTo{office.id("escalation"), duty::EscalateTo::Leader, name("带班领导A"), QStringLiteral("08:20"), {}, {}, {}, false};
    refresh();
}

void DemoShift::refresh(Instant now)
{
    const models::OfficeTime time{now, DemoOffice::offsetSeconds};
    const Id shift = office.shift();
    checks.assign(models::checkRows(office.board(), shift, time));
    auto rows = models::matterRows(office.board(), time);
    if (!rows.empty())
        rows.front().escalated = escalated;
    matters.assign(std::move(rows));
    log.assign(models::logRows(office.board(), shift, office.id("officer01"), time));
    const auto &plan = office.board().office();
    page.setShift(models::shiftValues(office.board(), shift, time), plan ? QString::fromStdString(plan->value.name) : QString());
    page.setHandover(models::handoverValues(office.board(), shift, time));
    page.setNow(now);
}

} // namespace redoubt::views::testing
