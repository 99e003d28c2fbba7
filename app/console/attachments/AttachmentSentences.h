// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

struct IntakeFailure;

/// The plain sentences of what became of a file: what happened, what was kept, what to do.
class AttachmentSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::AttachmentSentences)
public:
    /// Why files were not taken in; what was to name them was not written either.
    [[nodiscard]] static QString notTakenIn(const IntakeFailure &failure);
    /// Why a file of a claim could not be brought here.
    [[nodiscard]] static QString notFetched(const Error &error);
    /// Why a copy could not be given out; the error's detail is the system's word on it.
    [[nodiscard]] static QString notCopied(const Error &error);
    /// Why an own file has not reached the server, and will not by itself.
    [[nodiscard]] static QString notUploaded(const QString &file, ErrorCode why);
};

} // namespace redoubt::console
