// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterSpotValues.h"
#include "views/duty/roster/RosterRequests.h"
#include "views/duty/roster/RosterToolbar.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QScrollArea;
class QStackedWidget;

namespace redoubt::views {

class Banner;
class Button;
class EmptyState;
class KeptDialog;
class Label;
class PeriodsDialog;
class LeaveDialog;
class RosterFairnessPane;
class RosterGrid;
class RosterPeople;
class RosterQualityPane;
class RosterTrialBar;
class RosterWhyPane;
class SwapDialog;
class TabStrip;

/// The roster of a month: who stands when, why, how it is shared out and what is missing; leave is tried out on it, shifts are swapped, and it is
/// published. Forms keep what was typed until showDone().
class RosterPage : public QWidget
{
    Q_OBJECT
public:
    explicit RosterPage(QWidget *parent = nullptr);
    ~RosterPage() override;

    void setMonth(const models::RosterMonthValues &month);
    void setSpot(const std::optional<models::RosterSpotValues> &spot);
    void setFigures(const models::RosterFigureValues &figures);
    /// What the trial comes to, in words; empty: none runs.
    void setTrial(const QString &title, const QString &details);
    /// Who can be chosen in forms.
    void setMembers(const std::vector<MemberChoice> &members);
    /// Whether the reader asks for swaps, and whether they plan.
    void setMay(bool ask, bool plan);
    void setCompact(bool compact);
    void setToday(const QDate &today);
    void setChosen(const models::RosterKey &key);
    void setScale(RosterScale scale);
    /// What is said of a name that is held over another one.
    void setDropWords(const QString &words, bool breaks);

    void openPlan(const PlanForm &known, bool isNew);
    void openLeave(const std::string &member = {});
    /// @p posts: what is stood usually, by id and name.
    void openPeriods(const std::vector<PeriodRow> &periods, const std::vector<std::pair<std::string, QString>> &posts);
    /// For the dialog that lists them, while it is open.
    void setPeriods(const std::vector<PeriodRow> &periods);
    SwapDialog *openSwap(const models::RosterKey &key, const QString &shift, const QString &gives, const std::vector<MemberChoice> &members);
    void openPublish(const PublishWords &words);
    void openReadIn(const ReadInWords &words);
    void openFill(const models::RosterKey &key, const QString &shift, const std::vector<MemberChoice> &members);
    /// Asks for a reason, which @p then is given.
    void askReason(const QString &title, const QString &consequences, const QString &accept, const std::function<void(const QString &)> &then);

    void showDone(RosterForm form);
    /// One sentence, in the form that is open; false: none is.
    [[nodiscard]] bool showFailure(RosterForm form, const QString &why);

    [[nodiscard]] RosterGrid *grid() const { return m_grid; }
    [[nodiscard]] RosterPeople *people() const { return m_people; }
    [[nodiscard]] RosterWhyPane *why() const { return m_why; }
    [[nodiscard]] RosterFairnessPane *fairness() const { return m_fairness; }
    [[nodiscard]] RosterQualityPane *quality() const { return m_quality; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] SwapDialog *swapDialog() const;
    [[nodiscard]] LeaveDialog *leaveDialog() const;
    /// Of the page's title row.
    [[nodiscard]] QList<QWidget *> acts() const;
    [[nodiscard]] Button *paperButton() const { return m_paper; }
    [[nodiscard]] Button *trialButton() const { return m_trial; }
    [[nodiscard]] Button *publishButton() const { return m_publish; }
    [[nodiscard]] Button *applyButton() const;
    [[nodiscard]] Button *dropButton() const;
    [[nodiscard]] RosterToolbar *toolbar() const { return m_toolbar; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthRequested(int months);
    void todayRequested();
    void spotRequested(const redoubt::models::RosterKey &key);
    void planRequested();
    void planMade(const redoubt::views::PlanForm &form);
    void periodsRequested();
    void guaranteeMade(const redoubt::views::GuaranteeWish &wish);
    void periodRemoved(const redoubt::views::PeriodRow &row);
    void trialRequested(const redoubt::views::LeaveWish &wish);
    void trialApplied();
    void trialDropped();
    void paperRequested(redoubt::views::RosterPaperAct act);
    void readInConfirmed();
    void publishRequested();
    void publishConfirmed();
    void swapRequested(const redoubt::models::RosterKey &key);
    void dropRequested(const redoubt::models::RosterKey &from, const redoubt::models::RosterKey &onto);
    void dropConsidered(const redoubt::models::RosterKey &from, const redoubt::models::RosterKey &onto);
    void swapMade(const redoubt::views::SwapForm &form);
    void fillRequested(const redoubt::models::RosterKey &key);
    void fillMade(const redoubt::models::RosterKey &key, const QString &member, const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSide();
    void showEmpty();
    void showDays();
    /// In weeks while one is shown, else in months.
    void move(int steps);
    void showWarning();
    void showSide();
    void makePaperMenu();
    void showPublish();
    void keep(QPointer<KeptDialog> &place, KeptDialog *dialog);
    [[nodiscard]] QPointer<KeptDialog> *dialogOf(RosterForm form);

    models::RosterMonthValues m_month;
    std::optional<models::RosterSpotValues> m_spot;
    std::vector<MemberChoice> m_members;
    QDate m_today;
    bool m_mayAsk = false;
    bool m_mayPlan = false;
    bool m_compact = false;
    bool m_tried = false;
    RosterScale m_scale = RosterScale::Month;
    int m_week = 0;   ///< of the month's weeks, while one is shown
    int m_enters = 0; ///< the month that comes is entered at its first week (1) or its last (-1)

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Button *m_emptyAct = nullptr;
    RosterToolbar *m_toolbar;
    RosterTrialBar *m_trialBar;
    Banner *m_warning;
    RosterGrid *m_grid;
    QScrollArea *m_gridRoom;
    RosterPeople *m_people;
    QWidget *m_sideRule = nullptr;
    QWidget *m_side;
    TabStrip *m_sideTabs;
    RosterWhyPane *m_why;
    QScrollArea *m_whyRoom;
    RosterFairnessPane *m_fairness;
    RosterQualityPane *m_quality;
    QScrollArea *m_qualityRoom;
    QWidget *m_firstRule;
    QWidget *m_secondRule;
    Label *m_blocked;
    Button *m_paper;
    QList<QAction *> m_published; ///< of the paper's menu: what there is only of a month that was published
    QAction *m_readIn = nullptr;
    Button *m_plan;
    Button *m_periods;
    Button *m_trial;
    Button *m_publish;
    QPointer<KeptDialog> m_planDialog;
    QPointer<KeptDialog> m_leaveDialog;
    QPointer<KeptDialog> m_periodsDialog;
    QPointer<KeptDialog> m_swapDialog;
    QPointer<KeptDialog> m_fillDialog;
    QPointer<KeptDialog> m_readInDialog;
    QPointer<KeptDialog> m_reasonDialog;
};

} // namespace redoubt::views
