// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/DocumentsPane.h"
#include "views/incident/IncidentListPane.h"
#include "views/incident/IncidentSheet.h"
#include "views/incident/RaceBoard.h"
#include "views/incident/StatisticsPane.h"
#include "views/incident/report/IncidentReportPage.h"

#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class Banner;
class Button;
class EmptyState;
class Label;
class PageHead;

/// The incidents of the registers that this account reads: the list by what is due first, and the one that is chosen.
class IncidentsPage : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentsPage(QWidget *parent = nullptr);

    /// Without a register that is here the page says what it is for.
    void setHasRegister(bool has);
    void setFetching(bool fetching);
    void setMayBegin(bool may);
    void setCompact(bool compact);
    void setNow(Instant now);
    [[nodiscard]] IncidentListPane *list() const { return m_list; }
    [[nodiscard]] IncidentSheet *sheet() const { return m_sheet; }
    [[nodiscard]] IncidentReportPage *report() const { return m_report; }
    [[nodiscard]] RaceBoard *race() const { return m_race; }
    /// The time limits of all open incidents; the head counts them.
    void setRace(const models::RaceValues &values);
    /// The incident that is chosen, whatever stands in its place.
    void showSheet() { showOnRight(m_sheet); }
    /// The board of time limits in place of the sheet.
    void showRace(bool shown);
    [[nodiscard]] bool showsRace() const;
    [[nodiscard]] StatisticsPane *figures() const { return m_figures; }
    /// Figures over incidents in place of the sheet.
    void showFigures(bool shown);
    [[nodiscard]] bool showsFigures() const;
    [[nodiscard]] DocumentsPane *documents() const { return m_documents; }
    /// Reports of all incidents and their numbers in place of the sheet.
    void showDocuments(bool shown);
    [[nodiscard]] bool showsDocuments() const;
    /// The list has only incidents that figures count as @p name; empty: all.
    void setNarrowed(const QString &name);
    /// The report in place of list and sheet.
    void showReport(bool shown);
    [[nodiscard]] bool showsReport() const;
    [[nodiscard]] Button *beginButton() const { return m_begin; }
    /// The parts give way by themselves.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void beginWanted();
    /// Figures are in front from now on.
    void figuresShown();
    /// Documents are in front from now on.
    void documentsShown();
    /// The list is to have all incidents again.
    void wholeListWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// @p part, or the sheet, in the right half; the buttons say so.
    void showOnRight(QWidget *part);

    QStackedWidget *m_either;
    EmptyState *m_none;
    PageHead *m_head;
    Button *m_begin;
    QWidget *m_left;
    IncidentListPane *m_list;
    IncidentSheet *m_sheet;
    QStackedWidget *m_right;
    QWidget *m_board;
    Label *m_equation;
    RaceBoard *m_race;
    Button *m_limits;
    StatisticsPane *m_figures;
    Button *m_count;
    DocumentsPane *m_documents;
    Button *m_papers;
    Banner *m_narrowed;
    IncidentReportPage *m_report;
    bool m_compact = false;
};

} // namespace redoubt::views
