// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/BulletinAnswers.h"
#include "models/duty/bulletin/AnswerModel.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <set>
#include <vector>

class QListView;
class QVBoxLayout;

namespace redoubt::views {

class AnswerBar;
class AnswerDelegate;
class AnswerHeader;
class Button;
class Label;
class PaneHead;
class SegmentedControl;

/// A round of reminders as it is listed.
struct RoundLine
{
    QString when; ///< "10-06 12:05"
    bool byPhone = false;
    bool wantsFeedback = false;
    int asked = 0;
    int answered = 0;
    int left = 0;
    QStringList units;
    bool operator==(const RoundLine &) const = default;
};

/// What the units have said of a bulletin that we sent: one bar, the same columns in a tree, the rounds of reminders, and what can be done about
/// those who have not answered.
class ReceiptsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReceiptsPane(QWidget *parent = nullptr);

    /// @p whole: what all units together are called. Another bulletin begins with everything open.
    void setAnswers(const Id &bulletin, const duty::AnswerGroup &tree, const QString &whole, const std::vector<models::UnitNote> &notes);
    void setRounds(const std::vector<RoundLine> &rounds);
    /// Without it nothing can be asked.
    void setMayRemind(bool may);
    /// "12:20": until when things are known; empty: the server answers.
    void setAsOf(const QString &time);

    [[nodiscard]] QListView *tree() const { return m_tree; }
    [[nodiscard]] const std::vector<models::AnswerRow> &rows() const { return m_model.rows(); }
    /// Units of which one state is shown alone; none: all.
    [[nodiscard]] std::optional<duty::AnswerState> only() const { return m_only; }
    void showOnly(std::optional<duty::AnswerState> state);
    void remindAcknowledge();

Q_SIGNALS:
    void remindRequested(redoubt::duty::ReminderWants wants);
    void callRequested(const redoubt::Id &unit);
    void unitOpened(const redoubt::Id &unit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showCounts();
    void toggle(int row, std::optional<bool> open = {});

    models::AnswerModel m_model;
    Id m_bulletin;
    duty::AnswerGroup m_answers;
    QString m_whole;
    std::vector<models::UnitNote> m_notes;
    std::vector<RoundLine> m_rounds;
    std::set<QString> m_folded;
    std::set<QString> m_unfolded;
    std::optional<duty::AnswerState> m_only;
    bool m_mayRemind = false;
    PaneHead *m_head;
    Label *m_asOf;
    Label *m_acknowledged;
    Label *m_answered;
    AnswerBar *m_bar;
    SegmentedControl *m_filter;
    std::vector<std::optional<duty::AnswerState>> m_filters;
    AnswerDelegate *m_delegate;
    AnswerHeader *m_header;
    QListView *m_tree;
    QWidget *m_roundsBox;
    QVBoxLayout *m_roundLines;
    QWidget *m_acts;
    Button *m_remind;
    Button *m_remindFeedback;
};

} // namespace redoubt::views
