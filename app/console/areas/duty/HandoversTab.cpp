// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/HandoversTab.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/handovers/HandoversPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/KeyHint.h"

namespace redoubt::console {

namespace {
const QString handoverPrefix = QStringLiteral("duty.handover:");
constexpr std::size_t mostFound = 60; ///< of the palette: two months
} // namespace

HandoversTab::HandoversTab(const AreaPlace &place, const DutySeat &seat)
    : m_place(place), m_page(new views::HandoversPage),
      m_handovers(place.session.place(), place.papers, place.session.entry(), *seat.office, *m_page, nullptr)
{
    connect(&m_handovers, &HandoversController::saved, this, &HandoversTab::saved);
    connect(&m_handovers, &HandoversController::failed, this, &HandoversTab::failed);
    connect(&m_handovers, &HandoversController::shiftWanted, this, [this, office = *seat.office](const Id &shift) {
        Intent intent;
        intent.kind = duty::Shift::Kind;
        intent.stream = office;
        intent.record = shift;
        Q_EMIT intended(intent, tr("This shift is not here."));
    });
    connect(&m_handovers, &HandoversController::changed, this, [this] {
        showActs();
        Q_EMIT changed();
    });
}

QString HandoversTab::title() const { return tr("Past handovers"); }

QWidget *HandoversTab::page() const { return m_page; }

QList<QWidget *> HandoversTab::acts()
{
    auto *verify = new views::Button(tr("Verify"), views::ButtonKind::Secondary, views::Icon::ShieldCheck);
    auto *exporting = new views::Button(tr("Export…"), views::ButtonKind::Secondary, views::Icon::Download);
    auto *print = new views::Button(tr("Print…"), views::ButtonKind::Primary, views::Icon::Print);
    connect(verify, &QPushButton::clicked, &m_handovers, &HandoversController::verify);
    connect(exporting, &QPushButton::clicked, &m_handovers, &HandoversController::chooseExport);
    connect(print, &QPushButton::clicked, &m_handovers, &HandoversController::choosePrinter);
    m_acts = {verify, exporting, print};
    showActs();
    return {verify, exporting, print};
}

void HandoversTab::showActs()
{
    for (auto *act : m_acts)
        act->setEnabled(m_handovers.values().has_value());
}

void HandoversTab::setCompact(bool compact) { m_page->setCompact(compact); }

QList<views::PaletteItem> HandoversTab::finds() const
{
    QList<views::PaletteItem> items;
    for (const auto &row : m_handovers.rows()) {
        if (static_cast<std::size_t>(items.size()) == mostFound)
            break;
        views::PaletteItem item;
        item.id = handoverPrefix + row.id;
        item.title = tr("Handover of %1, %2 → %3").arg(row.day, row.outgoing, row.incoming);
        item.kind = tr("handover");
        item.icon = views::Icon::Sign;
        items += item;
    }
    return items;
}

bool HandoversTab::choose(const QString &item)
{
    if (!item.startsWith(handoverPrefix))
        return false;
    if (const auto handover = Id::parse(item.mid(handoverPrefix.size()).toStdString()))
        m_handovers.open(*handover);
    Q_EMIT frontRequested();
    return true;
}

bool HandoversTab::follow(const Intent &intent)
{
    if (intent.kind != duty::HandoverCorrection::Kind || !intent.record)
        return false;
    const auto corrected = m_handovers.correctedBy(*intent.record);
    if (!corrected)
        return false;
    m_handovers.open(*corrected);
    Q_EMIT frontRequested();
    return true;
}

QList<views::KeyGroup> HandoversTab::keys()
{
    return {{tr("Past handovers"),
             {{{QStringLiteral("J"), QStringLiteral("K")}, tr("Older and newer handover")},
              {{QStringLiteral("C")}, tr("Beside the one before it, and back")},
              {{QStringLiteral("V")}, tr("Verify")},
              {{QStringLiteral("E")}, tr("Export")},
              {{QStringLiteral("Ctrl"), QStringLiteral("P")}, tr("Print")}}}};
}

} // namespace redoubt::console
