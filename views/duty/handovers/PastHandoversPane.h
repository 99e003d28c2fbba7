// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/PastHandoverModel.h"

#include <QPointer>
#include <QWidget>

class QListView;

namespace redoubt::views {

class IconLabel;
class Label;
class PaneHead;
class SegmentedControl;

/// Past handovers, newest on top, with an equation that adds up, filters, and whether all of them verify.
class PastHandoversPane : public QWidget
{
    Q_OBJECT
public:
    explicit PastHandoversPane(QWidget *parent = nullptr);

    /// Not owned; holds what the filter lets through.
    void setModel(models::PastHandoverModel *model);
    void setCounts(const models::PastCounts &counts);
    /// Chooses the row of @p handover without saying so.
    void setCurrent(const std::optional<Id> &handover);
    /// The next (1) or the one before (-1), if there is one.
    void step(int by);
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] SegmentedControl *filters() const { return m_filters; }

Q_SIGNALS:
    void chosen(const redoubt::Id &handover);
    void filterChosen(redoubt::models::PastFilter filter);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitFilters();

    QPointer<models::PastHandoverModel> m_model;
    PaneHead *m_head;
    SegmentedControl *m_filters;
    QListView *m_list;
    Label *m_nothing;
    IconLabel *m_footIcon;
    Label *m_foot;
    bool m_quiet = false;
};

} // namespace redoubt::views
