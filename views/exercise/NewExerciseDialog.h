// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FormDialog.h"
#include "views/exercise/Requests.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace redoubt::views {

class FormField;
class Label;
class PhaseTable;

/// The frame of an exercise: name, unit, rule pack, dates, phases, whether judges are anonymous to the teams; of a new one, of a copy, or of one that
/// is there. Dates that contradict each other or lie in the past are said as they are typed. Show it with open(). Deletes itself when closed.
class NewExerciseDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p today is the day on which the suggested dates start (ms since 1970 UTC).
    NewExerciseDialog(const QList<UnitChoice> &units, const QList<PackChoice> &packs, qint64 today, QWidget *parent);
    /// What stays as it is.
    struct Fixed
    {
        bool rules = false;     ///< something was ruled by its pack
        bool anonymity = false; ///< something has come of it: judges rely on being unnamed, or teams have read who they are
    };
    /// Opens with @p plan: what it changes or is a copy of.
    NewExerciseDialog(const NewExerciseRequest &plan, const QList<UnitChoice> &units, const QList<PackChoice> &packs, Fixed fixed, qint64 now,
                      QWidget *parent);

    /// What the form holds now, complete or not.
    [[nodiscard]] NewExerciseRequest request() const;

Q_SIGNALS:
    /// Everything needed is filled in. The dialog stays until it is closed by accept().
    void createRequested(const redoubt::views::NewExerciseRequest &request);

private:
    NewExerciseDialog(const NewExerciseRequest &plan, const QString &title, const QString &accept, const QList<UnitChoice> &units,
                      const QList<PackChoice> &packs, qint64 now, QWidget *parent);
    void suggestPhases();
    void check();

    NewExerciseRequest m_plan; ///< what the form started from
    Instant m_today;
    QList<PackChoice> m_packs;
    QLineEdit *m_name;
    QPlainTextEdit *m_summary;
    QComboBox *m_unit;
    QComboBox *m_pack;
    QDateTimeEdit *m_starts;
    QDateTimeEdit *m_ends;
    PhaseTable *m_phases;
    QCheckBox *m_anonymous;
    FormField *m_summaryField;
    FormField *m_datesField;
    FormField *m_packField;
    Label *m_findings;
    bool m_phasesTouched = false;
};

} // namespace redoubt::views
