// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutyTab.h"
#include "app/console/areas/duty/TemplateController.h"

#include <QPointer>

namespace redoubt::views {
class Button;
class TemplatesPage;
} // namespace redoubt::views

namespace redoubt::console {

/// Checklists, log phrases and procedures that are published to a unit.
class TemplateTab final : public DutyTab
{
    Q_OBJECT
public:
    TemplateTab(const AreaPlace &place, const DutySeat &seat);

    [[nodiscard]] views::TemplatesPage &templatesPage() const { return *m_page; }
    [[nodiscard]] TemplateController &templates() { return m_templates; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *page() const override;
    [[nodiscard]] QList<QWidget *> acts() override;
    void shown() override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;

private:
    const Desk &m_desk;
    views::TemplatesPage *m_page;
    TemplateController m_templates;
    QList<QPointer<views::Button>> m_acts; ///< of the title row
};

} // namespace redoubt::console
