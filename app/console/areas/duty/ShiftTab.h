// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/EscalationController.h"
#include "app/console/areas/duty/ShiftController.h"
#include "duty/due/DueList.h"

namespace redoubt::views {
class ShiftPage;
}

namespace redoubt::console {

/// The shift that is stood in an office, and its handover.
class ShiftTab final : public DutyTab
{
    Q_OBJECT
public:
    /// @p seat has an office.
    ShiftTab(const AreaPlace &place, const DutySeat &seat);

    [[nodiscard]] views::ShiftPage &shiftPage() const { return *m_page; }

    [[nodiscard]] EscalationController &escalation() { return m_escalation; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] bool isTakingIn() const override { return m_shift.isTakingIn(); }
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;

private:
    /// @p matter becomes an incident, with what the log says of it.
    void enterIncident(const Id &matter);
    [[nodiscard]] Waiting wordsOf(const duty::DueItem &item) const;
    /// The liaisons of the units below and of the own one, whom a call may be from.
    void showCallers();

    AreaPlace m_place;
    Id m_office;
    views::ShiftPage *m_page;
    ShiftController m_shift;
    EscalationController m_escalation;
};

} // namespace redoubt::console
