// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Pinyin.h"
#include "views/widgets/PaletteItem.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace redoubt::views {

class FloatingFrame;
class PaletteListModel;

/// Ctrl+K: every action and every record by name, Chinese names also by the initials of their pinyin or the whole of it. An overlay of its window;
/// knows only the values it is given. Up and Down move, Enter chooses, Tab looks for the words in texts instead, Escape closes.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void setItems(const QList<PaletteItem> &items);
    /// Opens with @p query typed in.
    void openWith(const QString &query = {});
    void setQuery(const QString &query);
    /// The titles shown, best first.
    [[nodiscard]] QStringList shownTitles() const;

Q_SIGNALS:
    void chosen(const QString &id);
    /// Tab: the words are carried over to the search in texts.
    void searchWanted(const QString &typed);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &query);
    void place();
    void choose(int row);
    bool handleKey(int key);
    void searchInTexts();
    void closePalette();

    QList<PaletteItem> m_items;
    text::Pinyin m_pinyin;
    FloatingFrame *m_frame;
    QLineEdit *m_query;
    QListView *m_list;
    PaletteListModel *m_model;
    QWidget *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace redoubt::views
