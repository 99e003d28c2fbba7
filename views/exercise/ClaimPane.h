// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace redoubt::views {

class Banner;
class Button;
class Chip;
class ElidedLabel;
class EvidencePane;
class Label;
class PaneHead;
class StillPlace;
class TabStrip;
class TimelineView;

/// One claim to read: who, what, where, when; what the team says; its evidence and its timeline, side by side or, in
/// the compact layout, behind tabs.
class ClaimPane : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimPane(QWidget *parent = nullptr);

    void setClaim(const models::ClaimDetail &claim, Instant now);
    void setNow(Instant now);
    /// "2 of 5" in the queue; 0 hides it.
    void setPosition(int position, int of);
    void setSteppers(bool visible);
    void setCompact(bool compact);
    [[nodiscard]] EvidencePane *evidence() const { return m_evidence; }

    /// As low as head and tiles; the heights within follow from the room that there is. In less it would print its head over itself: it scrolls.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextRequested();
    void previousRequested();
    /// Room for the claim: the board below goes away, or comes back.
    void expandRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void fitTexts();
    void showFacts();

    models::ClaimDetail m_claim;
    Instant m_now;
    bool m_compact = false;
    bool m_steppers = true;
    int m_least = 0; ///< the height of all but the narrative, at this width
    Chip *m_team;
    ElidedLabel *m_teamName;
    Label *m_number;
    Chip *m_state;
    Chip *m_exercise;
    Label *m_position;
    Button *m_previous;
    Button *m_next;
    Button *m_expand;
    Label *m_title;
    Label *m_facts;
    QBoxLayout *m_checksRow;
    QWidget *m_checks;
    Chip *m_catalogue;
    Chip *m_window;
    StillPlace *m_warningPlace;
    Banner *m_warning;
    PaneHead *m_narrativeHead;
    QWidget *m_narrativeBox;
    Label *m_narrative;
    QScrollArea *m_narrativeScroll;
    TabStrip *m_tabs;
    QWidget *m_split;
    EvidencePane *m_evidence;
    QWidget *m_timelinePane;
    QWidget *m_timelineHead;
    QWidget *m_timelineRule;
    TimelineView *m_timeline;
};

} // namespace redoubt::views
