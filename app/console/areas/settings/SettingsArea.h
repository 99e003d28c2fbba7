// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/areas/Surroundings.h"

namespace redoubt::views {
class SettingsPage;
}

namespace redoubt::console {

/// Who is signed in where, and how the console looks and behaves.
class SettingsArea final : public Area
{
    Q_OBJECT
public:
    explicit SettingsArea(const AreaPlace &place);

    /// Nobody sees it at first: made when it is asked for.
    [[nodiscard]] views::SettingsPage &settingsPage();
    /// Anew, where it was made.
    void show();

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] QWidget *page() const override { return m_room; }
    void shown() override { (void)settingsPage(); }
    [[nodiscard]] std::vector<views::PageAction> acts() override;

Q_SIGNALS:
    void languageChosen(const QString &code);
    void passwordChangeRequested();

private:
    void connectPage();
    void showLicence();
    /// How the console looks, as on the page.
    [[nodiscard]] std::vector<views::PageAction> looks();

    AreaPlace m_place;
    QWidget *m_room;
    views::SettingsPage *m_page = nullptr;
};

} // namespace redoubt::console
