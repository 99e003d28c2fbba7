// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace redoubt::views {

/// Rows of short texts that people add and take away: what a bulletin affects, its steps.
class RowsEdit : public QWidget
{
    Q_OBJECT
public:
    struct Column
    {
        QString name;
        int most = 100; ///< characters
        int stretch = 1;
    };
    RowsEdit(std::vector<Column> columns, const QString &add, int mostRows, QWidget *parent = nullptr);

    void setRows(const std::vector<QStringList> &rows);
    /// Trimmed; those that are empty in every column are left out.
    [[nodiscard]] std::vector<QStringList> rows() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const QStringList &texts);

    std::vector<Column> m_columns;
    int m_most;
    QVBoxLayout *m_list;
    std::vector<QList<QLineEdit *>> m_rows;
};

} // namespace redoubt::views
