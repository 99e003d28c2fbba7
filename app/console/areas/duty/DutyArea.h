// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/areas/duty/ShiftController.h"

#include <memory>

class QStackedWidget;

namespace redoubt::views {
class EmptyState;
class ShiftPage;
} // namespace redoubt::views

namespace redoubt::console {

/// The duty office in which this account stands, or the one that was chosen: its shift and handover.
class DutyArea final : public Area
{
    Q_OBJECT
public:
    explicit DutyArea(const AreaPlace &place);
    ~DutyArea() override;

    void open(const Id &office);
    [[nodiscard]] views::ShiftPage &shiftPage() const { return *m_page; }
    [[nodiscard]] const std::optional<Id> &office() const { return m_office; }

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] QWidget *page() const override;
    void showHome() override;
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] EveryPage onEveryPage(bool isInFront) const override;
    [[nodiscard]] std::vector<views::PageAction> actsHere() override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;

private:
    /// The office that is open, or that may be; without one the page says what it is for.
    void showOffice();
    void show(const Id &office);
    [[nodiscard]] const duty::OfficeBoard *board() const;

    AreaPlace m_place;
    QStackedWidget *m_pages;
    views::EmptyState *m_none;
    views::ShiftPage *m_page;
    std::optional<Id> m_office;
    std::unique_ptr<ShiftController> m_shift;
};

} // namespace redoubt::console
