// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"

#include <QWidget>

namespace redoubt::views {

/// What happened when, on one line each: time, the side as a square with its word, what.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setRows(const std::vector<models::TimelineRow> &rows, Instant now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString words(const models::TimelineRow &row) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int timeWidth() const;

    std::vector<models::TimelineRow> m_rows;
    Instant m_now;
};

} // namespace redoubt::views
