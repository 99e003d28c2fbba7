// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/TemplateListModel.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QListView;

namespace redoubt::views {

class Label;
class PaneHead;
class SegmentedControl;

/// The templates of one sort, and how many there are of each.
class TemplateListPane : public QWidget
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
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void sortChosen(redoubt::duty::TemplateSort sort);
    void templateChosen(const QString &row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNothing();

    QPointer<models::TemplateListModel> m_model;
    duty::TemplateSort m_sort = duty::TemplateSort::Checklist;
    bool m_quiet = false;
    PaneHead *m_head;
    SegmentedControl *m_choice;
    QListView *m_list;
    Label *m_nothing;
};

} // namespace redoubt::views
