// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace redoubt::views {

/// How many notices nobody has read: a bell with a count, which opens their list.
class NoticeBell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NoticeBell(QWidget *parent = nullptr);

    /// @p critical: one of them is.
    void setUnread(int count, bool critical);
    [[nodiscard]] int unread() const { return m_unread; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countText() const;

    int m_unread = 0;
    bool m_critical = false;
};

} // namespace redoubt::views
