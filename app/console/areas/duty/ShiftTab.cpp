// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftTab.h"

#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "duty/due/OfficeDue.h"
#include "models/Text.h"
#include "views/duty/CallerChoice.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/ShiftPage.h"

namespace redoubt::console {

namespace {
const QString matterPrefix = QStringLiteral("duty.matter:");

const QString escalationPrefix = QStringLiteral("duty.escalation:");
const QString handoverItem = QStringLiteral("duty.shift");

QString matterItem(const Id &matter) { return matterPrefix + models::text(matter.toString()); }
} // namespace

ShiftTab::ShiftTab(const AreaPlace &place, const DutySeat &seat)
    : m_place(place), m_office(*seat.office), m_page(new views::ShiftPage), m_shift(place.session.place(), m_office, *m_page, nullptr),
      m_escalation(place.session.place(), m_office, *m_page, nullptr)
{
    connect(&m_escalation, &EscalationController::saved, this, &ShiftTab::saved);
    connect(&m_escalation, &EscalationController::failed, this, &ShiftTab::failed);
    connect(&m_shift, &ShiftController::incidentWanted, this, &ShiftTab::enterIncident);
    connect(&m_shift, &ShiftController::saved, this, &ShiftTab::saved);
    connect(&m_shift, &ShiftController::changed, this, &ShiftTab::changed);
    connect(&BulletinShelf::of(m_place.session.desk()), &BulletinShelf::bulletinsChanged, this, &ShiftTab::showCallers);
    connect(&UnitShelf::of(m_place.session.desk()), &UnitShelf::unitsChanged, this, &ShiftTab::showCallers);
    showCallers();
}

void ShiftTab::showCallers()
{
    const auto &desk = m_place.session.desk();
    const auto *office = DutyShelf::of(desk).board(m_office);
    if (!office)
        return;
    const auto &units = UnitShelf::of(desk);
    const auto &unit = office->office()->value.unit;
    std::vector<views::KnownCaller> callers;
    const auto add = [&](const Id &channel, const std::string &of) {
        for (const auto &contact : BulletinShelf::of(desk).board().contacts(channel))
            callers.push_back({models::text(of) + QLatin1Char(' ') + models::text(contact.value.name), models::text(contact.value.phone)});
    };
    for (const auto &below : units.channelsBelow(unit))
        add(below.channel, below.name);
    if (const auto own = units.ownChannel(unit))
        add(*own, units.nameOf(unit));
    m_page->log()->entry()->callers()->setCallers(callers);
}

void ShiftTab::enterIncident(const Id &matter)
{
    const auto *board = DutyShelf::of(m_place.session.desk()).board(m_office);
    const auto *known = board ? board->matter(matter) : nullptr;
    if (!known)
        return;
    Intent intent;
    intent.what = Intent::What::Begin;
    intent.kind = "incident.incident"; // whichever area keeps them
    intent.facts = {{"title", known->value.title},
                    {"discovered", toJson(known->value.openedAt)},
                    {"source", tr("Shift log, %1").arg(models::text(known->value.openedBy)).toStdString()},
                    {"origin", {{"kind", duty::OpenMatter::Kind}, {"stream", toJson(m_office)}, {"record", toJson(matter)}}}};
    if (known->value.detail)
        intent.facts["narrative"] = *known->value.detail;
    Q_EMIT intended(intent, tr("You keep no register of incidents here."));
}

QString ShiftTab::title() const { return tr("Shift and handover"); }

QWidget *ShiftTab::page() const { return m_page; }

void ShiftTab::setCompact(bool compact) { m_page->setCompact(compact); }

void ShiftTab::tick() { m_shift.tick(); }

Waiting ShiftTab::wordsOf(const duty::DueItem &item) const
{
    const auto title = models::text(item.title);
    switch (item.what) {
    case duty::DueWhat::Respond: return {tr("To be answered: %1").arg(title), 1, item.due, matterItem(item.record), item.critical, {}};
    case duty::DueWhat::Close: return {tr("To be closed: %1").arg(title), 1, item.due, matterItem(item.record), item.critical, {}};
    case duty::DueWhat::Relief: return {tr("Handover"), 1, item.due, handoverItem, false, {}};
    case duty::DueWhat::ReadBack:
        return {tr("To be read back before you take over: %n", nullptr, item.count),    1, item.due, handoverItem, true,
                QStringLiteral("duty.readback:") + models::text(item.record.toString())};
    case duty::DueWhat::Take:
        return {title.isEmpty() ? tr("Escalated to you: relief is late") : tr("Escalated to you: %1").arg(title),
                1,
                item.due,
                escalationPrefix + models::text(item.record.toString()),
                true,
                {}};
    default: break; // of other tabs
    }
    return {};
}

std::vector<Waiting> ShiftTab::waiting() const
{
    const auto &desk = m_place.session.desk();
    const auto *board = DutyShelf::of(desk).board(m_office);
    if (!board)
        return {};
    const auto &told = EscalationShelf::of(desk);
    const auto now = m_place.session.place().now();
    std::vector<Waiting> result;
    for (const auto &item : duty::waitingNow(duty::officeDue(*board, told.board(m_office), told.eyeIn(m_office), now), now))
        result.push_back(wordsOf(item));
    return result;
}

QList<views::PaletteItem> ShiftTab::finds() const
{
    QList<views::PaletteItem> items;
    const auto *board = DutyShelf::of(m_place.session.desk()).board(m_office);
    if (!board)
        return items;
    for (const auto &view : board->openMatters()) {
        views::PaletteItem item;
        item.id = matterItem(view.matter.id);
        item.title = models::text(view.matter.value.title);
        item.icon = views::Icon::AlertCircle;
        items += item;
    }
    return items;
}

bool ShiftTab::choose(const QString &item)
{
    if (item.startsWith(escalationPrefix)) {
        Q_EMIT frontRequested();
        if (const auto id = Id::parse(item.mid(escalationPrefix.size()).toStdString()))
            m_escalation.openCard(*id);
        return true;
    }
    if (!item.startsWith(matterPrefix) && item != handoverItem)
        return false;
    Q_EMIT frontRequested();
    return true;
}

bool ShiftTab::follow(const Intent &intent)
{
    // It stands below the sheet that it corrects.
    if (intent.kind == duty::HandoverCorrection::Kind)
        return false;
    // What is written of a procedure lies beside the matter that it is followed at.
    const auto &desk = m_place.session.desk();
    const auto *shelf = desk.shelfOf(intent.kind);
    const bool isEscalation = shelf == &EscalationShelf::of(desk);
    if (intent.stream != m_office || (!isEscalation && shelf != &TemplateShelf::of(desk) && !DutyShelf::of(desk).holds(intent.kind)))
        return false;
    Q_EMIT frontRequested();
    if (isEscalation && intent.record)
        m_escalation.openCard(*intent.record);
    // What was written in a shift that is over stands in that shift.
    const auto *board = DutyShelf::of(desk).board(m_office);
    if (const auto shift = board && intent.record ? board->shiftBehind(*intent.record) : std::nullopt)
        m_shift.showShift(*shift);
    return true;
}

} // namespace redoubt::console
