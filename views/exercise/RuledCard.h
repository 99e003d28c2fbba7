// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

class Button;
class Chip;
class Label;

/// A ruling that was made: what, how much, by whom and why, and, for who may, its reversal.
class RuledCard : public Surface
{
    Q_OBJECT
public:
    explicit RuledCard(QWidget *parent = nullptr);

    void setRuling(const models::PastRuling &ruling, int decidingRulings, Instant now);
    /// Hidden where the reader may not reverse at all; disabled with the reason where this ruling cannot be.
    void setMayReverse(bool may);

Q_SIGNALS:
    void reverseRequested();

private:
    void showReverse();

    models::PastRuling m_ruling;
    bool m_mayReverse = false;
    Chip *m_decision;
    Chip *m_pending;
    Label *m_points;
    Label *m_facts;
    Label *m_reason;
    Label *m_reversal;
    Label *m_twice;
    Button *m_reverse;
    Label *m_why;
};

} // namespace redoubt::views
