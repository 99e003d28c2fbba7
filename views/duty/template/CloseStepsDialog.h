// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"

#include <QStringList>

class QPlainTextEdit;

namespace redoubt::views {

class FormField;

/// Closes a matter whose procedure has required steps that nobody has marked: they are named, and why they are left out is asked for. Nothing keeps
/// anybody from closing it.
class CloseStepsDialog : public KeptDialog
{
    Q_OBJECT
public:
    CloseStepsDialog(const QString &title, const QStringList &owed, QWidget *parent);

Q_SIGNALS:
    /// Both trimmed, never empty, within their limits.
    void requested(const QString &outcome, const QString &reason);

private:
    void check();

    QPlainTextEdit *m_outcome;
    FormField *m_outcomeField;
    QPlainTextEdit *m_reason;
    FormField *m_reasonField;
};

} // namespace redoubt::views
