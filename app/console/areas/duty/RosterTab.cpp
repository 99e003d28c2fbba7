// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterTab.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"

namespace redoubt::console {

namespace {
const QString swapPrefix = QStringLiteral("duty.swap:");
} // namespace

RosterTab::RosterTab(const AreaPlace &place, const DutySeat &seat)
    : m_desk(place.session.desk()), m_page(new views::RosterPage), m_roster(place.session.place(), *seat.office, *m_page, nullptr),
      m_papers(place.session.place(), place.papers, m_roster, *m_page)
{
    connect(&m_roster, &RosterController::saved, this, &RosterTab::saved);
    connect(&m_papers, &RosterPapers::saved, this, &RosterTab::saved);
    connect(&m_papers, &RosterPapers::failed, this, &RosterTab::failed);
    connect(&m_roster, &RosterController::failed, this, &RosterTab::failed);
    connect(&m_roster, &RosterController::changed, this, &RosterTab::changed);
}

QString RosterTab::title() const { return tr("Roster"); }

QWidget *RosterTab::page() const { return m_page; }

QList<QWidget *> RosterTab::acts() { return m_page->acts(); }

int RosterTab::badge() const { return static_cast<int>(m_roster.waiting().size()); }

void RosterTab::setCompact(bool compact) { m_page->setCompact(compact); }

void RosterTab::tick() { m_roster.tick(); }

void RosterTab::shown()
{
    m_roster.setInFront();
    m_page->setFocus();
}

std::vector<Waiting> RosterTab::waiting() const
{
    std::vector<Waiting> result;
    for (const auto &standing : m_roster.waiting()) {
        const auto &request = standing.swap.request;
        result.push_back({m_roster.wordsOf(standing), 1, request.value.shift.start, swapPrefix + models::text(request.id.toString())});
    }
    return result;
}

bool RosterTab::choose(const QString &item)
{
    if (!item.startsWith(swapPrefix))
        return false;
    if (const auto swap = Id::parse(item.mid(swapPrefix.size()).toStdString()))
        m_roster.showSwap(*swap);
    Q_EMIT frontRequested();
    return true;
}

QList<views::KeyGroup> RosterTab::keys()
{
    return {{tr("Roster"),
             {{{QStringLiteral("←"), QStringLiteral("→"), QStringLiteral("↑"), QStringLiteral("↓")}, tr("by day and week")},
              {{QStringLiteral("Tab")}, tr("the next post of the day")},
              {{QStringLiteral("S")}, tr("swap the shift, or find a stand-in")},
              {{QStringLiteral("T")}, tr("try a leave")},
              {{QStringLiteral("Page Up"), QStringLiteral("Page Down")}, tr("the month before, the next month")}}}};
}

bool RosterTab::follow(const Intent &intent)
{
    const auto &shelf = RosterShelf::of(m_desk);
    if (m_desk.shelfOf(intent.kind) != &shelf)
        return false;
    if (intent.record && intent.stream && shelf.board(*intent.stream) && shelf.board(*intent.stream)->swap(*intent.record))
        m_roster.showSwap(*intent.record);
    Q_EMIT frontRequested();
    return true;
}

} // namespace redoubt::console
