// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/Paper.h"

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace redoubt::console {

class PaperThread;

/// Asks over @p window for a printer and prints @p paper there, on the thread of papers; @p done comes on the UI thread with what printPaper says,
/// unless @p context is gone by then or nothing was printed. @p title: of the dialog; @p name: of the job.
void printWithDialog(PaperThread &papers, QObject *context, QWidget *window, documents::Paper paper, const QString &title, const QString &name,
                     std::function<void(const Result<void> &)> done);

} // namespace redoubt::console
