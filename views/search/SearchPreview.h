// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;
class PassageCard;

/// The right pane of the search page: the chosen record, and every place in it where the words stand.
class SearchPreview : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPreview(QWidget *parent = nullptr);

    void setPreview(const std::optional<SearchPreviewValues> &values);
    /// To the passage after, or before; around at the ends.
    void stepPassage(int by);
    /// The keyboard to the passage one is at.
    void focusPassages();

Q_SIGNALS:
    void stepRequested(int by);
    void openRequested(const QString &id);
    void copyRequested(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const SearchPreviewValues &values);
    void fillFacts(const SearchPreviewValues &values);
    void fillPassages(const SearchPreviewValues &values);
    void fillLinked(const SearchPreviewValues &values);
    void showPassage();

    PaneHead *m_head;
    Button *m_previous;
    Button *m_next;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QWidget *m_foot;
    Button *m_open;
    QList<PassageCard *> m_cards;
    Label *m_passageOf = nullptr; ///< while there are passages
    int m_passage = 0;
    std::optional<SearchPreviewValues> m_values;
};

} // namespace redoubt::views
