// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

#include <QWidget>

namespace redoubt::views {

/// Fourteen days by their times: a sign for each that was due, a short line for a time that was not asked on that day.
class ReportHistory : public QWidget
{
    Q_OBJECT
public:
    explicit ReportHistory(QWidget *parent = nullptr);

    void setValues(const models::ReportPaneValues &values);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect cellAt(int row, int day) const;
    [[nodiscard]] const models::ReportDay *dayAt(int row, int day) const;

    models::ReportPaneValues m_values;
};

} // namespace redoubt::views
