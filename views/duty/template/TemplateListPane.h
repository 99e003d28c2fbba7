// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/TemplateListModel.h"
#include "views/widgets/ListPane.h"

#include <array>

namespace redoubt::views {

/// The templates of one sort, and how many there are of each.
class TemplateListPane : public ListPane
{
    Q_OBJECT
public:
    explicit TemplateListPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::TemplateListModel *model);
    /// By sort.
    void setCounts(const std::array<int, 3> &counts);
    void setSort(duty::TemplateSort sort);
    [[nodiscard]] duty::TemplateSort sort() const { return m_sort; }
    /// Chooses the row without saying so.
    void setCurrent(const QString &row);

Q_SIGNALS:
    void sortChosen(redoubt::duty::TemplateSort sort);
    void templateChosen(const QString &row);

protected:
    void chosen(int row) override;

private:
    void sayNothing();

    QPointer<models::TemplateListModel> m_model;
    duty::TemplateSort m_sort = duty::TemplateSort::Checklist;
};

} // namespace redoubt::views
