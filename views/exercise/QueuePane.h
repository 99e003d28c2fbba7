// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/ClaimQueueModel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QListView;

namespace redoubt::views {

class ClaimDelegate;
class Label;
class PaneHead;
class SegmentedControl;

/// Shows some groups of a claim queue with their heads.
class QueueFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Bits by models::ClaimGroup.
    void setGroups(unsigned groups);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    unsigned m_groups = ~0U;
};

/// The queue at the left of the judging board and of a team's room.
class QueuePane : public QWidget
{
    Q_OBJECT
public:
    using Audience = models::ClaimQueueModel::Audience;

    explicit QueuePane(Audience audience, QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::ClaimQueueModel *model);
    void setNow(Instant now);
    /// Who only reads along: nothing is "for me", and no key rules.
    void setReader(bool reader);
    void select(const std::optional<Id> &claim);
    /// As if it had been chosen here: what is shown changes where the filter would hide @p claim.
    void open(const Id &claim);
    /// Selects the next (+1) or previous (−1) claim that is shown; tells by chosen(). Stays at the ends.
    void step(int direction);
    /// Place of the selected claim among those shown, from 1; 0 when none is.
    [[nodiscard]] int position() const;
    [[nodiscard]] int shown() const;
    /// Stands at the right of the head.
    void addHeadAction(QWidget *action);

Q_SIGNALS:
    void chosen(const redoubt::Id &claim);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameSegments();
    void showSegment(int index);
    void showCounts();
    void applyWidth();
    void fitKeys();
    /// Group heads above @p row of what is shown.
    [[nodiscard]] int headsBefore(int row) const;

    Audience m_audience;
    models::ClaimQueueModel *m_model = nullptr;
    QueueFilter *m_filter;
    ClaimDelegate *m_delegate;
    PaneHead *m_head;
    SegmentedControl *m_segments;
    QListView *m_list;
    Label *m_nothing;
    QWidget *m_keys;
    QWidget *m_keyRule;
    QWidget *m_keyRuleWord;
    QWidget *m_keyHelp;
    QWidget *m_keyHelpWord;
    bool m_selecting = false;
    bool m_reader = false;
    int m_resume = 0; ///< where the next one is looked for while none is selected
};

} // namespace redoubt::views
