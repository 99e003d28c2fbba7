// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/report/ReportEditor.h"
#include "views/incident/report/ReportOutlinePane.h"
#include "views/incident/report/ReportSidePane.h"

#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class Button;
class Chip;
class ElidedLabel;
class PageHead;
class PaperView;

/// One report of an incident: its parts, the words, what stands in the way, and the acts that are possible now (mock-up 4). What was issued is shown
/// as the paper that was signed.
class IncidentReportPage : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentReportPage(QWidget *parent = nullptr);

    /// @p writes: drafts; @p approves: returns and issues.
    void setMay(bool writes, bool approves);
    void setValues(const models::IncidentReportValues &values, const std::optional<models::IncidentValues> &incident);
    void setNow(Instant now);
    void setCompact(bool compact);
    /// @p text: when it was last kept, or that it was not.
    void setKept(const QString &text, bool isTrouble = false);
    /// Shows the paper in place of the parts.
    void showPreview();
    /// Keeps whatever was typed and not kept yet.
    void flush() { m_editor->flush(); }

    [[nodiscard]] ReportEditor *editor() const { return m_editor; }
    [[nodiscard]] ReportOutlinePane *outline() const { return m_outline; }
    [[nodiscard]] ReportSidePane *side() const { return m_side; }
    [[nodiscard]] PaperView *paper() const { return m_paper; }
    [[nodiscard]] bool showsPaper() const;
    [[nodiscard]] Button *handInButton() const { return m_handIn; }
    [[nodiscard]] Button *issueButton() const { return m_issue; }
    [[nodiscard]] Button *returnButton() const { return m_return; }
    [[nodiscard]] Button *backButton() const { return m_back; }

Q_SIGNALS:
    void backWanted();
    /// The paper is shown from now on, and is to be drawn.
    void paperWanted();
    void handInWanted();
    void takeBackWanted();
    void returnWanted();
    void issueWanted();
    void remarkWanted();
    void dropWanted();
    void exportWanted();
    void printWanted();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    void showActs();
    void showPaper(bool shown);

    PageHead *m_head;
    Button *m_back;
    Chip *m_level;
    Chip *m_state;
    ElidedLabel *m_kept;
    Button *m_preview;
    Button *m_export;
    Button *m_print;
    Button *m_drop;
    Button *m_takeBack;
    Button *m_return;
    Button *m_handIn;
    Button *m_issue;
    ReportOutlinePane *m_outline;
    QStackedWidget *m_centre;
    ReportEditor *m_editor;
    PaperView *m_paper;
    ReportSidePane *m_side;
    std::optional<models::IncidentReportValues> m_values;
    bool m_writes = false;
    bool m_approves = false;
    bool m_previews = false;
    bool m_compact = false;
};

} // namespace redoubt::views
