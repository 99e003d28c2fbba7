// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/Access.h"
#include "models/exercise/PlanValues.h"
#include "views/widgets/Surface.h"

class QGridLayout;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class Chip;
class Label;

/// What the exercise is, when, scored by what; and its phases, each with the action that moves to it.
class PlanFacts : public Surface
{
    Q_OBJECT
public:
    explicit PlanFacts(QWidget *parent = nullptr);

    void setPlan(const models::PlanDetail &plan, const models::Access &access);

Q_SIGNALS:
    void editRequested();
    void phaseRequested(int index);

private:
    struct ShownPhases
    {
        std::vector<models::PhaseRow> rows;
        int current = -1;
        std::optional<exercise::ExerciseState> state;
        bool mayRun = false;
        bool operator==(const ShownPhases &) const = default;
    };
    void showPhases(const models::PlanDetail &plan, bool mayRun);

    std::optional<ShownPhases> m_shown;
    Chip *m_state;
    Chip *m_pending;
    Button *m_edit;
    Label *m_word;
    Label *m_summary;
    Label *m_unit;
    Label *m_dates;
    Label *m_pack;
    Label *m_judges;
    Label *m_packNote;
    QVBoxLayout *m_phases;
};

} // namespace redoubt::views
