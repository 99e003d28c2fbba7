// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/FixedAward.h"

#include <QWidget>

namespace redoubt::views {

class ElidedLabel;
class Label;
class Meter;

/// A cap: how much of it is used, this award hatched behind it, and the numbers: "2,640 + 353 / 4,000".
class CapRow : public QWidget
{
    Q_OBJECT
public:
    explicit CapRow(QWidget *parent = nullptr);

    void setCap(const QString &label, const exercise::CapUse &cap);
    [[nodiscard]] QString numbers() const;

private:
    ElidedLabel *m_label;
    Label *m_numbers;
    Meter *m_meter;
};

} // namespace redoubt::views
