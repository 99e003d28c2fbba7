// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/bulletin/BulletinProgress.h"

#include <QWidget>

namespace redoubt::views {

/// All units as one bar in the order of progress, each part with its word and number below: what is open is dashed, the rest filled.
class AnswerBar : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerBar(QWidget *parent = nullptr);

    void setCounts(const duty::AnswerCounts &counts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Those that have a place below the bar: one that no unit is in has none where it is out of the ordinary.
    [[nodiscard]] std::vector<duty::AnswerState> shown() const;

    duty::AnswerCounts m_counts;
};

} // namespace redoubt::views
