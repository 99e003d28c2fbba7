// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Lengths.h"
#include "views/theme/Icons.h"
#include "views/widgets/FloatingDialog.h"

class QPlainTextEdit;
class QLineEdit;

namespace redoubt::views {

class Button;
class Label;

/// What is about to happen, in words, before a destructive or final act.
struct Confirmation
{
    enum class Weight { Final, Destructive };

    Weight weight = Weight::Final;
    Icon icon = Icon::AlertCircle;
    QString question;      ///< "Stop the whole exercise?"
    QString consequences;  ///< what will happen, and whether it can be undone
    QString accept;        ///< the verb of the act: "Stop the exercise"
    QString decline;       ///< the verb of not doing it; empty for "Cancel"
    QString typedWord;     ///< must be typed before the act is possible; empty for none
    QString reasonPrompt;  ///< asks for a reason when not empty
    int reasonMinimum = 1; ///< characters, when a reason is asked for
    int reasonMaximum = text::MaxReason;
};

/// Asks for one confirmation. Show it with open(), never exec(): the answer arrives as a signal.
/// Deletes itself when closed. The declining button has the focus, so that Enter does no harm.
class ConfirmDialog : public FloatingDialog
{
    Q_OBJECT
public:
    ConfirmDialog(const Confirmation &confirmation, QWidget *parent);

Q_SIGNALS:
    /// The act was confirmed; @p reason is what was typed, trimmed, or empty where none was asked for.
    void confirmed(const QString &reason);
    void declined();

private:
    void checkComplete();

    Confirmation m_confirmation;
    QLineEdit *m_typed = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    Label *m_tooLong = nullptr;
    Button *m_accept;
};

} // namespace redoubt::views
