// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QListView;
class QStackedWidget;
class QTimer;

namespace redoubt::views {

class EmptyState;
class Label;
class SearchBox;
class SearchFilters;
class SearchPreview;

/// Every text of every record that this account may see: the words, how many of each kind hold them, the hits, and the one that is chosen. Shows
/// values; what was typed is asked for a moment after the last key.
class SearchPage : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPage(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::SearchModel *model);
    void setValues(const SearchValues &values);
    void setRecent(const QStringList &recent);
    void setPreview(const std::optional<SearchPreviewValues> &preview);
    /// Types @p words into the field and looks for them.
    void lookFor(const QString &words);
    void focusField();
    [[nodiscard]] QString typed() const;
    /// The chosen hit; empty: none.
    [[nodiscard]] QString chosenId() const;
    void choose(const QString &id);
    [[nodiscard]] QListView *list() const { return m_list; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void wanted(const QString &typed);
    /// Empty: all groups.
    void kindChosen(const QString &kind);
    void moreRequested(const QString &kind);
    void timeChosen(int time);
    void spellingChosen(int spelling);
    void hitChosen(const QString &id);
    void openRequested(const QString &id);
    void backRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillTerms();
    void showState();
    void step(int by);
    [[nodiscard]] int nextHit(int row, int by) const;

    QPointer<models::SearchModel> m_model;
    SearchValues m_values;
    QTimer *m_pause;
    SearchBox *m_field;
    Label *m_rule;
    QWidget *m_terms;
    Label *m_state;
    QStackedWidget *m_either;
    EmptyState *m_empty;
    QWidget *m_alone;
    QHBoxLayout *m_aloneRow;
    QListView *m_list;
    QWidget *m_filterBox;
    SearchFilters *m_filters;
    QWidget *m_previewBox;
    SearchPreview *m_preview;
};

} // namespace redoubt::views
