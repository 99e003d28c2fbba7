// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace redoubt::views {

class Button;
class Label;

/// The steps that a page leads through, as boxes joined by arrows; the chosen one is where the page comes in.
class FlowPicture : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        Icon icon = Icon::None;
        QString text;
        bool chosen = false;
    };

    /// Two steps stand side by side, a third below them.
    explicit FlowPicture(const QList<Step> &steps, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Step> m_steps;
};

/// What a page shows before it holds anything: what it is for, and the first action.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &purpose, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &purpose);
    /// What is there has not come from the server yet: nothing is said of there being none.
    void setFetching(bool fetching);
    /// Stands left of the words; without it a single icon may stand above them.
    void setPicture(QWidget *picture);
    /// The first one added is the page's primary action.
    Button *addAction(const QString &text, Icon icon = Icon::None);
    /// "You can also press Ctrl N"
    void setShortcutHint(const QKeySequence &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText();

    QString m_emptyTitle;
    QString m_emptyPurpose;
    bool m_isFetching = false;
    QHBoxLayout *m_row;
    QWidget *m_words;
    Label *m_title;
    Label *m_purpose;
    QHBoxLayout *m_actions;
    QHBoxLayout *m_hint;
};

} // namespace redoubt::views
