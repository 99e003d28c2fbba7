// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "models/exercise/ExerciseListModel.h"
#include "views/exercise/Requests.h"

#include <QObject>

namespace redoubt::views {
class ExercisesPage;
class NewExerciseDialog;
} // namespace redoubt::views

namespace redoubt::console {

/// The list of exercises and the making of a new one.
class ExercisesController : public QObject
{
    Q_OBJECT
public:
    ExercisesController(Workplace &place, views::ExercisesPage &page, QObject *parent);

    void openNewExercise();
    /// The form of an exercise that is there: to change its frame, or to make another one after it.
    void openChange(const Id &exercise);
    void openCopy(const Id &exercise);
    void discard(const Id &exercise);
    /// What waits for this account in all exercises, for the rail's badge.
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] const std::vector<models::ExerciseRow> &rows() const { return m_model.rows(); }
    /// The same, with all that the desk holds by now.
    [[nodiscard]] const std::vector<models::ExerciseRow> &currentRows()
    {
        m_refresh->flush();
        return rows();
    }

Q_SIGNALS:
    void exerciseChosen(const redoubt::Id &exercise);
    void listChanged();
    void saved(const QString &receipt);
    void failed(const QString &sentence);

private:
    void show();
    void create(views::NewExerciseDialog &dialog, const views::NewExerciseRequest &request);
    void change(views::NewExerciseDialog &dialog, const views::NewExerciseRequest &request);
    void show(views::NewExerciseDialog &dialog);
    void save(views::NewExerciseDialog &dialog, std::vector<std::vector<store::Draft>> groups, const Id &exercise, const QString &receipt);
    /// The frame of @p exercise as it stands.
    [[nodiscard]] views::NewExerciseRequest frameOf(const Id &exercise) const;

    Workplace &m_place;
    views::ExercisesPage &m_page;
    models::ExerciseListModel m_model;
    Refresh *m_refresh;
    int m_waiting = 0;
};

} // namespace redoubt::console
