// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/PlanDrafts.h"
#include "core/Result.h"
#include "exercise/kinds/Submission.h"
#include "store/Cache.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace redoubt::console {

struct IntakeFailure;

/// The plain sentences above the codes below: what happened, what was kept, what to do.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::Sentences)
public:
    /// Why something could not be saved on this machine.
    [[nodiscard]] static QString notSaved(const Error &error);
    /// Which name could not be saved, and which other one stands against it.
    [[nodiscard]] static QString nameTaken(const drafts::TakenName &taken);
    /// Why a plan that is too large for one step was not saved to its end.
    [[nodiscard]] static QString savedInPart(const Error &error);
    /// Why no claim can be submitted now; what was typed stays a draft.
    [[nodiscard]] static QString notSubmitted(exercise::Untimely why);
    /// Why the files of a claim were not taken in: then nothing was submitted either.
    [[nodiscard]] static QString notTakenIn(const IntakeFailure &failure);
    /// A damaged cache was put aside, and its chains are whole.
    [[nodiscard]] static QString rescued(const store::RescueReport &report);
    /// The chains' ends were lost with a damaged cache: what was kept and what to do. @p report: only just now.
    [[nodiscard]] static QString chainsLost(const std::optional<store::RescueReport> &report);
    /// What was kept at enrolment makes no connection.
    [[nodiscard]] static QString linkUnusable(const QString &detail);
    /// Why a file of a claim could not be brought here.
    [[nodiscard]] static QString notFetched(const Error &error);
    /// Why a copy could not be given out; the error's detail is the system's word on it.
    [[nodiscard]] static QString notCopied(const Error &error);
    /// Why an own file has not reached the server, and will not by itself.
    [[nodiscard]] static QString notUploaded(const QString &file, ErrorCode why);
};

} // namespace redoubt::console
