// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Template.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace redoubt::views {

/// A row of a template in the form. Keeps the key of the row that it was made of, so that versions can be compared.
class TemplateRowEdit : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Adds what is written to @p content.
    virtual void addTo(duty::TemplateContent &content) const = 0;
    /// Why it cannot be taken as it stands; empty: it can.
    [[nodiscard]] virtual QString problem() const = 0;
    virtual void setFocusFirst() = 0;

Q_SIGNALS:
    void edited();
};

/// The rows of a template: written, added, taken away, moved up and down.
class TemplateRowsEdit : public QWidget
{
    Q_OBJECT
public:
    TemplateRowsEdit(duty::TemplateSort sort, const duty::TemplateContent &content, QWidget *parent = nullptr);

    /// Rows alone: what else a procedure says is added by who asks.
    [[nodiscard]] duty::TemplateContent content() const;
    /// The first row that cannot be taken says why.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(TemplateRowEdit *edit);
    void move(TemplateRowEdit *edit, int by);
    void remove(TemplateRowEdit *edit);
    [[nodiscard]] TemplateRowEdit *emptyRow() const;
    [[nodiscard]] std::size_t most() const;

    struct Row
    {
        TemplateRowEdit *edit;
        QWidget *box;
    };
    duty::TemplateSort m_sort;
    std::vector<Row> m_rows;
    QVBoxLayout *m_list;
};

} // namespace redoubt::views
