// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace redoubt::views {

/// A call about a report: who was called, whether somebody answered, what was promised.
class ReportCallDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Call
    {
        QString whom;
        QString phone;
        bool answered = false;
        QString said;
        bool operator==(const Call &) const = default;
    };
    /// @p whom, @p phone: who is likely to be called; may be empty.
    ReportCallDialog(const QString &unit, const QString &due, const QString &whom, const QString &phone, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::ReportCallDialog::Call &call);

private:
    void check();

    QLineEdit *m_whom;
    QLineEdit *m_phone;
    QCheckBox *m_answered;
    QPlainTextEdit *m_said;
};

/// Names the units before they are reminded.
class ReportReminderDialog : public KeptDialog
{
    Q_OBJECT
public:
    ReportReminderDialog(const QStringList &units, const QString &due, bool offline, QWidget *parent);

Q_SIGNALS:
    /// May be empty: the reminder speaks for itself.
    void requested(const QString &text);

private:
    QPlainTextEdit *m_text;
};

} // namespace redoubt::views
