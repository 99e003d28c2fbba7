// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"

class QPlainTextEdit;

namespace redoubt::views {

class FormField;

/// Asks for a few words that belong to an act: how a matter was closed, why a handover is refused.
class SentenceDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString consequences; ///< what the act does
        QString label;
        QString missing; ///< why it cannot be sent without them
        QString accept;
        int most = 500; ///< characters
    };
    SentenceDialog(const Words &words, QWidget *parent);

Q_SIGNALS:
    /// Trimmed, never empty, within the limit.
    void requested(const QString &text);

private:
    void check();

    Words m_words;
    QPlainTextEdit *m_text;
    FormField *m_field;
};

} // namespace redoubt::views
