// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace redoubt::views {

class ElidedLabel;
class Label;

/// The head of a pane: its title, a short note, and what can be done with the whole pane at the right.
class PaneHead : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHead(const QString &title, const QString &note = {}, int height = 44, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    void addTrailing(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    Label *m_title;
    ElidedLabel *m_note;
    QHBoxLayout *m_row;
    int m_height;
};

/// The head of a page: title, subtitle or a widget such as the phases, one primary action at the right, tabs below.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Stands left of the title, e.g. the way back.
    void setLeading(QWidget *widget);
    /// Stands right of the title.
    void setMiddle(QWidget *widget);
    void addAction(QWidget *button);
    void setTabs(QWidget *tabs);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QWidget *m_line;
    QHBoxLayout *m_row;
};

} // namespace redoubt::views
