// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;

/// The right pane of the search page: the chosen record, and every place in it where the words stand.
class SearchPreview : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPreview(QWidget *parent = nullptr);

    void setPreview(const std::optional<SearchPreviewValues> &values);

Q_SIGNALS:
    void stepRequested(int by);
    void openRequested(const QString &id);

private:
    void fill(const SearchPreviewValues &values);

    PaneHead *m_head;
    Button *m_previous;
    Button *m_next;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QWidget *m_foot;
    Button *m_open;
    std::optional<SearchPreviewValues> m_values;
};

} // namespace redoubt::views
