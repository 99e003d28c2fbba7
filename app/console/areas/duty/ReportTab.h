// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/CollectController.h"
#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/ReportingController.h"

class QStackedWidget;

namespace redoubt::views {
class Button;
class CollectPage;
class ReportingPage;
class SegmentedControl;
} // namespace redoubt::views

namespace redoubt::console {

/// Zero reports of a unit: those of the units below that it collects, its own to its superior, or both.
class ReportTab final : public DutyTab
{
    Q_OBJECT
public:
    ReportTab(const AreaPlace &place, const DutySeat &seat);
    ~ReportTab() override;

    [[nodiscard]] views::CollectPage &collectPage() const { return *m_collectPage; }
    [[nodiscard]] views::ReportingPage &reportingPage() const { return *m_reportingPage; }
    [[nodiscard]] const CollectController &collect() const { return *m_collect; }
    [[nodiscard]] const ReportingController &reporting() const { return *m_reporting; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] QList<QWidget *> acts() override;
    [[nodiscard]] int badge() const override;
    void shown() override;
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;
    [[nodiscard]] static QList<views::KeyGroup> keyGroups();

private:
    void showSides();

    AreaPlace m_place;
    DutySeat m_seat;
    QWidget *m_page;
    views::SegmentedControl *m_side;
    QWidget *m_sideRow;
    QStackedWidget *m_sides;
    views::CollectPage *m_collectPage;
    views::ReportingPage *m_reportingPage;
    views::Button *m_times;
    views::Button *m_remind;
    std::unique_ptr<CollectController> m_collect;
    std::unique_ptr<ReportingController> m_reporting;
};

} // namespace redoubt::console
