// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/WallValues.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QVBoxLayout;

namespace redoubt::views {

class WallBanner;
class WallFeed;
class WallFoot;
class WallHead;
class WallPart;
class WallRace;
class WallStandings;
class WindowBar;

/// The scoreboard for a projector: a window of its own in the colours of the theme, readable from the back row. F11 fills
/// the screen, Escape leaves it and then closes, Space shows the other side. While the board is frozen it shows the moment of the freeze and says so.
class WallWindow : public QWidget
{
    Q_OBJECT
public:
    explicit WallWindow(QWidget *parent = nullptr);
    ~WallWindow() override;

    void setValues(const models::WallValues &values);
    /// Once a second, between values: moves the clock and the bar.
    void setNow(Instant now);
    /// Shows the other side now; otherwise sides take turns every sideSeconds where both have teams.
    void showSide(exercise::TeamSide side);

    static constexpr int sideSeconds = 30;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showValues();
    void applyScale();
    [[nodiscard]] std::array<WallPart *, 7> parts() const;

    models::WallValues m_values;
    exercise::TeamSide m_side = exercise::TeamSide::Red;
    Instant m_sideSince;
    WallHead *m_head;
    WindowBar *m_bar;
    WallBanner *m_banner;
    WallStandings *m_standings;
    WallRace *m_race;
    WallFeed *m_feed;
    WallFoot *m_foot;
    QVBoxLayout *m_column;
    QHBoxLayout *m_panels;
    QVBoxLayout *m_right;
};

} // namespace redoubt::views
