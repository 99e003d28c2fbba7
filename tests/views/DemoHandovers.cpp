// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoHandovers.h"

#include "tests/views/DemoPapers.h"
#include "documents/write/Pdf.h"
#include "duty/papers/ComparisonPaper.h"
#include "duty/papers/HandoverPaper.h"
#include "views/widgets/PaperView.h"

namespace redoubt::views::testing {

using testkit::DemoOffice;

namespace {
struct EarlierHandover
{
    int day;
    const char *from;
    const char *to;
    int hour;
    int minute;
    int late;
    bool offline;
    int left;
};
constexpr EarlierHandover earlier[] = {
    {15, "值班员09", "值班员01", 8, 27, -3, false, 2}, {14, "值班员06", "值班员09", 8, 29, -1, false, 3},
    {13, "值班员11", "值班员06", 8, 26, -4, false, 1}, {12, "值班员08", "值班员11", 8, 30, 0, false, 0},
    {11, "值班员03", "值班员08", 8, 25, -5, false, 2}, {10, "值班员12", "值班员03", 8, 24, -6, true, 2},
    {9, "值班员05", "值班员12", 8, 28, -2, false, 0},  {8, "值班员10", "值班员05", 8, 30, 0, false, 2},
    {7, "值班员02", "值班员10", 8, 35, 5, false, 1},   {6, "值班员09", "值班员02", 8, 22, -8, false, 1},
    {5, "值班员06", "值班员09", 8, 28, -2, true, 0},   {4, "值班员11", "值班员06", 8, 27, -3, false, 0},
    {3, "值班员08", "值班员11", 8, 29, -1, false, 2},
};

models::PastHandoverRow earlierRow(DemoOffice &office, const EarlierHandover &handover)
{
    models::PastHandoverRow row;
    const auto name = "earlier" + std::to_string(handover.day);
    row.handover = office.id(name);
    row.id = QString::fromStdString(row.handover.toString());
    row.shift = office.id(name + ".shift");
    row.day = QStringLiteral("04-%1").arg(handover.day, 2, 10, QLatin1Char('0'));
    row.weekday = QLocale().dayName(QDate(2026, 4, handover.day).dayOfWeek(), QLocale::ShortFormat);
    row.clock = QStringLiteral("%1:%2").arg(handover.hour, 2, 10, QLatin1Char('0')).arg(handover.minute, 2, 10, QLatin1Char('0'));
    row.outgoing = QString::fromStdString(office.typed(handover.from));
    row.incoming = QString::fromStdString(office.typed(handover.to));
    row.minutesLate = handover.late;
    row.offline = handover.offline;
    row.syncedAt = handover.offline ? QStringLiteral("10:05") : QString();
    row.items = 20;
    row.left = handover.left;
    return row;
}

duty::HandoverFacts factsOf(DemoOffice &office)
{
    const auto *shift = office.board().shift(office.shift());
    return {office.board().id(), office.board().office()->value.name, shift->value, *office.board().handoverOf(office.shift()),
            office.board().checks(office.shift())};
}

duty::HandoverFacts dayBefore(duty::HandoverFacts facts)
{
    constexpr std::int64_t day = -24 * 3'600'000;
    auto &sheet = facts.view.handover.value.sheet;
    facts.shift.endsAt = facts.shift.endsAt + day;
    if (facts.view.incoming)
        facts.view.incoming->value.at = facts.view.incoming->value.at + day;
    if (!sheet.checks.empty())
        sheet.checks.front().found = "1.2 %";
    if (!sheet.matters.empty())
        sheet.matters.erase(sheet.matters.begin());
    return facts;
}
} // namespace

calendar::TimeZone DemoHandovers::zone() { return calendar::TimeZone::of("Asia/Shanghai", {{Instant{}, DemoOffice::offsetSeconds}}).value(); }

models::ServerTrust DemoHandovers::trust() { return {office.id("server"), DemoOffice::serverKey().verifyKey()}; }

DemoHandovers::DemoHandovers(Filled filled, const std::string &before)
    : office(filled == Filled::None ? DemoOffice::Until::NoShift : DemoOffice::Until::HandedOver, before), m_filled(filled)
{
    page.setModel(&model);
    if (filled == Filled::None) {
        page.setCounts({});
        page.setHandover(std::nullopt);
        return;
    }
    const auto view = *office.board().handoverOf(office.shift());
    rows.push_back(models::pastHandoverRow(office.board(), view, zone(), 2026, filled != Filled::Altered));
    for (const auto &handover : earlier)
        rows.push_back(earlierRow(office, handover));
    model.assign(rows);
    page.setCounts(models::countsOf(rows));
    values = models::pastHandoverValues(office.board(), view.handover.id, zone(), trust(), DemoOffice::at(14, 10, 3));
    if (values && filled == Filled::Altered)
        values->proof.front().state = models::ProofRow::State::Fails;
    if (values)
        values->mayCorrect = true;
    page.setHandover(values);
    page.setComparing(false, true);
    QObject::connect(page.paper(), &PaperView::pagesWanted, page.paper(), [this] { draw(); });
    draw();
}

void DemoHandovers::compare()
{
    m_comparing = true;
    page.setComparing(true, true);
    draw();
}

void DemoHandovers::draw()
{
    if (m_filled == Filled::None)
        return;
    auto facts = factsOf(office);
    if (m_filled == Filled::Altered)
        facts.view.handover.value.sheet.reminders += "。";
    const auto paper = m_comparing ? duty::comparisonPaper(dayBefore(facts), facts, zone()) : duty::handoverPaper(facts, zone());
    showPaper(*page.paper(), paper);
}

} // namespace redoubt::views::testing
