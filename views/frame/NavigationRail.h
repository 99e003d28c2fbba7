// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace redoubt::views {

/// One page in the rail. Pages that do not exist are absent, never greyed.
struct RailEntry
{
    QString id;
    QString text; ///< two characters in Chinese, one short word in English
    Icon icon = Icon::None;
    bool atFoot = false;

    bool operator==(const RailEntry &) const = default;
};

/// The left navigation: pages with what waits in each for the person signed in. Up and Down move between them.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);

    void setEntries(const QList<RailEntry> &entries);
    /// What waits in page @p id for me; 0 shows nothing.
    void setBadge(const QString &id, int badge);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    /// 56 px wide with lower items, for windows below 1600 px.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Chosen by the person; not emitted by setCurrent.
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyWidth();

    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    QList<RailEntry> m_entries;
    bool m_compact = false;
};

} // namespace redoubt::views
