// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/PlanNames.h"
#include "core/Result.h"
#include "exercise/kinds/Submission.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

struct IntakeFailure;

/// The plain sentences of the exercise's acts: what happened, what was kept, what to do.
class ExerciseSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ExerciseSentences)
public:
    /// Which name could not be saved, and which other one stands against it.
    [[nodiscard]] static QString nameTaken(const drafts::TakenName &taken);
    /// Why a plan that is too large for one step was not saved to its end.
    [[nodiscard]] static QString savedInPart(const Error &error);
    /// Why no claim can be submitted now; what was typed stays a draft.
    [[nodiscard]] static QString notSubmitted(exercise::Untimely why);
    /// Why the files of a claim were not taken in: then nothing was submitted either.
    [[nodiscard]] static QString notTakenIn(const IntakeFailure &failure);
};

} // namespace redoubt::console
