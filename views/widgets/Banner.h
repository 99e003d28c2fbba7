// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace redoubt::views {

class Button;
class IconLabel;
class Label;

/// One thing a reader of the page must know now, in the tone it has: what, and what can be done about it.
class Banner : public QWidget
{
    Q_OBJECT
public:
    /// Inline: one row with its actions at the right. Stacked: title, text and actions below each other.
    enum class Form { Inline, Stacked };

    explicit Banner(Form form = Form::Inline, QWidget *parent = nullptr);
    Banner(Tone tone, Icon icon, const QString &title, const QString &text, Form form = Form::Inline, QWidget *parent = nullptr);

    void setContent(Tone tone, Icon icon, const QString &title, const QString &text);
    /// A link at the end; the caller connects it.
    Button *addAction(const QString &text);
    void clearActions();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Tone m_tone = Tone::Accent;
    IconLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_actions;
};

} // namespace redoubt::views
