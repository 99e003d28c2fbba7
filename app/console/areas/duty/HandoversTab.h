// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/HandoversController.h"

namespace redoubt::views {
class Button;
}

namespace redoubt::console {

/// Past handovers of the seat's office.
class HandoversTab final : public DutyTab
{
    Q_OBJECT
public:
    HandoversTab(const AreaPlace &place, const DutySeat &seat);

    [[nodiscard]] views::HandoversPage &handoversPage() const { return *m_page; }
    [[nodiscard]] HandoversController &controller() { return m_handovers; }
    [[nodiscard]] static QList<views::KeyGroup> keys();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] QList<QWidget *> acts() override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;

private:
    void showActs();

    AreaPlace m_place;
    views::HandoversPage *m_page;
    HandoversController m_handovers;
    QList<views::Button *> m_acts;
};

} // namespace redoubt::console
