// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/RulingPreview.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

class Chip;
class Label;

/// What happens when the primary button is pressed, in words: who moves where, who loses what, who reads it, and that it
/// is undone only by a reversal.
class AfterRuling : public Surface
{
    Q_OBJECT
public:
    explicit AfterRuling(QWidget *parent = nullptr);

    void setPreview(const models::RulingPreview &preview);
    void clear();

private:
    QWidget *m_teamLine;
    Chip *m_team;
    Label *m_move;
    QWidget *m_defenderLine;
    Chip *m_defender;
    Label *m_loss;
    Label *m_told;
};

} // namespace redoubt::views
