// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "views/exercise/Requests.h"

#include <QObject>

namespace redoubt::views {
class ExercisePage;
}

namespace redoubt::console {

/// Plans and runs one exercise: what the overview tab and the page's head ask for becomes records.
class PlanController : public QObject
{
    Q_OBJECT
public:
    PlanController(Workplace &place, const Id &exercise, views::ExercisePage &page, QObject *parent);

    /// Shows the plan as it is now.
    void show();

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void connectPage();
    void commit(Result<std::vector<store::Draft>> drafts, const QString &receipt);
    void commit(std::vector<store::Draft> drafts, const QString &receipt);
    void saveTeam(const views::TeamRequest &request);
    void saveTarget(const views::TargetRequest &request);
    void saveMember(const views::MemberRequest &request);
    /// Sets the fields in which @p after differs, with the position at which the form was loaded as base.
    template <class T>
    void save(const Id &stream, const Id &record, const T &before, const T &after, const feed::StreamPosition &loadedAt, const QString &receipt);
    /// @p reason is read by everyone in the exercise; it may be empty where the state asks for none.
    void goTo(exercise::ExerciseState state, const QString &reason, const QString &receipt);
    [[nodiscard]] const exercise::ExerciseBoard *board() const { return ExerciseShelf::of(m_place.desk).board(m_exercise); }

    Workplace &m_place;
    Id m_exercise;
    views::ExercisePage &m_page;
};

} // namespace redoubt::console
