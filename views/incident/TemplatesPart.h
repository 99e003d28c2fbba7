// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/TemplateModels.h"

#include <QWidget>

namespace redoubt::views {

class Button;
class RowTable;

/// The office's own templates: which there are, a new one, another version of one, and the end of one.
class TemplatesPart : public QWidget
{
    Q_OBJECT
public:
    explicit TemplatesPart(QWidget *parent = nullptr);

    /// @p may: publishes and withdraws.
    void setLines(const std::vector<models::OfficeTemplateLine> &lines, bool may);
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] Button *newButton() const { return m_new; }

Q_SIGNALS:
    void newWanted();
    void versionWanted(const redoubt::Id &record);
    void withdrawWanted(const redoubt::Id &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layColumns();
    void showActs();

    models::OfficeTemplateModel *m_model;
    RowTable *m_table;
    Button *m_new;
    Button *m_version;
    Button *m_withdraw;
    bool m_may = false;
};

} // namespace redoubt::views
