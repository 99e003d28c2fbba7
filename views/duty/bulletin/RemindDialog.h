// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/BulletinAnswers.h"
#include "views/widgets/KeptDialog.h"

#include <QStringList>

class QPlainTextEdit;

namespace redoubt::views {

class FormField;

/// Names the units that are asked before anything is sent, with the text that they read.
class RemindDialog : public KeptDialog
{
    Q_OBJECT
public:
    RemindDialog(duty::ReminderWants wants, const QString &bulletin, const QStringList &units, const QString &text, QWidget *parent);

Q_SIGNALS:
    void requested(const QString &text);

private:
    void check();

    QPlainTextEdit *m_text;
    FormField *m_field;
};

} // namespace redoubt::views
