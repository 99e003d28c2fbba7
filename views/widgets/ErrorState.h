// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QWidget>

class QHBoxLayout;

namespace redoubt::views {

class Button;
class IconLabel;
class Label;

/// What a person is told when something failed: what happened, what was kept, what to do. All three, always.
struct ErrorStory
{
    Icon icon = Icon::AlertCircle;
    QString title; ///< one sentence: what could not be done
    QString since; ///< when, how often it was tried, when next; may be empty
    QString happened;
    QString kept;
    QString toDo;
};

class ErrorState : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorState(const ErrorStory &story = {}, QWidget *parent = nullptr);

    void setStory(const ErrorStory &story);
    /// The first one added is the primary action.
    Button *addAction(const QString &text, Icon icon = Icon::None);

private:
    IconLabel *m_icon;
    Label *m_title;
    Label *m_since;
    Label *m_happened;
    Label *m_kept;
    Label *m_toDo;
    QHBoxLayout *m_actions;
};

} // namespace redoubt::views
