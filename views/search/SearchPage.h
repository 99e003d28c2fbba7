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

class Button;
class EmptyState;
class IconLabel;
class Label;
class SearchBox;
class SearchFilterMenus;
class SearchFilters;
class SearchPreview;
class SearchScopeBar;

/// As what the hits are written to a file.
enum class SearchExportForm { Workbook, Csv };

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
    void setSaved(const QList<SearchAgain> &saved);
    /// The newest first.
    void setRecent(const QList<SearchAgain> &recent);
    void setPreview(const std::optional<SearchPreviewValues> &preview);
    /// Types @p words into the field and looks for them.
    void lookFor(const QString &words);
    /// Types them and asks nothing: they are looked for already.
    void showWords(const QString &words);
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
    /// Empty @p id: all of that facet.
    void facetChosen(redoubt::views::SearchFacet facet, const QString &id);
    /// Empty: everything that may be seen.
    void scopeChosen(const QString &id);
    /// Without anything that narrows, in everything.
    void widenRequested();
    void exportRequested(redoubt::views::SearchExportForm form);
    void keepWanted();
    void savedChosen(const QString &name);
    void renameWanted(const QString &name);
    void removeRequested(const QString &name);
    void copyRequested(const QString &id);
    void hitChosen(const QString &id);
    void openRequested(const QString &id);
    void backRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead();
    void makeSum();
    void makePanes();
    [[nodiscard]] QWidget *makeKeys();
    void fillTerms();
    void showState();
    void showNothing();
    void showWhatIsAlone();
    void step(int by);
    [[nodiscard]] int nextHit(int row, int by) const;

    QPointer<models::SearchModel> m_model;
    SearchValues m_values;
    QTimer *m_pause;
    SearchBox *m_field;
    Label *m_rule;
    SearchScopeBar *m_scopes;
    Button *m_export;
    QWidget *m_terms;
    IconLabel *m_stateIcon;
    Label *m_state;
    QWidget *m_menuBox;
    SearchFilterMenus *m_menus;
    QWidget *m_notesBox;
    Label *m_notes;
    QStackedWidget *m_either;
    Label *m_order;
    Label *m_listed;
    QWidget *m_keys;
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
