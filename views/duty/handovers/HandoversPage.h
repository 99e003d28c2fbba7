// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/PastHandoverModel.h"
#include "models/duty/PastHandoverValues.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace redoubt::views {

class AftermathPane;
class Banner;
class Button;
class Chip;
class ContinuityStrip;
class ElidedLabel;
class EmptyState;
class Label;
class MarksPane;
class PaneHead;
class PaperView;
class PastHandoversPane;
class ProofPane;
class SegmentedControl;
class SentenceDialog;
class TabStrip;

/// Past handovers: the list, the sheet as it prints, and beside it who answered minute by minute, what became of the matters and whether it all
/// verifies. The sheet can stand beside the one before it; what was wrong in it is written down beside it. Keys: J and K along the list, C compares,
/// V verifies, E exports, Ctrl+P prints. Where there is little room the parts at the right take turns, and
/// with less still list, sheet and right side do.
class HandoversPage : public QWidget
{
    Q_OBJECT
public:
    explicit HandoversPage(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::PastHandoverModel *model);
    void setCounts(const models::PastCounts &counts);
    /// None: no handover is shown; without any in the office the page says what it is for.
    void setHandover(const std::optional<models::PastHandoverValues> &handover);
    void setCompact(bool compact);
    /// Which of the two papers is shown. @p canCompare: there is an earlier handover here.
    void setComparing(bool comparing, bool canCompare);
    /// Closes the form of a correction once it is kept; otherwise it stays, with all that was typed, and says @p why.
    void correctionDone();
    void correctionFailed(const QString &why);
    /// What could not be done, or what was; empty takes it away.
    void showProblem(const QString &sentence);

    [[nodiscard]] PaperView *paper() const { return m_paper; }
    [[nodiscard]] PastHandoversPane *list() const { return m_list; }
    [[nodiscard]] ProofPane *proof() const { return m_proof; }
    [[nodiscard]] MarksPane *marks() const { return m_marks; }
    [[nodiscard]] SegmentedControl *papers() const { return m_papers; }
    [[nodiscard]] Button *correctButton() const { return m_correct; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const redoubt::Id &handover);
    void filterChosen(redoubt::models::PastFilter filter);
    void verifyRequested();
    void exportRequested();
    void printRequested();
    /// The sheet beside the one before it, or the sheet alone.
    void comparingChosen(bool comparing);
    /// The shift that was handed over, with its checklist and log.
    void shiftRequested(const redoubt::Id &handover);
    void correctionRequested(const redoubt::Id &handover, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Room { One, Narrow, Wide };
    [[nodiscard]] Room room() const;
    [[nodiscard]] QWidget *makeCentre();
    [[nodiscard]] QWidget *makeRight();
    [[nodiscard]] QWidget *makeFoot();
    void makeKeys();
    void openCorrection();
    void applyLayout();

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PastHandoversPane *m_list;
    QWidget *m_listBox;
    QWidget *m_turnBox;
    TabStrip *m_turns; ///< list, sheet, right side
    QWidget *m_listRule;
    QWidget *m_centre;
    QWidget *m_rightRule;
    ElidedLabel *m_title;
    Label *m_number;
    Chip *m_signed;
    Chip *m_late;
    SegmentedControl *m_papers;
    Banner *m_problem;
    Banner *m_altered;
    PaperView *m_paper;
    QWidget *m_right;
    QWidget *m_tabBox;
    TabStrip *m_tabs;
    QScrollArea *m_scroll;
    QWidget *m_continuityBox;
    PaneHead *m_continuityHead;
    Chip *m_gap;
    ContinuityStrip *m_continuity;
    Label *m_continuityNote;
    MarksPane *m_marks;
    AftermathPane *m_aftermath;
    ProofPane *m_proof;
    Button *m_shift;
    Button *m_correct;
    std::optional<Id> m_handover;
    QString m_handoverTitle;
    QPointer<SentenceDialog> m_correction;
    bool m_compact = false;
};

} // namespace redoubt::views
