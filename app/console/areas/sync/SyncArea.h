// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "views/frame/FrameState.h"

namespace redoubt::views {
class SyncPage;
}

namespace redoubt::console {

class SyncController;

/// What waits to be sent, conflicts and quarantine: the pages behind the sync chip.
class SyncArea final : public Area
{
    Q_OBJECT
public:
    explicit SyncArea(const AreaPlace &place);

    /// Nobody sees it at first: made when it is asked for.
    [[nodiscard]] views::SyncPage &syncPage();
    [[nodiscard]] SyncController &controller() const { return *m_controller; }

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] bool isInRail() const override { return false; }
    [[nodiscard]] QWidget *page() const override { return m_room; }
    void shown() override { (void)syncPage(); }
    [[nodiscard]] EveryPage onEveryPage(bool isInFront) const override;
    [[nodiscard]] std::vector<AreaAction> actions() override;
    [[nodiscard]] std::vector<views::PageAction> acts() override;
    bool follow(const Intent &intent) override;

private:
    void open(views::SyncPart part);

    SyncController *m_controller;
    QWidget *m_room;
    views::SyncPage *m_page = nullptr;
    views::SyncState m_chip;
};

} // namespace redoubt::console
