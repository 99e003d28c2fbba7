// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"
#include "views/duty/report/ReportDialogs.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace redoubt::views {

class Banner;
class Button;
class DueStrip;
class EmptyState;
class Label;
class ReportGrid;
class ReportPane;
class ReportTodo;
class SegmentedControl;

/// The superior's page of zero reports (mock-up 9): due times, units in their fixed order, what to do first, and one unit's report whole.
class CollectPage : public QWidget
{
    Q_OBJECT
public:
    explicit CollectPage(QWidget *parent = nullptr);

    void setValues(const models::ReportBoardValues &values);
    /// Of the unit that is chosen.
    void setPane(const std::optional<models::ReportPaneValues> &values);
    void setMayAct(bool may);
    /// Whether the duty offices of the units can be opened from here.
    void setMayLook(bool may);
    /// Until when things are as the server has told them; none: they are as of now.
    void setOffline(std::optional<Instant> asOf);
    void setCompact(bool compact);
    /// Once a second.
    void setNow(Instant now);

    [[nodiscard]] std::optional<Id> current() const;
    void showUnit(const Id &unit);
    /// The form that is open, if one is: whoever acts on its request tells it how that went.
    [[nodiscard]] QPointer<KeptDialog> form() const;
    /// All that have not reported are named and reminded.
    void openRemindAll();
    /// Whether this account says when reports are due.
    void setMayPublish(bool may);
    /// @p note: what is to be known of @p now, or nothing.
    void openSchedule(const duty::ReportSchedule &now, const std::vector<duty::CheckItem> &items, calendar::CivilDate today, const QString &note);
    [[nodiscard]] ReportGrid *grid() const { return m_grid; }
    [[nodiscard]] ReportPane *pane() const { return m_pane; }

Q_SIGNALS:
    void dueChosen(const redoubt::Instant &due);
    void unitChosen(const redoubt::Id &unit);
    void officeWanted(const redoubt::Id &unit);
    /// Of @p report, as it was read when the form was opened.
    void returnRequested(const redoubt::Id &unit, const redoubt::Id &report, const QString &reason);
    void acceptRequested(const redoubt::Id &unit, const redoubt::Id &report, const QString &reason);
    void callRequested(const redoubt::Id &unit, const redoubt::views::ReportCallDialog::Call &call);
    void remindRequested(const QList<redoubt::Id> &units, const QString &text);
    /// The form for it is wanted; it needs what may be checked.
    void scheduleWanted();
    void scheduleRequested(const redoubt::duty::ReportSchedule &schedule);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void chooseFilter(int index);
    void showCounts();
    void openReturn();
    void openAccept();
    /// @p person: of the unit's liaisons; without, whoever comes first.
    void openCall(int person = 0);
    void openRemind(const QList<Id> &units);
    [[nodiscard]] const models::ReportCell *chosenCell() const;
    [[nodiscard]] QString dueText() const;
    template <class D>
    D *open(D *dialog);

    models::ReportBoardValues m_values;
    std::optional<Instant> m_asOf;
    bool m_mayAct = false;
    QStackedWidget *m_either;
    EmptyState *m_none;
    Button *m_set;
    Banner *m_offline;
    DueStrip *m_strip;
    SegmentedControl *m_filter;
    Label *m_sum;
    ReportGrid *m_grid;
    ReportTodo *m_todo;
    ReportPane *m_pane;
    QPointer<KeptDialog> m_dialog;
};

} // namespace redoubt::views
