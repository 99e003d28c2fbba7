// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/widgets/Ink.h"

#include <QWidget>

namespace redoubt::views {

class IconLabel;
class Label;

/// An input with its label above and, below, one line that explains or corrects it.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *input, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *input() const { return m_input; }
    void setLabel(const QString &label);
    /// One line below the input; an empty @p text hides it.
    void setMessage(const QString &text, Ink ink = Ink::Text3, Icon icon = Icon::None);
    /// Marks the input as wrong and says why.
    void setError(const QString &text);
    void clearError();
    [[nodiscard]] bool hasError() const { return m_error; }
    [[nodiscard]] QString message() const;

private:
    void markInput(bool invalid);

    QWidget *m_input;
    Label *m_label;
    IconLabel *m_icon;
    Label *m_message;
    bool m_error = false;
};

} // namespace redoubt::views
