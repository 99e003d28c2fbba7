// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace redoubt::views {

/// Looks like a search box and opens the command palette; typing into it does the same.
class SearchLauncher : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchLauncher(const QKeySequence &keys, QWidget *parent = nullptr);

    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// @p typed is the letter that was typed onto it, or empty.
    void searchRequested(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_keys;
    bool m_compact = false;
};

} // namespace redoubt::views
