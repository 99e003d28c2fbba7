// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/RosterController.h"
#include "app/console/areas/duty/RosterPapers.h"

namespace redoubt::views {
class RosterPage;
}

namespace redoubt::console {

/// The roster of an office.
class RosterTab final : public DutyTab
{
    Q_OBJECT
public:
    /// @p seat has an office.
    RosterTab(const AreaPlace &place, const DutySeat &seat);

    [[nodiscard]] views::RosterPage &rosterPage() const { return *m_page; }
    [[nodiscard]] RosterController &controller() { return m_roster; }
    [[nodiscard]] RosterPapers &papers() { return m_papers; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] QList<QWidget *> acts() override;
    [[nodiscard]] int badge() const override;
    void setCompact(bool compact) override;
    void tick() override;
    void shown() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;
    [[nodiscard]] static QList<views::KeyGroup> keys();

private:
    const Desk &m_desk;
    views::RosterPage *m_page;
    RosterController m_roster;
    RosterPapers m_papers;
};

} // namespace redoubt::console
