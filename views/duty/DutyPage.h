// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/FollowedBanner.h"
#include "views/widgets/Chip.h"

#include <QList>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QStackedWidget;

namespace redoubt::views {

class Button;
class EmptyState;
class PageHead;
class TabStrip;

/// The duty page: where one is and what time it is there, tabs, and the acts of the tab that is in front. Without tabs it says what it is for.
class DutyPage : public QWidget
{
    Q_OBJECT
public:
    explicit DutyPage(QWidget *parent = nullptr);

    /// @p place: the office, or the unit where there is none. @p localMs: its wall clock, as milliseconds since 1970-01-01T00:00 of that clock.
    void setPlace(const QString &place, qint64 localMs);
    /// What holds today, such as a guarantee period.
    void setChips(const QList<ChipSpec> &chips);
    /// Whether there are other units whose duty can be opened here.
    void setOtherUnits(bool there);
    /// Where the unit is one below that is followed; while it has no tabs yet the page says that it is on its way.
    void setFollowed(const std::optional<FollowedUnit> &unit);
    /// Whether what there is has yet to come for the first time: until then the page does not say that there is none.
    void setFetching(bool fetching);
    void setCompact(bool compact);

    /// A tab with what belongs to it.
    struct Part
    {
        QString title;
        QWidget *page = nullptr;
        QWidget *acts = nullptr; ///< of the title row, in one box
    };
    /// @p acts side by side, as a part has them.
    [[nodiscard]] static QWidget *boxOf(const QList<QWidget *> &acts);
    /// Takes page and acts of @p part as its own.
    void addTab(const Part &part);
    /// Gives all pages and acts back to whoever added them, hidden and without a parent.
    void putTabsBy();
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);
    /// What waits behind a tab; 0 shows nothing.
    void setBadge(int index, int badge);
    [[nodiscard]] TabStrip *tabs() const { return m_tabs; }
    [[nodiscard]] FollowedBanner *followed() const { return m_followed; }

    /// The pages give way by themselves.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);
    void otherUnitWanted();

private:
    void showCurrent();

    QStackedWidget *m_either;
    PageHead *m_head;
    TabStrip *m_tabs;
    Button *m_otherUnit;
    Button *m_firstUnit; ///< the same where there is no own office
    FollowedBanner *m_followed;
    EmptyState *m_none;
    EmptyState *m_coming;
    QHBoxLayout *m_chips;
    QList<QWidget *> m_acts; ///< of each tab
    QWidget *m_actBox;
    QHBoxLayout *m_actRow;
    QStackedWidget *m_pages;
    QList<ChipSpec> m_shownChips;
    QString m_shownPlace;
};

} // namespace redoubt::views
