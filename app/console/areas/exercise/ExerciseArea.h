// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/areas/exercise/ExerciseController.h"
#include "app/console/areas/exercise/ExercisesController.h"

#include <memory>

class QStackedWidget;

namespace redoubt::views {
class ExercisePage;
class ExercisesPage;
} // namespace redoubt::views

namespace redoubt::console {

/// The list of exercises, and the one that is open.
class ExerciseArea final : public Area
{
    Q_OBJECT
public:
    explicit ExerciseArea(const AreaPlace &place);
    ~ExerciseArea() override;

    void open(const Id &exercise);
    [[nodiscard]] bool isOnTheList() const;
    [[nodiscard]] views::ExercisePage *exercisePage() const { return m_exercisePage; }
    [[nodiscard]] ExerciseController *exercise() const { return m_exercise.get(); }
    [[nodiscard]] ExercisesController &exercises() const { return *m_exercises; }

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] QWidget *page() const override;
    /// The list, in front.
    void showHome() override;
    bool goBack() override;
    void setCompact(bool compact) override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] EveryPage onEveryPage(bool isInFront) const override;
    [[nodiscard]] std::vector<AreaAction> actions() override;
    [[nodiscard]] QList<views::KeyGroup> keys() const override;
    [[nodiscard]] QList<views::KeyLine> keysEverywhere() const override;
    [[nodiscard]] std::vector<views::PageAction> actsHere() override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;
    [[nodiscard]] QString holdsBack() const override;
    [[nodiscard]] QWidget *wall() const override;

private:
    [[nodiscard]] bool openRecord(const Intent &intent);
    void makeExercise(const Id &exercise);
    void openWall(const Id &exercise);
    /// For who may plan in some unit; else nothing.
    void openNewExercise();
    void leaveGoneExercise();

    AreaPlace m_place;
    QStackedWidget *m_pages;
    views::ExercisesPage *m_exercisesPage;
    views::ExercisePage *m_exercisePage = nullptr;
    ExercisesController *m_exercises;
    std::unique_ptr<ExerciseController> m_exercise;
    bool m_compact = false;
};

} // namespace redoubt::console
