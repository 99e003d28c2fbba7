// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListView;

namespace redoubt::views {

class Button;
class Label;
class NoticeModel;

/// The list of notices as it opens below the bell: Enter or a click leads to the place of one. It closes by itself.
class NoticePanel : public QFrame
{
    Q_OBJECT
public:
    /// @p model is not owned.
    explicit NoticePanel(NoticeModel *model, QWidget *parent);

    /// With its right edge at @p corner, within the window.
    void openAt(const QPoint &corner);
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &id);
    void allReadRequested();
    /// When only critical ones are to come, is said in the settings.
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCount();
    void choose(const QModelIndex &index);

    NoticeModel *m_model;
    Label *m_count;
    Label *m_nothing;
    QListView *m_list;
    Button *m_allRead;
};

} // namespace redoubt::views
